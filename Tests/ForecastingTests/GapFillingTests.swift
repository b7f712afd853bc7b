import Determinism
import Ionosphere
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

@Suite("Kalman smoothing of gaps")
struct GapFillingTests {
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

  @Test("the variances found are at least as likely, and fill gaps to 1e-2 of statsmodels' values")
  func fit() throws {
    for expected in cases {
      let trend = try LocalLinearTrend.fit(expected.values, model: "fill", series: "XJSH")
      #expect(trend.logLikelihood > expected.llf - 1e-3, "\(expected.name)")
      #expect(trend.logLikelihood < expected.llf + 0.5, "\(expected.name)")
      let filling = try GapFilling(expected.values, series: "XJSH")
      let gaps = expected.values.indices.filter { expected.values[$0] == nil }
      #expect(filling.count == gaps.count)
      #expect(
        greatestDifference(gaps.map { filling.values[$0] }, gaps.map { expected.levels[$0] })
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

  @Test("filled samples of a record are marked, others stay as they are")
  func record() throws {
    let values: [Double?] = [nil, 1, 2.5, nil, nil, 4, 6, 5.5, 7, nil]
    let record = TECRecord(
      name: "XJSH", latitude: 44, longitude: 86,
      series: Series(start: UTCTime(seconds: 0), step: 900, values: values),
      origins: values.map { _ in .observed })
    let filled = try GapFilling.fill(record)
    #expect(filled.series.gapCount == 0)
    for (index, value) in values.enumerated() {
      #expect((filled.origins[index] == .filled) == (value == nil))
      if let value { #expect(filled.series.values[index] == value) }
    }
    let filling = try GapFilling(values, series: "XJSH")
    #expect(filling.runs(longerThan: 1) == [3..<5])
    #expect(filling.runs(longerThan: 0) == [0..<1, 3..<5, 9..<10])
  }

  @Test("bad input gives an error that names the series; nothing to fill needs no model")
  func refusals() throws {
    #expect(throws: ForecastError.self) { try GapFilling([nil, nil], series: "XJSH") }
    #expect(throws: ForecastError.self) { try GapFilling([1, nil, 2, 3], series: "XJSH") }
    #expect(throws: ForecastError.self) { try GapFilling([1, 1, nil, 1, 1], series: "XJSH") }
    #expect(throws: ForecastError.self) { try GapFilling([1, 2, nil, 3, .nan], series: "XJSH") }
    #expect(try GapFilling([1, 1], series: "XJSH").values == [1, 1])
  }
}
