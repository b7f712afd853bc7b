import Determinism

/// ε-support-vector regression as a forecaster (a rival in Xiong et al. 2022, section II-C): one
/// model for each station.
///
/// Features and targets are scaled by mean and standard deviation (over the period or its training
/// part, as the problem says), so ε is in standard deviations of the station's TEC. A feature
/// without spread becomes 0. A stride thins the samples learned from, never those predicted.
struct SupportVectorForecaster: ForecasterFamily {
  typealias Fitted = FittedSupportVectors
  static let names = ["svr"]

  let name: String
  private let options: SupportVectorOptions
  private let lags: Int
  private let inputs: StationInputs
  private let stride: Int

  /// A forecaster from its settings.
  ///
  /// - Throws: `ForecastError` for a setting out of range.
  init(
    name: String, options: SupportVectorOptions, lags: Int, inputs: StationInputs = .all,
    stride: Int = 1
  ) throws(ForecastError) {
    try options.check(model: name)
    self.stride = try OptionReader(model: name).atLeast(1, "stride", stride)
    self.inputs = inputs
    self.lags = try OptionReader(model: name).atLeast(1, "lags", lags)
    self.name = name
    self.options = options
  }

  private static let standardCost = 1.0
  private static let standardEpsilon = 0.1

  static func settings(of name: String) -> [ModelSetting] {
    [.lags, .cost, .epsilon, .gamma, .stride, .stationInputs]
  }

  static func defaults(of name: String) -> ForecasterOptions {
    var options = ForecasterOptions()
    options.lags = WindowTable.standardLags
    options.cost = standardCost
    options.epsilon = standardEpsilon
    options.stride = 1
    options.stationInputs = .all
    return options
  }

  static func make(
    _ name: String, options: ForecasterOptions
  ) throws(ForecastError) -> SupportVectorForecaster {
    let machine = SupportVectorOptions(
      cost: options.cost ?? standardCost, epsilon: options.epsilon ?? standardEpsilon,
      gamma: options.gamma.map { .value($0) } ?? .scale)
    return try SupportVectorForecaster(
      name: name, options: machine, lags: options.lags ?? WindowTable.standardLags,
      inputs: options.stationInputs ?? .all, stride: options.stride ?? 1)
  }

  /// Always: the tube is in standard deviations.
  var scalesSeries: Bool { true }

  /// Every row of the kernel matrix some three times.
  func effort(of problem: ForecastProblem) -> Double {
    let read = inputs == .all ? problem.targets.count : 1
    let features = lags * read + problem.auxiliaries.count
    let samples = Double(problem.training.count / problem.stride / stride)
    return 3 * samples * samples * Double(features) * Double(problem.targets.count)
  }

  func memory(of problem: ForecastProblem) -> Double {
    WindowTable.memory(of: problem, lags: lags, inputs: inputs) + Double(options.cacheBytes)
  }

  func fit(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> FittedForecaster {
    try problem.input.requireFinite(model: name)
    var scalers: [Scaler] = []
    for channel in problem.targets {
      scalers.append(try Scaler(of: channel, over: problem.scaling, model: name))
    }
    let auxiliaries = problem.auxiliaries.map {
      try? Scaler(of: $0, over: problem.scaling, model: name)
    }
    let scaled = ForecastProblem(
      problem.input.scaled(targets: scalers, auxiliaries: auxiliaries),
      training: problem.training, horizon: problem.horizon, normalisation: problem.normalisation,
      stride: problem.stride)
    let shared = inputs == .all ? windows(scaled, station: 0) : nil
    var stations: [FittedSupportVectors.Station] = []
    for (station, scaler) in scalers.enumerated() {
      let name = problem.targets[station].name
      let table = try (shared ?? windows(scaled, station: station)).training(
        scaled, station: station, model: self.name, stride: stride)
      let machine = try SupportVectorRegression.fit(
        table, options: options, model: self.name, series: name)
      stations.append(FittedSupportVectors.Station(scaler: scaler, machine: machine))
      progress(Double(station + 1) / Double(scalers.count), name)
    }
    return FittedForecaster(
      name: name, problem: problem,
      model: FittedSupportVectors(
        lags: lags, inputs: inputs, stations: stations, auxiliaries: auxiliaries))
  }

  private func windows(_ problem: ForecastProblem, station: Int) -> WindowTable {
    WindowTable(
      problem.input, horizon: problem.horizon, lags: lags, inputs: inputs, station: station)
  }
}
