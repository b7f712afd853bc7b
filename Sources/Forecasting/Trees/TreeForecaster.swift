import Determinism

/// A regression tree or a random forest as a forecaster (X7): one model for each station.
struct TreeForecaster: Forecaster {
  /// What is grown.
  enum Kind: Sendable, Equatable {
    case tree(TreeOptions)
    case forest(RandomForest.Options)
  }

  let name: String
  private let kind: Kind
  private let lags: Int
  private let inputs: StationInputs
  private let jobs: Int

  /// A forecaster from its settings.
  ///
  /// - Throws: `ForecastError` for a setting out of range.
  init(
    name: String, kind: Kind, lags: Int, inputs: StationInputs = .all, jobs: Int = 1
  ) throws(ForecastError) {
    switch kind {
    case .tree(let options): try options.check(model: name)
    case .forest(let options): try options.check(model: name)
    }
    self.lags = try OptionReader(model: name).atLeast(1, "lags", lags)
    self.name = name
    self.kind = kind
    self.inputs = inputs
    self.jobs = jobs
  }

  func forecast(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    try problem.requireFinite(model: name)
    let shared = inputs == .all ? WindowTable(problem, lags: lags, inputs: .all) : nil
    var predictions: [[Double?]] = []
    for (station, channel) in problem.targets.enumerated() {
      let windows = shared ?? WindowTable(problem, lags: lags, inputs: .own, station: station)
      let table = try windows.training(problem, station: station, model: name)
      let path = seed.appending(channel.name)
      let values =
        switch kind {
        case .tree(let options):
          DecisionTree.fit(table, options: options, seed: path).predict(windows.features)
        case .forest(let options):
          RandomForest.fit(table, options: options, seed: path, jobs: jobs)
            .predict(windows.features, jobs: jobs)
        }
      predictions.append(windows.spread(values, over: problem))
      progress(Double(station + 1) / Double(problem.targets.count), channel.name)
    }
    return Forecast(predictions: predictions)
  }
}
