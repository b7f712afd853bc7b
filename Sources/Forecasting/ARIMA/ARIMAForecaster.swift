import Determinism

/// ARIMA as a forecaster (X7): one model for each station, fitted to the training part; every
/// sample of the period is then predicted by filtering.
struct ARIMAForecaster: Forecaster {
  let name: String
  private let grid: [ARIMAOrder]
  private let usesAuxiliaries: Bool

  /// A forecaster of given orders, or of those that Akaike's criterion picks from a grid.
  ///
  /// - Throws: `ForecastError` for orders out of range.
  init(name: String, grid: [ARIMAOrder], usesAuxiliaries: Bool) throws(ForecastError) {
    for order in grid { try order.check(model: name) }
    self.name = name
    self.grid = grid
    self.usesAuxiliaries = usesAuxiliaries
  }

  func forecast(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    try problem.requireFinite(model: name)
    let auxiliaries = usesAuxiliaries ? problem.auxiliaries.map(\.values) : []
    let training = auxiliaries.map { Array($0[problem.training]) }
    let whole = auxiliaries.map { Array($0[problem.period]) }
    var predictions: [[Double?]] = []
    var parameters = 0
    var searches: [SettingSearch] = []
    for (station, channel) in problem.targets.enumerated() {
      let search = try ARIMASearch(
        Array(channel.values[problem.training]), exogenous: training, grid: grid, model: name,
        series: channel.name)
      parameters = max(parameters, search.winner.parameterCount)
      if grid.count > 1 { searches.append(search.table(series: channel.name)) }
      let values = search.winner.predictions(
        Array(channel.values[problem.period]), exogenous: whole, horizon: problem.horizon)
      predictions.append(
        [Double?](repeating: nil, count: problem.period.lowerBound) + values)
      progress(
        Double(station + 1) / Double(problem.targets.count),
        "\(channel.name): ARIMA\(search.winner.order)")
    }
    return Forecast(
      predictions: predictions, parameterCount: parameters, searches: searches)
  }
}
