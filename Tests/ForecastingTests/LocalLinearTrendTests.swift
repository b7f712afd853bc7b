import Testing

@testable import Forecasting

private struct TrendFixture: Decodable {
  struct Case: Decodable {
    let name: String
    let values: [Double?]
    let variances: [Double]
    let llf: Double
    let levels: [Double]
  }

  let cases: [Case]
}

private struct SmootherOfR: Decodable {
  let filled: [[Double]]
}

@Suite("Kalman smoothing of gaps")
struct LocalLinearTrendTests {
  private let cases: [TrendFixture.Case]

  init() throws { cases = try fixture("local_linear_trend", as: TrendFixture.self).cases }

  @Test("likelihood and smoothed levels at given variances are statsmodels'")
  func smoother() {
    for expected in cases {
      let variances = LocalLinearTrend.Variances(
        irregular: expected.variances[0], level: expected.variances[1],
        trend: expected.variances[2])
      let filter = TrendFilter(expected.values, variances: variances)
      #expect((filter.logLikelihood - expected.llf).magnitude < 1e-5, "\(expected.name)")
      #expect(
        greatestDifference(filter.smoothedLevels(), expected.levels) < 1e-4, "\(expected.name)")
    }
  }

  @Test("gaps are filled as R's KalmanSmooth does, which imputeTS's na_kalman hands them to")
  func smootherOfR() throws {
    let reference = try fixture("kalman_smooth", as: SmootherOfR.self)
    #expect(reference.filled.map(\.count) == [0, 30, 240])
    for (expected, filled) in zip(cases, reference.filled) {
      let variances = LocalLinearTrend.Variances(
        irregular: expected.variances[0], level: expected.variances[1],
        trend: expected.variances[2])
      let levels = TrendFilter(expected.values, variances: variances).smoothedLevels()
      let gaps = expected.values.indices.filter { expected.values[$0] == nil }
      #expect(greatestDifference(gaps.map { levels[$0] }, filled) < 1e-5, "\(expected.name)")
    }
  }

  @Test("the variances found are at least as likely, and fill gaps to 1e-2 of statsmodels' values")
  func fit() throws {
    for expected in cases {
      let trend = try LocalLinearTrend.fit(expected.values, model: "fill", series: "XJSH")
      #expect(trend.logLikelihood > expected.llf - 1e-3, "\(expected.name)")
      #expect(trend.logLikelihood < expected.llf + 0.5, "\(expected.name)")
      let levels = trend.smoothedLevels(expected.values)
      let gaps = expected.values.indices.filter { expected.values[$0] == nil }
      #expect(
        greatestDifference(gaps.map { levels[$0] }, gaps.map { expected.levels[$0] })
          < 1e-2, "\(expected.name)")
    }
  }

  @Test("a straight line is carried on through leading, inner and trailing gaps")
  func line() throws {
    var values = (0..<60).map { Optional(3 + 0.5 * Double($0)) }
    for sample in [0, 1, 20, 21, 22, 58, 59] { values[sample] = nil }
    let variances = LocalLinearTrend.Variances(irregular: 0.1, level: 0.01, trend: 0.001)
    let levels = TrendFilter(values, variances: variances).smoothedLevels()
    #expect(greatestDifference(levels, (0..<60).map { 3 + 0.5 * Double($0) }) < 1e-9)
  }

  @Test("bad input gives an error that names step and series")
  func refusals() throws {
    func words(_ values: [Double?]) -> String {
      do throws(ForecastError) {
        _ = try LocalLinearTrend.fit(values, model: "kalman-smoothing", series: "XJSH")
        return "accepted"
      } catch {
        return error.description
      }
    }
    #expect(words([nil, nil]).hasPrefix("kalman-smoothing: XJSH holds no value"))
    #expect(words([1, nil, 2, 3]).hasPrefix("kalman-smoothing: XJSH has 3 usable"))
    #expect(words([1, 1, nil, 1, 1]).hasPrefix("kalman-smoothing: XJSH has the same value"))
    #expect(words([1, 2, nil, 3, .nan]).hasPrefix("kalman-smoothing: XJSH: the value of sample 4"))
  }
}
