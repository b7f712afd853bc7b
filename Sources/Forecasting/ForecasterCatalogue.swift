/// The forecasters by name, as manifests and the command line call them.
public enum ForecasterCatalogue {
  /// The names, baselines first.
  public static var names: [String] { makers.map(\.name) }

  /// A forecaster by its name.
  ///
  /// - Parameters:
  ///   - name: one of `names`.
  ///   - options: settings the model does not know are left alone.
  /// - Throws: `ForecastError` for an unknown name or a setting the model cannot work with.
  public static func make(
    _ name: String, options: ForecasterOptions = ForecasterOptions()
  ) throws(ForecastError) -> any Forecaster {
    guard let maker = makers.first(where: { $0.name == name }) else {
      throw ForecastError(model: name, reason: .unknownModel(known: names))
    }
    try OptionReader(model: name).check(options)
    return try maker.make(options)
  }

  private struct Maker: Sendable {
    let name: String
    let make: @Sendable (ForecasterOptions) throws(ForecastError) -> any Forecaster
  }

  private static let makers: [Maker] =
    [
      Maker(name: "persistence") { _ in Persistence() },
      Maker(name: "median-27-day") { _ in RunningMedian() },
    ]
    + NetworkPlan.names.map { name in
      Maker(name: name) { options throws(ForecastError) in
        try NeuralForecaster(name, options: options)
      }
    }
    + [
      Maker(name: "arima") { options throws(ForecastError) in
        try ARIMAForecaster(
          name: "arima", grid: orders(options), usesAuxiliaries: options.exogenous ?? false)
      },
      Maker(name: "decision-tree") { options throws(ForecastError) in
        try TreeForecaster(
          name: "decision-tree", kind: .tree(treeOptions(options)),
          lags: options.lags ?? standardLags, inputs: options.stationInputs ?? .all)
      },
      Maker(name: "random-forest") { options throws(ForecastError) in
        let forest = RandomForest.Options(
          trees: options.trees ?? 100, tree: treeOptions(options))
        return try TreeForecaster(
          name: "random-forest", kind: .forest(forest), lags: options.lags ?? standardLags,
          inputs: options.stationInputs ?? .all, jobs: options.jobs)
      },
      Maker(name: "svr") { options throws(ForecastError) in
        let machine = SupportVectorOptions(
          cost: options.cost ?? 1, epsilon: options.epsilon ?? 0.1,
          gamma: options.gamma.map { .value($0) } ?? .scale)
        return try SupportVectorForecaster(
          name: "svr", options: machine, lags: options.lags ?? standardLags,
          inputs: options.stationInputs ?? .all, stride: options.stride ?? 1)
      },
    ]

  /// Past samples of a window where a manifest names none: six hours at 15 minutes, a day at one
  /// hour.
  private static let standardLags = 24

  private static func orders(_ options: ForecasterOptions) -> [ARIMAOrder] {
    guard let lists = options.order.map({ [$0] }) ?? options.orders else {
      return ARIMASearch.standardGrid
    }
    return lists.compactMap { ARIMAOrder($0) }
  }

  private static func treeOptions(_ options: ForecasterOptions) -> TreeOptions {
    TreeOptions(
      maximumDepth: options.depth, minimumLeaf: options.leaf ?? 1,
      featureShare: options.featureShare ?? 1)
  }
}
