import Determinism

/// A regression tree or a random forest as a forecaster (rivals in Xiong et al. 2022, section II-C): one
/// model for each station.
struct TreeForecaster: ForecasterFamily {
  typealias Fitted = FittedTrees
  static let names = ["decision-tree", "random-forest"]

  /// What is grown.
  enum Kind: Sendable, Equatable {
    case tree(TreeOptions)
    case forest(RandomForest.Options)
  }

  let name: String
  let jobs: Int
  private let kind: Kind
  private let lags: Int
  private let inputs: StationInputs

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

  private static let standardTrees = 100
  private static let standardLeaf = 1
  private static let standardFeatureShare = 1.0

  static func settings(of name: String) -> [ModelSetting] {
    [.lags, .depth, .leaf, .stationInputs]
      + (name == "random-forest" ? [.trees, .featureShare] : [])
  }

  static func defaults(of name: String) -> ForecasterOptions {
    var options = ForecasterOptions()
    options.lags = WindowTable.standardLags
    options.leaf = standardLeaf
    options.stationInputs = .all
    if name == "random-forest" {
      options.trees = standardTrees
      options.featureShare = standardFeatureShare
    }
    return options
  }

  static func make(
    _ name: String, options: ForecasterOptions
  ) throws(ForecastError) -> TreeForecaster {
    let tree = TreeOptions(
      maximumDepth: options.depth, minimumLeaf: options.leaf ?? standardLeaf,
      featureShare: options.featureShare ?? standardFeatureShare)
    return try TreeForecaster(
      name: name,
      kind: name == "random-forest"
        ? .forest(RandomForest.Options(trees: options.trees ?? standardTrees, tree: tree))
        : .tree(tree),
      lags: options.lags ?? WindowTable.standardLags, inputs: options.stationInputs ?? .all,
      jobs: options.jobs ?? 1)
  }

  /// A forest draws samples, and a tree the features of its splits where not all are looked at.
  var drawsNumbers: Bool {
    switch kind {
    case .tree(let options): options.featureShare < 1
    case .forest: true
    }
  }

  /// A feature examined at a sample is some ten multiplications, on each of some ten levels.
  func effort(of problem: ForecastProblem) -> Double {
    let trees = if case .forest(let options) = kind { options.trees } else { 1 }
    let read = inputs == .all ? problem.targets.count : 1
    let features = lags * read + problem.auxiliaries.count
    let samples = problem.training.count / problem.stride * problem.targets.count
    return 100 * Double(trees) * Double(features) * Double(samples)
  }

  func memory(of problem: ForecastProblem) -> Double {
    WindowTable.memory(of: problem, lags: lags, inputs: inputs)
  }

  func fit(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> FittedForecaster {
    try problem.input.requireFinite(model: name)
    let (input, horizon) = (problem.input, problem.horizon)
    let shared =
      inputs == .all ? WindowTable(input, horizon: horizon, lags: lags, inputs: .all) : nil
    var stations: [FittedTrees.Grown] = []
    for (station, channel) in problem.targets.enumerated() {
      let windows =
        shared
        ?? WindowTable(input, horizon: horizon, lags: lags, inputs: .own, station: station)
      let table = try windows.training(problem, station: station, model: name)
      let path = seed.appending(channel.name)
      switch kind {
      case .tree(let options):
        stations.append(.tree(DecisionTree.fit(table, options: options, seed: path)))
      case .forest(let options):
        stations.append(.forest(RandomForest.fit(table, options: options, seed: path, jobs: jobs)))
      }
      progress(Double(station + 1) / Double(problem.targets.count), channel.name)
    }
    return FittedForecaster(
      name: name, problem: problem,
      model: FittedTrees(lags: lags, inputs: inputs, stations: stations))
  }
}
