import Determinism

/// A neural network as a forecaster (Akhoondzadeh et al. 2021, Table 1; Xiong et al. 2022, Fig. 2,
/// and its plain network of section II-C).
struct NeuralForecaster: ForecasterFamily {
  typealias Fitted = FittedNetworks
  static let names = NetworkPlan.names

  let name: String
  private let plan: NetworkPlan
  private let kernels: Kernels

  /// A network by its name.
  ///
  /// - Precondition: the name is one of `NetworkPlan.names`.
  init(
    _ name: String, options: ForecasterOptions, kernels: Kernels = .native
  ) throws(ForecastError) {
    self.name = name
    self.kernels = kernels
    plan = try NetworkPlan(name, options: options)
  }

  static func settings(of name: String) -> [ModelSetting] {
    let shared: [ModelSetting] = [
      .lags, .epochs, .batch, .learningRate, .units, .activation, .outputActivation, .validation,
      .patience,
    ]
    switch name {
    case "gru": return shared + [.gruForm]
    case "dnn": return shared + [.stationInputs]
    default: return shared
    }
  }

  static func defaults(of name: String) -> ForecasterOptions { NetworkDefaults.options(of: name) }

  static func make(
    _ name: String, options: ForecasterOptions
  ) throws(ForecastError) -> NeuralForecaster {
    try NeuralForecaster(name, options: options)
  }

  /// Always: initial weights and the order of batches.
  var drawsNumbers: Bool { true }

  /// Always.
  var scalesSeries: Bool { true }

  /// Every weight takes part once in a window, or once a lag where the layer goes along time, and as
  /// often twice more on the way back.
  func effort(of problem: ForecastProblem) -> Double {
    let stations = problem.targets.count
    let layers = plan.network(
      stations: stations, auxiliaries: problem.auxiliaries.count, horizon: problem.horizon,
      kernels: kernels
    ).summary
    let weights = layers.reduce(0) { $0 + $1.parameters * ($1.kind == "Dense" ? 1 : plan.lags) }
    let windows = problem.training.count / problem.stride * (plan.isPerStation ? stations : 1)
    return 3 * Double(weights) * Double(windows) * Double(plan.settings.epochs)
  }

  /// Every weight with its gradient and Adam's two moments, in Float32.
  func memory(of problem: ForecastProblem) -> Double {
    16
      * plan.network(
        stations: problem.targets.count, auxiliaries: problem.auxiliaries.count,
        horizon: problem.horizon, kernels: kernels
      ).summary.reduce(0) { $0 + Double($1.parameters) }
  }

  /// Trains on the training windows.
  ///
  /// A window lies inside the period and holds no gap. Inputs and targets are scaled by mean and
  /// standard deviation (Akhoondzadeh et al. 2021, Eqs. 1 and 2).
  func fit(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> FittedForecaster {
    var scalers: [Scaler] = []
    for channel in problem.targets + problem.auxiliaries {
      scalers.append(try Scaler(of: channel, over: problem.scaling, model: name))
    }
    let stations = problem.targets.map(\.name)
    var parts: [Part] = []
    if plan.isPerStation {
      let share = 1 / Double(stations.count)
      for (station, name) in stations.enumerated() {
        let done = Double(station)
        parts.append(
          try train(problem, station: station, scalers, seed: seed.appending(name)) {
            progress((done + $0) * share, $1)
          })
      }
    } else {
      parts.append(try train(problem, station: 0, scalers, seed: seed, progress: progress))
    }
    return FittedForecaster(
      name: name, problem: problem,
      summary: FitSummary(
        parameterCount: parts[0].layers.reduce(0) { $0 + $1.parameters },
        trainings: parts.enumerated().map { station, part in
          Forecast.Training(
            stations: plan.isPerStation ? [stations[station]] : stations, losses: part.losses)
        }, layers: parts[0].layers),
      model: FittedNetworks(
        plan: plan, scalers: scalers, networks: parts.map(\.weights), kernels: kernels))
  }

  /// What one training leaves behind.
  private struct Part {
    let weights: [WeightTensor]
    let losses: [Double]
    let layers: [Forecast.Layer]
  }

  private func train(
    _ problem: ForecastProblem, station: Int, _ scalers: [Scaler], seed: SeedPath,
    progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Part {
    let (stations, auxiliaries) = (problem.targets.count, problem.auxiliaries.count)
    let windows = WindowSet(
      problem.input,
      plan: plan.windows(
        station: station, stations: stations, auxiliaries: auxiliaries, horizon: problem.horizon),
      scalers: scalers)
    let samples = windows.training(problem)
    let need = plan.settings.validation == nil ? 1 : 2
    guard samples.count >= need else {
      throw ForecastError(
        model: name,
        reason: .tooFewSamples(
          series: problem.targets[station].name, have: samples.count, need: need))
    }
    let network = plan.network(
      stations: stations, auxiliaries: auxiliaries, horizon: problem.horizon, kernels: kernels)
    network.start(seed: seed.appending("start"))
    let trainer = Trainer(
      network: network, windows: windows, samples: samples, settings: plan.settings)
    func divergence(_ epoch: Int, _ loss: String) -> ForecastError {
      ForecastError(
        model: name, reason: .diverged(seed: seed.seed, epoch: epoch, loss: loss))
    }
    let losses = try trainer.train(seed: seed, progress: progress) { divergence($0, "\($1)") }
    // The loss of an epoch is taken before its last step, which may be the one that goes astray.
    guard network.parameters.isFinite else { throw divergence(losses.count, "nan") }
    return Part(weights: network.weights, losses: losses, layers: network.summary)
  }
}
