import Determinism
import Testing

@testable import Forecasting

@Suite struct NetworkTests {
  /// A made-up hourly series with a daily course and noise.
  static func problem(
    count: Int = 240, gaps: Set<Int> = [], stations: Int = 1, auxiliaries: Int = 0,
    horizon: Int = 1, first: Int = 0
  ) -> ForecastProblem {
    var stream = SeedPath(seed: 9, names: ["series"]).stream()
    func channel(_ name: String) -> ForecastProblem.Channel {
      ForecastProblem.Channel(
        name: name,
        values: (0..<count).map { sample in
          let daily = Elementary.cos(Double(sample % 24) / 24 * 2 * Double.pi)
          let value = 12 - 6 * daily + stream.uniform()
          return gaps.contains(sample) ? nil : value
        })
    }
    return ForecastProblem(
      start: UTCTime(seconds: 0), step: 3600, period: first..<count,
      training: first..<first + Int(0.65 * Double(count - first)), horizon: horizon,
      targets: (0..<stations).map { channel("S\($0)") },
      auxiliaries: (0..<auxiliaries).map { channel("aux\($0)") })
  }

  static func forecaster(
    _ name: String, epochs: Int = 2, kernels: Kernels = .native,
    _ change: (inout ForecasterOptions) -> Void = { _ in }
  ) throws -> NeuralForecaster {
    var options = ForecasterOptions()
    options.epochs = epochs
    options.units = [5]
    options.lags = name == "cnn-lstm" ? 8 : 4
    change(&options)
    return try NeuralForecaster(name, options: options, kernels: kernels)
  }

  private let seed = SeedPath(seed: 0, names: ["test"])

  @Test(arguments: [
    ("mlp", 10_701), ("rnn", 10_301), ("gru", 31_001), ("lstm", 181_801), ("cnn", 20_501),
    ("cnn-lstm", 261_401),
  ])
  func parametersAreThoseOfKeras(name: String, count: Int) throws {
    let plan = try NetworkPlan(name, options: ForecasterOptions())
    guard case .station(let shape) = plan.reading else {
      Issue.record("\(name) reads one station")
      return
    }
    let network = Network(plan.layers(stations: 1, horizon: 1), input: shape)
    #expect(network.parameterCount == count)
    #expect(network.summary.reduce(0) { $0 + $1.parameters } == count)
  }

  @Test func layersAreListedAsInTable1() throws {
    let plan = try NetworkPlan("cnn-lstm", options: ForecasterOptions())
    let network = Network(plan.layers(stations: 1, horizon: 1), input: [2, 4, 1])
    #expect(
      network.summary.map { "\($0.kind) \($0.outputShape) \($0.activation ?? "-")" } == [
        "TimeDistributed(Conv1D) [2, 3, 100] relu", "TimeDistributed(Conv1D) [2, 2, 100] relu",
        "TimeDistributed(MaxPooling1D) [2, 1, 100] -", "TimeDistributed(Flatten) [2, 100] -",
        "LSTM [200] relu", "Dense [1] linear",
      ])
  }

  @Test func theHourlySeriesHas1899Windows() throws {
    let problem = Self.problem(count: 2928)
    let scaler = try Scaler(of: problem.targets[0], over: problem.period, model: "mlp")
    let windows = WindowSet(
      problem.input, plan: .lags(4, horizon: 1, channel: 0), scalers: [scaler])
    #expect(windows.training(problem).count == 1899)
    #expect(windows.training(problem).first == 4)
    #expect(windows.training(problem).last == 1902)
    #expect(windows.predictable.last == 2927)
  }

  @Test func windowsWithAGapAreLeftOutAndWarmUpIsNotRead() throws {
    let problem = Self.problem(count: 60, gaps: [30], first: 10)
    let scaler = try Scaler(of: problem.targets[0], over: problem.period, model: "mlp")
    let windows = WindowSet(
      problem.input, plan: .lags(3, horizon: 2, channel: 0), scalers: [scaler])
    let expected = (14..<60).filter { !(32...34).contains($0) }
    #expect(windows.predictable == expected)
    #expect(windows.training(problem) == expected.filter { $0 < 42 && $0 != 30 })
  }

  @Test func everyTrainingKeepsItsLosses() throws {
    let problem = Self.problem(stations: 3, auxiliaries: 1)
    func trainings(_ name: String) throws -> [Forecast.Training] {
      try Self.forecaster(name, epochs: 3).forecast(problem, seed: seed) { _, _ in }.trainings
    }
    let apart = try trainings("mlp")
    #expect(apart.map(\.stations) == [["S0"], ["S1"], ["S2"]])
    #expect(apart.map(\.losses.count) == [3, 3, 3])
    #expect(apart[0].losses != apart[1].losses)
    #expect(try trainings("dnn").map(\.stations) == [["S0", "S1", "S2"]])
  }

  @Test func seedsAreTold() throws {
    let problem = Self.problem()
    func losses(_ seed: UInt64, _ name: String) throws -> [Double] {
      try Self.forecaster("mlp").forecast(
        problem, seed: SeedPath(seed: seed, names: [name])
      ) { _, _ in }.losses
    }
    #expect(try losses(0, "a") == losses(0, "a"))
    #expect(try losses(0, "a") != losses(1, "a"))
    #expect(try losses(0, "a") != losses(0, "b"))
  }

  @Test(arguments: NetworkPlan.names)
  func aForecastDoesNotDependOnTheWindowsBesideIt(name: String) throws {
    let problem = Self.problem(stations: 1)
    var options = ForecasterOptions()
    options.units = [7]
    options.lags = 8
    let plan = try NetworkPlan(name, options: options)
    let reading: WindowPlan =
      switch plan.reading {
      case .station: .lags(8, horizon: 1, channel: 0)
      case .row: .row(8, horizon: 1, station: 0, stations: 1, auxiliaries: 0)
      case .flat: .flat(8, horizon: 1, stations: 1, auxiliaries: 0)
      case .sequence: .sequence(8, horizon: 1, stations: 1, auxiliaries: 0)
      }
    var shape = [8, 1]
    if case .station(let own) = plan.reading { shape = own }
    if case .flat = plan.reading { shape = [8] }
    let network = Network(plan.layers(stations: 1, horizon: 1), input: shape)
    network.start(seed: seed)
    let scaler = try Scaler(of: problem.targets[0], over: problem.period, model: name)
    let windows = WindowSet(problem.input, plan: reading, scalers: [scaler])
    func predict(_ batch: Int) -> [Float] {
      stride(from: 0, to: windows.predictable.count, by: batch).flatMap { first -> [Float] in
        let samples = windows.predictable[first..<min(first + batch, windows.predictable.count)]
        windows.fill(network.input.start, with: samples)
        network.forward()
        return (0..<samples.count).map { network.output.start[$0] }
      }
    }
    #expect(predict(1).map(\.bitPattern) == predict(32).map(\.bitPattern))
    #expect(predict(7).map(\.bitPattern) == predict(32).map(\.bitPattern))
  }

  @Test func earlyStoppingKeepsTheBestEpoch() throws {
    let problem = Self.problem()
    func train(epochs: Int) throws -> Forecast {
      try Self.forecaster("mlp", epochs: epochs) {
        $0.validation = 0.2
        $0.patience = 3
        $0.learningRate = 0.02
      }.forecast(problem, seed: seed) { _, _ in }
    }
    let stopped = try train(epochs: 400)
    #expect(stopped.losses.count < 400)
    #expect(stopped.losses.count > 3)
    let best = try train(epochs: stopped.losses.count - 3)
    #expect(stopped.predictions == best.predictions)
    #expect(try train(epochs: stopped.losses.count - 4).predictions != best.predictions)
  }

  @Test func divergenceIsAnError() throws {
    let forecaster = try Self.forecaster("mlp", epochs: 50) { $0.learningRate = 1e30 }
    let error = #expect(throws: ForecastError.self) {
      try forecaster.forecast(Self.problem(), seed: SeedPath(seed: 7)) { _, _ in }
    }
    guard case .diverged(let seed, let epoch, _) = error?.reason else {
      Issue.record("not a divergence: \(String(describing: error))")
      return
    }
    #expect(seed == 7)
    #expect(epoch >= 1)
    #expect(error?.description.hasPrefix("mlp: training with seed 7 diverged in epoch") == true)
  }

  @Test func unusableSeriesAreErrors() throws {
    let forecaster = try Self.forecaster("mlp")
    func error(_ values: [Double?]) -> ForecastError.Reason? {
      let problem = ForecastProblem(
        start: UTCTime(seconds: 0), step: 3600, period: 0..<values.count,
        training: 0..<values.count / 2,
        targets: [ForecastProblem.Channel(name: "S", values: values)])
      return #expect(throws: ForecastError.self) {
        try forecaster.forecast(problem, seed: seed) { _, _ in }
      }?.reason
    }
    #expect(error([Double?](repeating: nil, count: 40)) == .noObservations(series: "S"))
    #expect(error([Double?](repeating: 3, count: 40)) == .constantSeries(series: "S"))
    let gappy = (0..<40).map { $0 % 4 == 0 ? nil : Double($0) }
    #expect(error(gappy) == .tooFewSamples(series: "S", have: 0, need: 1))
  }

  @Test func wrongOptionsNameWhatWouldBeRight() {
    func message(_ name: String, _ change: (inout ForecasterOptions) -> Void) -> String? {
      var options = ForecasterOptions()
      change(&options)
      return #expect(throws: ForecastError.self) {
        try ForecasterCatalogue.make(name, options: options)
      }?.description
    }
    #expect(message("lstm ") { _ in }?.contains("did you mean `lstm`?") == true)
    #expect(
      message("mlp") { $0.lags = 0 } == "mlp: lags is 0; it must be 1 ... 10000")
    #expect(
      message("rnn") { $0.activation = "tahn" }
        == "rnn: activation is `tahn`; did you mean `tanh`?; it must be one of linear, relu, tanh, sigmoid"
    )
    #expect(
      message("lstm") { $0.units = [1, 2, 3] }
        == "lstm: units has 3 numbers; give one, or 2: LSTM, dense layer")
    #expect(message("cnn-lstm") { $0.lags = 9 }?.contains("lags must be even") == true)
    #expect(message("mlp") { $0.learningRate = .nan }?.contains("above 0") == true)
  }
}
