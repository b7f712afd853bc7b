import Determinism

/// A neural network as a forecaster (A4, A5, X6, X7).
struct NeuralForecaster: Forecaster {
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

  /// Trains on the training windows and predicts every window of the period.
  ///
  /// A window lies inside the period and holds no gap. Inputs and targets are scaled by mean and
  /// standard deviation (A3); predictions are scaled back.
  func forecast(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    let samples = problem.normalisation == .training ? problem.training : problem.period
    var scalers: [Scaler] = []
    for channel in problem.targets + problem.auxiliaries {
      scalers.append(try Scaler(of: channel, over: samples, model: name))
    }
    guard plan.isPerStation else {
      return try train(
        problem, stations: Array(problem.targets.indices), scalers, seed: seed, progress: progress)
    }
    var parts: [Forecast] = []
    for station in problem.targets.indices {
      let share = 1 / Double(problem.targets.count)
      parts.append(
        try train(
          problem, stations: [station], scalers, seed: seed.appending(problem.targets[station].name)
        ) { done, words in progress((Double(station) + done) * share, words) })
    }
    return Forecast(
      predictions: parts.flatMap(\.predictions), parameterCount: parts[0].parameterCount,
      trainings: parts.flatMap(\.trainings), layers: parts[0].layers)
  }

  private func train(
    _ problem: ForecastProblem, stations: [Int], _ scalers: [Scaler], seed: SeedPath,
    progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    let windows = WindowSet(problem, plan: windowPlan(problem, stations), scalers: scalers)
    let need = plan.settings.validation == nil ? 1 : 2
    guard windows.training.count >= need else {
      throw ForecastError(
        model: name,
        reason: .tooFewSamples(
          series: problem.targets[stations[0]].name, have: windows.training.count, need: need))
    }
    let network = Network(
      plan.layers(stations: stations.count, horizon: problem.horizon),
      input: inputShape(problem), kernels: kernels)
    network.start(seed: seed.appending("start"))
    let trainer = Trainer(network: network, windows: windows, settings: plan.settings)
    let losses = try trainer.train(seed: seed, progress: progress) { epoch, loss in
      ForecastError(
        model: name, reason: .diverged(seed: seed.seed, epoch: epoch, loss: "\(loss)"))
    }
    var predictions = [[Double?]](
      repeating: [Double?](repeating: nil, count: problem.period.upperBound),
      count: stations.count)
    var isFinite = true
    trainer.eachTile(of: windows.predictable[...]) { tile, _ in
      network.forward()
      for (row, reference) in windows.plan.outputs.enumerated() where reference.offset == 0 {
        let place = stations.firstIndex(of: reference.channel) ?? 0
        for (column, sample) in tile.enumerated() {
          let value = network.output.start[row * Kernels.columns + column]
          isFinite = isFinite && value.isFinite
          predictions[place][sample] = scalers[reference.channel].unscaled(Double(value))
        }
      }
    }
    guard isFinite else {
      throw ForecastError(
        model: name, reason: .diverged(seed: seed.seed, epoch: losses.count, loss: "nan"))
    }
    return Forecast(
      predictions: predictions, parameterCount: network.parameterCount,
      trainings: [
        Forecast.Training(stations: stations.map { problem.targets[$0].name }, losses: losses)
      ], layers: network.summary)
  }

  private func windowPlan(_ problem: ForecastProblem, _ stations: [Int]) -> WindowPlan {
    let counts = (problem.targets.count, problem.auxiliaries.count)
    return switch plan.reading {
    case .station: .lags(plan.lags, horizon: problem.horizon, channel: stations[0])
    case .row:
      .row(
        plan.lags, horizon: problem.horizon, station: stations[0], stations: counts.0,
        auxiliaries: counts.1)
    case .flat:
      .flat(plan.lags, horizon: problem.horizon, stations: counts.0, auxiliaries: counts.1)
    case .sequence:
      .sequence(plan.lags, horizon: problem.horizon, stations: counts.0, auxiliaries: counts.1)
    }
  }

  private func inputShape(_ problem: ForecastProblem) -> [Int] {
    let (stations, auxiliaries) = (problem.targets.count, problem.auxiliaries.count)
    return switch plan.reading {
    case .station(let shape): shape
    case .row: [plan.lags + auxiliaries]
    case .flat: [plan.lags * stations + auxiliaries]
    case .sequence: [plan.lags, stations + auxiliaries]
    }
  }
}
