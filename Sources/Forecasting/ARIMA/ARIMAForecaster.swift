import Determinism

/// ARIMA as a forecaster (a rival in Xiong et al. 2022, section II-C): one model for each station,
/// fitted to the training part; other samples are then predicted by filtering.
struct ARIMAForecaster: ForecasterFamily {
  typealias Fitted = FittedARIMA
  static let names = ["arima"]

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

  static func settings(of name: String) -> [ModelSetting] { [.order, .orders, .exogenous] }

  static func defaults(of name: String) -> ForecasterOptions {
    var options = ForecasterOptions()
    options.orders = ARIMASearch.standardGrid.map { [$0.p, $0.d, $0.q] }
    options.exogenous = Exogenous.none
    return options
  }

  static func make(
    _ name: String, options: ForecasterOptions
  ) throws(ForecastError) -> ARIMAForecaster {
    guard let lists = options.order.map({ [$0] }) ?? options.orders else {
      return try ARIMAForecaster(
        name: name, grid: ARIMASearch.standardGrid,
        usesAuxiliaries: options.exogenous == .auxiliaries)
    }
    var orders: [ARIMAOrder] = []
    for numbers in lists {
      guard let order = ARIMAOrder(numbers) else {
        throw ForecastError(
          model: name,
          reason: .setting(
            "order has \(numbers.count) numbers; give p, d, q or p, d, q, P, D, Q, s"))
      }
      orders.append(order)
    }
    return try ARIMAForecaster(
      name: name, grid: orders, usesAuxiliaries: options.exogenous == .auxiliaries)
  }

  /// A sample takes some hundred thousand multiplications until the likelihood is at its highest.
  func effort(of problem: ForecastProblem) -> Double {
    1e5 * Double(grid.count) * Double(problem.training.count) * Double(problem.targets.count)
  }

  func fit(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> FittedForecaster {
    try problem.input.requireFinite(model: name)
    let exogenous =
      usesAuxiliaries ? problem.auxiliaries.map { Array($0.values[problem.training]) } : []
    var models: [ARIMA] = []
    var searches: [SettingSearch] = []
    for (station, channel) in problem.targets.enumerated() {
      let search = try ARIMASearch(
        Array(channel.values[problem.training]), exogenous: exogenous, grid: grid, model: name,
        series: channel.name)
      models.append(search.winner)
      if grid.count > 1 { searches.append(search.table(series: channel.name)) }
      progress(
        Double(station + 1) / Double(problem.targets.count),
        "\(channel.name): ARIMA\(search.winner.order)")
    }
    return FittedForecaster(
      name: name, problem: problem,
      summary: FitSummary(
        parameterCount: models.map(\.parameterCount).max() ?? 0, searches: searches),
      model: FittedARIMA(stations: models, usesAuxiliaries: usesAuxiliaries))
  }
}
