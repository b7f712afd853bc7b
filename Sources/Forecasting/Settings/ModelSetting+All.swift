extension ModelSetting {
  /// Every setting, in the order of the reference.
  package static let all: [ModelSetting] = [
    lags, epochs, batch, learningRate, units, activation, outputActivation, gruForm, validation,
    patience, trees, depth, leaf, featureShare, cost, epsilon, gamma, stride, order, orders,
    exogenous, stationInputs,
  ]
}
