import Forecasting

extension ForecasterSettings {
  /// The settings as forecasters take them.
  package var options: ForecasterOptions {
    var options = ForecasterOptions()
    options.lags = lags
    options.epochs = epochs
    options.batch = batch
    options.learningRate = learningRate
    options.units = units
    options.activation = activation
    options.outputActivation = outputActivation
    options.gruForm = gruForm
    options.validation = validation
    options.patience = patience
    options.trees = trees
    options.depth = depth
    options.leaf = leaf
    options.featureShare = featureShare
    options.cost = cost
    options.epsilon = epsilon
    options.gamma = gamma
    options.stride = stride
    options.order = order
    options.orders = orders
    options.exogenous = exogenous.map { $0 == .auxiliaries }
    options.stationInputs = stationInputs.map { $0 == .own ? .own : .all }
    return options
  }
}
