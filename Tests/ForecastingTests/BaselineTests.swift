import Determinism
import Testing

@testable import Forecasting

@Suite struct BaselineTests {
  private func problem(
    _ values: [Double?], warmUp: Int = 0, horizon: Int = 1, step: Int = 21_600
  ) -> ForecastProblem {
    ForecastProblem(
      start: UTCTime(seconds: 0), step: step, period: warmUp..<values.count,
      training: warmUp..<values.count, horizon: horizon,
      targets: [.init(name: "node", values: values)])
  }

  private func predictions(
    of forecaster: some Forecaster, on problem: ForecastProblem
  ) throws -> [Double?] {
    try forecaster.forecast(problem, seed: SeedPath(seed: 0)) { _, _ in }.predictions[0]
  }

  @Test func persistenceRepeatsTheSampleBefore() throws {
    let found = try predictions(of: Persistence(), on: problem([1, 2, nil, 4]))
    #expect(found == [nil, 1, 2, nil])
  }

  @Test func persistenceLooksOneHorizonBackAndNotBeforeThePeriod() throws {
    let found = try predictions(
      of: Persistence(), on: problem([9, 9, 1, 2, 3, 4], warmUp: 2, horizon: 2))
    #expect(found == [nil, nil, nil, nil, 1, 2])
  }

  /// Four samples a day; on day 27 the median of days 0 … 26 at each hour is that of day 13.
  @Test func medianTakesTheSameTimeOfDay() throws {
    let values = (0..<112).map { sample -> Double? in Double(sample / 4 + 100 * (sample % 4)) }
    let found = try predictions(of: RunningMedian(), on: problem(values, warmUp: 27 * 4))
    #expect(found.suffix(4) == [13, 113, 213, 313])
  }

  /// With the oldest value replaced by a huge one, the day after has forgotten it.
  @Test func medianForgetsTheTwentyEighthDay() throws {
    var values: [Double?] = Array(repeating: 5, count: 29)
    values[0] = 1e6
    values[1] = 7
    let found = try predictions(
      of: RunningMedian(), on: problem(values, warmUp: 27, step: 86_400))
    #expect(found[27] == 5)
    #expect(found[28] == 5)
    #expect(found[0] == nil)
  }

  @Test func medianNeedsHalfOfItsDays() throws {
    let values: [Double?] = Array(repeating: 5, count: 30)
    let found = try predictions(of: RunningMedian(), on: problem(values, step: 86_400))
    #expect(found[13] == nil)
    #expect(found[14] == 5)
  }

  @Test func scalerRefusesWhatHasNoSpread() throws {
    #expect(throws: ForecastError(model: "m", reason: .constantSeries(series: "node"))) {
      try Scaler(of: .init(name: "node", values: [3, 3, 3]), over: 0..<3, model: "m")
    }
    #expect(throws: ForecastError(model: "m", reason: .noObservations(series: "node"))) {
      try Scaler(of: .init(name: "node", values: [nil, nil]), over: 0..<2, model: "m")
    }
  }

  /// 2, 4, 9: mean 5, sample standard deviation √13.
  @Test func scalerUsesTheSampleStandardDeviation() throws {
    let scaler = try Scaler(
      of: .init(name: "node", values: [2, nil, 4, 9]), over: 0..<4, model: "m")
    #expect(scaler.mean == 5)
    #expect(scaler.standardDeviation == (13.0).squareRoot())
    #expect(scaler.unscaled(scaler.scaled(7.25)) == 7.25)
  }

  @Test func anUnknownNameListsTheKnownOnes() throws {
    #expect(
      throws: ForecastError(
        model: "mpl", reason: .unknownModel(known: ForecasterCatalogue.names))
    ) { try ForecasterCatalogue.make("mpl") }
  }
}
