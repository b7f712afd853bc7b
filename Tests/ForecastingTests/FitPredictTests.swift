import Determinism
import Foundation
import Testing

@testable import Forecasting

/// Small models of every name of the catalogue, and two that choose their settings.
enum SmallModels {
  static let lags = 8
  static let names = ForecasterCatalogue.names + ["tuned mlp", "arima of several orders"]

  static func forecaster(_ name: String) throws -> any Forecaster {
    var options = ForecasterOptions()
    options.lags = lags
    options.epochs = 2
    options.units = [5]
    options.trees = 5
    options.featureShare = 0.5
    options.order = [2, 0, 1]
    options.exogenous = .auxiliaries
    switch name {
    case "tuned mlp":
      return try TunedForecaster(
        "mlp", settings: ["units"],
        candidates: [3, 6].map { units in
          options.units = [units]
          return (values: ["\(units)"], options: options)
        }, validation: 0.25)
    case "arima of several orders":
      options.order = nil
      options.orders = [[1, 0, 0], [2, 0, 1]]
      return try ForecasterCatalogue.make("arima", options: options)
    default: return try ForecasterCatalogue.make(name, options: options)
    }
  }

  /// Two stations, the first with a gap, and Kp; hourly, the first 360 of 480 samples learned.
  static func problem(
    samples: Int = 480, training: Int = 360, normalisation: Normalisation = .wholeSeries
  ) -> ForecastProblem {
    ForecastProblem(
      madeProblem(samples: samples, training: training).input, training: 0..<training, horizon: 2,
      normalisation: normalisation)
  }

  static func fit(_ name: String, _ problem: ForecastProblem) throws -> FittedForecaster {
    try forecaster(name).fit(problem, seed: SeedPath(seed: 1, names: ["fit"])) { _, _ in }
  }
}

/// The bits of predictions, nil for none.
func bits(_ predictions: [[Double?]]) -> [[UInt64?]] {
  predictions.map { $0.map { $0?.bitPattern } }
}

@Suite("Learning and predicting apart")
struct FitPredictTests {
  private func changing(
    _ input: ForecastInput, targets: (Int, Double?) -> Double? = { $1 },
    auxiliaries: (Int, Double?) -> Double? = { $1 }
  ) -> ForecastInput {
    func changed(
      _ channel: ForecastProblem.Channel, _ change: (Int, Double?) -> Double?
    ) -> ForecastProblem.Channel {
      .init(name: channel.name, values: channel.values.enumerated().map(change))
    }
    return ForecastInput(
      start: input.start, step: input.step, period: input.period,
      targets: input.targets.map { changed($0, targets) },
      auxiliaries: input.auxiliaries.map { changed($0, auxiliaries) })
  }

  @Test("to fit and to predict is to forecast", arguments: SmallModels.names)
  func whole(name: String) throws {
    let problem = SmallModels.problem()
    let fitted = try SmallModels.fit(name, problem)
    let forecast = try SmallModels.forecaster(name).forecast(
      problem, seed: SeedPath(seed: 1, names: ["fit"])
    ) { _, _ in }
    #expect(try bits(fitted.predict(problem.input)) == bits(forecast.predictions))
    #expect(try bits(fitted.predict(problem.input, jobs: 3)) == bits(forecast.predictions))
    #expect(fitted.summary == forecast.summary)
    #expect(forecast.predictions.allSatisfy { $0[400...].allSatisfy { $0 != nil } })
  }

  @Test("a model read back predicts the same bits", arguments: SmallModels.names)
  func roundTrip(name: String) throws {
    for normalisation in Normalisation.allCases {
      let problem = SmallModels.problem(normalisation: normalisation)
      let fitted = try SmallModels.fit(name, problem)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let written = try encoder.encode(fitted)
      let read = try JSONDecoder().decode(FittedForecaster.self, from: written)
      #expect(try bits(read.predict(problem.input)) == bits(fitted.predict(problem.input)))
      #expect(read.summary == fitted.summary && read.frame == fitted.frame)
      #expect(try encoder.encode(read) == written)
    }
  }

  /// The samples that the values of one sample reach two steps ahead.
  private func reached(by sample: Int, name: String) -> [Int] {
    switch name {
    case "persistence": [sample + 2]
    case "median-27-day": Array(stride(from: sample + 24, to: 480, by: 24))
    case "arima", "arima of several orders": Array(sample..<480)
    // Each of its steps reads the auxiliary inputs one horizon later.
    case "ed-lstme": Array(sample..<sample + 2 + SmallModels.lags)
    default: [sample] + (sample + 2..<sample + 2 + SmallModels.lags)
    }
  }

  @Test(
    "another test value changes the predictions that rest on it, and no scale",
    arguments: SmallModels.names)
  func injection(name: String) throws {
    let problem = SmallModels.problem()
    let fitted = try SmallModels.fit(name, problem)
    let plain = try bits(fitted.predict(problem.input))
    // Up and down, since one of the two may leave a median where it was.
    let changed = try [30.0, -30].map { size in
      try bits(
        fitted.predict(
          changing(
            problem.input, targets: { $0 == 430 ? ($1 ?? 0) + size : $1 },
            auxiliaries: { $0 == 430 ? ($1 ?? 0) + size / 10 : $1 })))
    }
    for station in plain.indices {
      let moved = plain[station].indices.filter { sample in
        changed.contains { $0[station][sample] != plain[station][sample] }
      }
      #expect(!moved.isEmpty)
      #expect(Set(moved).isSubset(of: reached(by: 430, name: name)))
    }
  }

  @Test(
    "a longer record is predicted with what the shorter one taught", arguments: SmallModels.names)
  func longerRecord(name: String) throws {
    let short = SmallModels.problem()
    let long = madeProblem(samples: 700).input
    // The series of both begin alike, but for the second station's noise.
    let record = ForecastInput(
      start: short.start, step: short.step, period: 0..<700,
      targets: zip(short.targets, long.targets).map { short, long in
        .init(name: short.name, values: short.values + long.values[480...])
      }, auxiliaries: long.auxiliaries)
    let fitted = try SmallModels.fit(name, short)
    let predictions = try fitted.predict(record)
    #expect(
      try bits(predictions.map { Array($0[..<480]) }) == bits(fitted.predict(short.input)))
    #expect(predictions.allSatisfy { $0.count == 700 && $0[480...].allSatisfy { $0 != nil } })
  }

  @Test(
    "a record that begins later has the same predictions, once its windows are full",
    arguments: SmallModels.names.filter { !$0.contains("arima") && $0 != "median-27-day" })
  func laterRecord(name: String) throws {
    let problem = SmallModels.problem()
    let fitted = try SmallModels.fit(name, problem)
    func rest(_ channel: ForecastProblem.Channel) -> ForecastProblem.Channel {
      .init(name: channel.name, values: Array(channel.values[200...]))
    }
    let later = try fitted.predict(
      ForecastInput(
        start: UTCTime(seconds: problem.start.seconds + 200 * problem.step), step: problem.step,
        period: 0..<280, targets: problem.targets.map(rest),
        auxiliaries: problem.auxiliaries.map(rest)))
    let whole = try fitted.predict(problem.input)
    let full = SmallModels.lags + 1
    for (later, whole) in zip(later, whole) {
      #expect(bits([Array(later[full...])]) == bits([Array(whole[(200 + full)...])]))
      #expect(later[full] != nil && later[0] == nil)
    }
  }

  @Test("other channels, another order of them and another step are refused in words")
  func refusals() throws {
    let problem = SmallModels.problem()
    let (targets, auxiliaries) = (problem.targets, problem.auxiliaries)
    for name in SmallModels.names {
      let fitted = try SmallModels.fit(name, problem)
      func words(
        _ targets: [ForecastProblem.Channel], _ auxiliaries: [ForecastProblem.Channel],
        step: Int = 3600
      ) -> String {
        do throws(ForecastError) {
          _ = try fitted.predict(
            ForecastInput(
              start: problem.start, step: step, period: problem.period, targets: targets,
              auxiliaries: auxiliaries))
          return "accepted"
        } catch {
          return "\(error)"
        }
      }
      func refusal(_ kind: String, _ fittedTo: String, _ given: String) -> String {
        "\(fitted.name): it was fitted to the \(kind) \(fittedTo) and is given \(given); "
          + "give it those it was fitted to, in their order, or fit it anew"
      }
      #expect(words(targets, auxiliaries) == "accepted")
      #expect(words([targets[0]], auxiliaries) == refusal("stations", "AAAA, BBBB", "AAAA"))
      #expect(
        words(targets.reversed(), auxiliaries)
          == refusal("stations", "AAAA, BBBB", "BBBB, AAAA"))
      #expect(words(targets, []) == refusal("auxiliary inputs", "Kp", "(none)"))
      #expect(
        words(targets, [.init(name: "ap", values: auxiliaries[0].values)])
          == refusal("auxiliary inputs", "Kp", "ap"))
      #expect(
        words(targets, auxiliaries, step: 900)
          == "\(fitted.name): it was fitted to a step of 3600 s and is given one of 900 s; "
          + "give it series at its own step, or fit it anew")
    }
  }

  @Test("a number that is not finite is refused, and one that no network can take is told")
  func numbers() throws {
    let problem = SmallModels.problem()
    for name in SmallModels.names {
      let fitted = try SmallModels.fit(name, problem)
      let input = changing(problem.input, targets: { $0 == 430 ? .infinity : $1 })
      #expect(
        throws: ForecastError(
          model: fitted.name,
          reason: .notFinite(series: "AAAA", what: "the value", sample: 430))
      ) { try fitted.predict(input) }
    }
    let fitted = try SmallModels.fit("mlp", problem)
    let error = #expect(throws: ForecastError.self) {
      try fitted.predict(changing(problem.input, targets: { $0 == 430 ? 1e300 : $1 }))
    }
    guard case .overflow("AAAA", let sample)? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((432..<432 + SmallModels.lags).contains(sample))
    #expect(
      error?.description
        == "mlp: AAAA: the prediction of sample \(sample) is not a finite number; "
        + "lower the learning rate and fit anew, or check the input file")
  }
}
