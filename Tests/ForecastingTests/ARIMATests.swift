import Determinism
import Testing

@testable import Forecasting

private struct ARIMAFixture: Decodable {
  struct Case: Decodable {
    let order: [Int]
    let training: Int
    let trend: Bool
    let values: [Double?]
    let exog: [[Double]]
    let llf: Double
    let params: [Double]
    let lost: Int
    let predictions: [Double]
  }

  let cases: [Case]
}

extension ARIMA {
  /// The parameters in the order of statsmodels.
  fileprivate var all: [Double] {
    (constant.map { [$0] } ?? []) + exogenousCoefficients + coefficients.ar + coefficients.ma
      + coefficients.seasonalAR + coefficients.seasonalMA + [variance]
  }
}

@Suite("ARIMA")
struct ARIMATests {
  private let cases: [ARIMAFixture.Case]

  init() throws { cases = try fixture("arima", as: ARIMAFixture.self).cases }

  private func fit(
    _ values: [Double?], _ order: ARIMAOrder, exogenous: [[Double?]] = []
  ) throws -> ARIMA {
    try ARIMA.fit(values, exogenous: exogenous, order: order, model: "arima", series: "XJSH")
  }

  @Test("log-likelihood to 1e-3, coefficients to 1e-3, one-step predictions to 1e-3 of statsmodels")
  func matchesReference() throws {
    for expected in cases {
      let order = try #require(
        ARIMAOrder(expected.order[6] == 0 ? Array(expected.order[0..<3]) : expected.order))
      let exogenous = expected.exog.map { $0.map(Optional.some) }
      let model = try fit(
        Array(expected.values[0..<expected.training]), order,
        exogenous: exogenous.map { Array($0[0..<expected.training]) })
      #expect((model.logLikelihood - expected.llf).magnitude < 1e-3, "\(order)")
      #expect(greatestDifference(model.all, expected.params) < 1e-3, "\(order) \(model.all)")
      let predictions = model.predictions(expected.values, exogenous: exogenous)
      #expect(predictions[0..<expected.lost].allSatisfy { $0 == nil })
      // The reference starts differencing from a large but finite variance; it is felt in the first
      // season.
      let from = 2 * expected.lost + 2
      let own = predictions[from...].map { $0 ?? .nan }
      #expect(
        greatestDifference(own, Array(expected.predictions[from...])) < 1e-3, "\(order)")
    }
  }

  @Test("AR(1) of known innovations: the likelihood worked by hand")
  func handWorked() throws {
    // One observation of variance 1 / (1 - φ²), then innovations of variance 1.
    let values = [1.0, 0.5, -0.25, 0.75]
    let order = ARIMAOrder(1, 0, 0)
    let coefficients = ARMACoefficients(ar: [0.5], ma: [], seasonalAR: [], seasonalMA: [])
    let data = ARIMAData(
      levels: [values], isObserved: values.map { _ in true }, order: order)
    var filter = try #require(
      ARIMAFilter(data, start: 0, coefficients: coefficients, order: order))
    filter.advance(to: 4)
    let squares = 0.75 * 1 + 0.0 + 0.25 + 0.765625
    #expect((filter.products[0][0] - squares).magnitude < 1e-12)
    #expect((filter.varianceLogs.log - Elementary.log(4.0 / 3)).magnitude < 1e-12)
    #expect((filter.prediction(horizon: 1) - 0.375).magnitude < 1e-12)
    #expect((filter.prediction(horizon: 3) - 0.09375).magnitude < 1e-12)
  }

  @Test("a random walk is predicted by its last value, across a gap too, at any horizon")
  func randomWalk() throws {
    var stream = SeedPath(seed: 2).stream()
    var level = 10.0
    var values = (0..<200).map { _ -> Double? in
      level += stream.normal()
      return level
    }
    for sample in 90..<95 { values[sample] = nil }
    let model = try fit(values, ARIMAOrder(0, 1, 0))
    for horizon in 1...3 {
      let predictions = model.predictions(values, horizon: horizon)
      for sample in horizon..<200 {
        let last = values[0...sample - horizon].last { $0 != nil } ?? nil
        #expect(predictions[sample].map { ($0 - (last ?? .nan)).magnitude < 1e-9 } ?? false)
      }
    }
  }

  @Test("predictions do not see their own sample or later ones")
  func causal() throws {
    let values = cases[0].values
    let model = try fit(values, ARIMAOrder(2, 1, 2))
    var changed = values
    for sample in 300..<changed.count { changed[sample] = 99 }
    for horizon in [1, 4] {
      let before = model.predictions(values, horizon: horizon)
      let after = model.predictions(changed, horizon: horizon)
      #expect(before[0...(299 + horizon)] == after[0...(299 + horizon)])
      #expect(before[300 + horizon] != after[300 + horizon])
    }
  }

  @Test("coefficients from any real numbers are stationary, and the way back finds the numbers")
  func monahan() {
    // Partial autocorrelation 1 / √2 and -2 / √5 of an AR(2): φ₁ = r₁ (1 - r₂), φ₂ = r₂.
    let coefficients = LagPolynomial.stationary([1, -2])
    let (first, second) = (1 / 2.0.squareRoot(), -2 / 5.0.squareRoot())
    #expect(greatestDifference(coefficients, [first * (1 - second), second]) < 1e-15)
    #expect(greatestDifference(LagPolynomial.free(coefficients), [1, -2]) < 1e-12)
    #expect(LagPolynomial.free([2.5]).allSatisfy { $0.isFinite })
  }

  @Test("Akaike's criterion picks the least of the grid and lists every model")
  func search() throws {
    let values = Array(cases[0].values[0..<350])
    let grid = [ARIMAOrder(0, 1, 0), ARIMAOrder(1, 1, 0), ARIMAOrder(1, 1, 1)]
    let search = try ARIMASearch(values, grid: grid, model: "arima", series: "XJSH")
    #expect(search.rows.map(\.order) == grid)
    let least = search.rows.compactMap(\.aic).min()
    #expect(least == search.winner.aic)
    #expect(throws: ForecastError.self) {
      try ARIMASearch(
        values, grid: [ARIMAOrder(1, 0, 0), ARIMAOrder(1, 1, 0)], model: "arima", series: "XJSH")
    }
  }

  @Test("bad input gives an error that names series and model")
  func refusals() {
    func words(_ values: [Double?], _ order: ARIMAOrder, _ exogenous: [[Double?]] = []) -> String {
      do {
        _ = try fit(values, order, exogenous: exogenous)
        return "fitted"
      } catch {
        return "\(error)"
      }
    }
    let ramp = (0..<50).map { Double($0) }
    let wave = ramp.map { Elementary.sin($0 * $0) }
    #expect(words([4, 4, 4, 4, 4, 4], ARIMAOrder(1, 0, 0)).hasPrefix("arima: XJSH has the same"))
    #expect(words([nil, nil], ARIMAOrder(1, 0, 0)).hasPrefix("arima: XJSH holds no value"))
    #expect(words([1, 2, 3], ARIMAOrder(2, 1, 2)).hasPrefix("arima: XJSH has 3 usable"))
    #expect(
      words(wave, ARIMAOrder(1, 0, 0), [ramp, ramp.map { 2 * $0 }]).hasPrefix(
        "arima: XJSH: the exogenous columns are collinear"))
    #expect(words(wave, ARIMAOrder(1, 4, 0)).hasPrefix("arima: the orders are (1,4,0)"))
    #expect(
      words(wave, ARIMAOrder(1, 0, 0, seasonal: (1, 0, 0))).contains("a season has 2 samples"))
    #expect(words(wave, ARIMAOrder(1, 0, 1)) == "fitted")
  }
}
