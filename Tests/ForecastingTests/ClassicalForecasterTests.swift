import Determinism
import Testing

@testable import Forecasting

/// Two stations with a daily cycle and noise, Kp as auxiliary, and a gap in the first station.
func madeProblem(
  samples: Int = 480, training: Int = 360, horizon: Int = 1,
  change: (Int, Double) -> Double? = { $1 }
) -> ForecastProblem {
  var noise = SeedPath(seed: 9, names: ["noise"]).stream()
  let cycle = (0..<samples).map { 10 + 5 * Elementary.sin(Double($0) * Double.pi / 12) }
  let first = cycle.map { $0 + noise.normal() * 0.5 }
  let second = cycle.map { $0 * 1.2 + noise.normal() * 0.5 }
  let kp = (0..<samples).map { Double($0 / 3 % 7) }
  return ForecastProblem(
    start: UTCTime(seconds: 0), step: 3600, period: 0..<samples, training: 0..<training,
    horizon: horizon,
    targets: [
      .init(
        name: "AAAA",
        values: first.enumerated().map { (100..<110).contains($0) ? nil : change($0, $1) }),
      .init(name: "BBBB", values: second.enumerated().map { change($0, $1) }),
    ], auxiliaries: [.init(name: "Kp", values: kp)], normalisation: .training)
}

/// The forecast of a model by name.
func madeForecast(
  _ name: String, _ problem: ForecastProblem, _ change: (inout ForecasterOptions) -> Void = { _ in }
) throws -> Forecast {
  var options = ForecasterOptions()
  change(&options)
  let forecaster = try ForecasterCatalogue.make(name, options: options)
  return try forecaster.forecast(problem, seed: SeedPath(seed: 1, names: [name])) { _, _ in }
}

@Suite("Trees, forest and support vectors as forecasters")
struct ClassicalForecasterTests {
  static let names = ["decision-tree", "random-forest", "svr"]

  private func settings(_ options: inout ForecasterOptions) {
    options.lags = 4
    options.trees = 12
  }

  /// 10,000 lags of ten years by the hour are a table of 7 GB, twice while it grows.
  @Test func theMemoryOfAFitIsToldBeforeIt() throws {
    func memory(_ model: String, lags: Int, _ problem: ForecastProblem) throws -> Double {
      var options = ForecasterOptions()
      options.lags = lags
      return try ForecasterCatalogue.make(model, options: options).memory(of: problem)
    }
    let small = madeProblem()
    for name in Self.names {
      let few = try memory(name, lags: 4, small)
      let many = try memory(name, lags: 8, small)
      #expect(few > 0 && many > few)
    }
    #expect(try memory("decision-tree", lags: 4, small) == 16 * 9 * 840)
    let long = madeProblem(samples: 87_600, training: 50_000)
    #expect(try memory("decision-tree", lags: 10_000, long) > 40e9)
    #expect(try memory("persistence", lags: 4, long) == 0)
    #expect(try memory("mlp", lags: 4, small) > 1_000)
  }

  @Test("each model beats the cycle's own spread by far on the test part", arguments: names)
  func accuracy(name: String) throws {
    let problem = madeProblem()
    let forecast = try madeForecast(name, problem, settings)
    for (target, predictions) in zip(problem.targets, forecast.predictions) {
      let pairs = (360..<480).compactMap { sample -> (Double, Double)? in
        guard let value = target.values[sample], let predicted = predictions[sample] else {
          return nil
        }
        return (value, predicted)
      }
      #expect(pairs.count == 120)
      #expect(rootMeanSquare(pairs.map(\.0), pairs.map(\.1)) < 1.2)
    }
  }

  @Test("a window with a gap or before the period is not predicted", arguments: names)
  func gaps(name: String) throws {
    let forecast = try madeForecast(name, madeProblem(horizon: 3), settings)
    for predictions in forecast.predictions {
      #expect(predictions[0..<6].allSatisfy { $0 == nil } && predictions[6] != nil)
      // Lags 3 ... 6 steps before reach into 100 ..< 110.
      #expect(predictions[102] != nil && predictions[116] != nil)
      #expect(predictions[103..<116].allSatisfy { $0 == nil })
    }
  }

  @Test("values of the test part change no prediction before them", arguments: names)
  func noLeak(name: String) throws {
    let whole = try madeForecast(name, madeProblem(), settings)
    let changed = try madeForecast(
      name, madeProblem { sample, value in sample < 420 ? value : value + 40 }, settings)
    for (before, after) in zip(whole.predictions, changed.predictions) {
      #expect(before[0...420] == after[0...420])
      #expect(before[421] != after[421])
    }
  }

  @Test("ARIMA predicts from its orders, with or without auxiliaries, and over gaps")
  func arima() throws {
    let problem = madeProblem()
    for exogenous in Exogenous.allCases {
      let forecast = try madeForecast("arima", problem) {
        $0.order = [2, 0, 1]
        $0.exogenous = exogenous
      }
      for (target, predictions) in zip(problem.targets, forecast.predictions) {
        #expect(predictions[1...].allSatisfy { $0 != nil })
        let test = 360..<480
        #expect(
          rootMeanSquare(test.map { target.values[$0] ?? 0 }, test.map { predictions[$0] ?? 0 })
            < 1.5)
      }
    }
    #expect(throws: ForecastError.self) { try madeForecast("arima", problem) { $0.order = [1] } }
  }

  @Test("a regressor without information gives an error that names model and series")
  func singularRegression() {
    let plain = madeProblem()
    let problem = ForecastProblem(
      start: plain.start, step: plain.step, period: plain.period, training: plain.training,
      targets: plain.targets,
      auxiliaries: plain.auxiliaries + [
        .init(name: "Kp again", values: plain.auxiliaries[0].values)
      ],
      normalisation: .training)
    do {
      _ = try madeForecast("arima", problem) {
        $0.order = [1, 0, 0]
        $0.exogenous = .auxiliaries
      }
      Issue.record("two equal regressors were told apart")
    } catch {
      #expect(
        "\(error)"
          == "arima: AAAA: the exogenous columns are collinear or explain the series exactly; leave one out"
      )
    }
  }

  @Test("ARIMA three steps ahead rests on no sample between")
  func horizon() throws {
    let orders = { (options: inout ForecasterOptions) in options.order = [2, 0, 1] }
    let plain = try madeForecast("arima", madeProblem(horizon: 3), orders)
    let changed = try madeForecast(
      "arima", madeProblem(horizon: 3) { sample, value in sample < 420 ? value : value + 40 },
      orders)
    for (before, after) in zip(plain.predictions, changed.predictions) {
      #expect(before[0..<423] == after[0..<423])
      #expect(before[423] != after[423])
    }
  }

  @Test("a forest's forecast is the same on any number of jobs")
  func jobs() throws {
    let one = try madeForecast("random-forest", madeProblem(), settings)
    let three = try madeForecast("random-forest", madeProblem()) {
      settings(&$0)
      $0.jobs = 3
    }
    #expect(one.predictions == three.predictions)
  }

  @Test("bad input gives an error that names model and series", arguments: names + ["arima"])
  func badInput(name: String) {
    func error(_ problem: ForecastProblem) -> ForecastError? {
      do {
        _ = try madeForecast(name, problem) {
          $0.lags = 4
          $0.order = [2, 1, 2]
        }
        return nil
      } catch {
        return error as? ForecastError
      }
    }
    let constant = error(madeProblem { _, _ in 7 })
    #expect(constant == ForecastError(model: name, reason: .constantSeries(series: "AAAA")))
    let missing = error(madeProblem { _, _ in nil })
    #expect(missing == ForecastError(model: name, reason: .noObservations(series: "AAAA")))
    let wrong = error(madeProblem { sample, value in sample == 50 ? .nan : value })
    #expect(wrong?.model == name)
    if case .notFinite(let series, _, _)? = wrong?.reason {
      #expect(series == "AAAA")
    } else {
      Issue.record("\(name): \(String(describing: wrong))")
    }
    let short = error(madeProblem(samples: 8, training: 4))
    if case .tooFewSamples(let series, _, _)? = short?.reason {
      #expect(series == "AAAA")
    } else {
      Issue.record("\(name): \(String(describing: short))")
    }
  }
}
