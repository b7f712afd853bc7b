/// One ARIMA model for each station.
struct FittedARIMA: FittedModel {
  /// The models, in the order of the stations.
  let stations: [ARIMA]
  /// Whether the auxiliary inputs are exogenous regressors.
  let usesAuxiliaries: Bool

  /// Filters the period and predicts every sample from those at least one horizon before it.
  func predict(_ input: ForecastInput, horizon: Int, jobs: Int) -> [[Double?]] {
    let exogenous =
      usesAuxiliaries ? input.auxiliaries.map { Array($0.values[input.period]) } : []
    return zip(stations, input.targets).map { model, channel in
      [Double?](repeating: nil, count: input.period.lowerBound)
        + model.predictions(
          Array(channel.values[input.period]), exogenous: exogenous, horizon: horizon)
    }
  }
}
