import CKernels
import Determinism
import Testing

@testable import Forecasting

private struct SupportVectorFixture: Decodable {
  struct Case: Decodable {
    let cost: Double
    let epsilon: Double
    let gamma: Double?
    let width: Double
    let objective: Double
    let offset: Double
    let support: [Int]
    let predictions: [Double]

    func options(cacheBytes: Int = 1 << 20) -> SupportVectorOptions {
      SupportVectorOptions(
        cost: cost, epsilon: epsilon, gamma: gamma.map { .value($0) } ?? .scale, tolerance: 1e-8,
        cacheBytes: cacheBytes)
    }
  }

  let mean: Double
  let deviation: Double
  let features: [[Double]]
  let targets: [Double]
  let test: [[Double]]
  let cases: [Case]
}

@Suite("Support-vector regression")
struct SupportVectorTests {
  private let reference: SupportVectorFixture
  private let table: TrainingTable

  init() throws {
    reference = try fixture("support_vectors", as: SupportVectorFixture.self)
    table = try TrainingTable(
      model: "svr", series: "made", features: FeatureMatrix(reference.features),
      targets: reference.targets)
  }

  private func fit(_ options: SupportVectorOptions) throws -> SupportVectorRegression {
    try SupportVectorRegression.fit(table, options: options, model: "svr", series: "made")
  }

  @Test("objective to 1e-4 and predictions to 1e-3 TECU of scikit-learn's")
  func matchesReference() throws {
    for expected in reference.cases {
      let model = try fit(expected.options())
      #expect((model.gamma - expected.width).magnitude < 1e-12 * expected.width)
      #expect((model.objective - expected.objective).magnitude < 1e-4)
      #expect((model.offset - expected.offset).magnitude < 1e-4)
      #expect(model.support == FeatureMatrix(expected.support.map { reference.features[$0] }))
      let predictions = model.predict(FeatureMatrix(reference.test)).map {
        $0 * reference.deviation + reference.mean
      }
      #expect(greatestDifference(predictions, expected.predictions) < 1e-4)
    }
  }

  @Test("a cache of two rows gives the same bits as one that holds everything")
  func cacheSize() throws {
    let expected = reference.cases[1]
    let small = try fit(expected.options(cacheBytes: 0))
    let large = try fit(expected.options(cacheBytes: 64 << 20))
    #expect(small.coefficients == large.coefficients && small.offset == large.offset)
    #expect(small.steps == large.steps)
  }

  @Test("two samples: the tube's edge touches both")
  func handWorked() throws {
    // β = (-b, b) with |Δf| = 2b(1 - K), so b = (Δz/2 - ε) / (1 - K) while that is below C.
    let pair = try TrainingTable(
      model: "svr", series: "made", features: FeatureMatrix([[0], [1]]), targets: [-1, 1])
    let options = SupportVectorOptions(
      cost: 10, epsilon: 0.25, gamma: .value(1), tolerance: 1e-10)
    let model = try SupportVectorRegression.fit(
      pair, options: options, model: "svr", series: "made")
    let coefficient = 0.75 / (1 - Elementary.exp(-1))
    #expect(greatestDifference(model.coefficients, [-coefficient, coefficient]) < 1e-12)
    #expect(greatestDifference(model.predict(FeatureMatrix([[0], [1]])), [-0.75, 0.75]) < 1e-12)
  }

  @Test("the vector kernel has the bits of its scalar form, and its exponential holds to 2 ULP")
  func kernelBits() {
    var stream = SeedPath(seed: 3).stream()
    let samples = FeatureMatrix((0..<77).map { _ in (0..<5).map { _ in stream.normal() * 3 } })
    let point = (0..<5).map { _ in stream.normal() }
    for gamma in [1e-3, 0.3, 40] {
      let kernel = RadialKernel(samples, gamma: gamma)
      var row = [Double](repeating: 0, count: kernel.paddedCount)
      kernel.fill(&row, point: point[...])
      for index in 0..<samples.rows {
        let argument = scalarArgument(samples.row(index), point, gamma)
        #expect(row[index] == scalarExponential(argument))
        let exact = Elementary.exp(argument)
        if exact > 1e-300 { #expect((row[index] - exact).magnitude <= 2 * exact.ulp) }
      }
    }
  }

  private func scalarArgument(
    _ sample: ArraySlice<Double>, _ point: [Double], _ gamma: Double
  ) -> Double {
    let square = sample.reduce(0) { $0 + $1 * $1 }
    let pointSquare = point.reduce(0) { $0 + $1 * $1 }
    let dot = zip(sample, point).reduce(0) { $0 + $1.1 * $1.0 }
    let distance = (square + pointSquare) - 2 * dot
    return -gamma * (distance > 0 ? distance : 0)
  }

  private func scalarExponential(_ argument: Double) -> Double {
    let x = argument < -708 ? -708 : argument
    let shifted = x * 0x1.7154_7652_b82fep+0 + 0x1.8p52
    let k = shifted - 0x1.8p52
    let r = (x - k * 0x1.62e4_2feep-1) - k * 0x1.a39e_f357_93c76p-33
    let series: [Double] = [
      479_001_600, 39_916_800, 3_628_800, 362_880, 40_320, 5040, 720, 120, 24, 6, 2,
    ]
    var p = 1 / 6_227_020_800.0
    for factorial in series { p = p * r + 1 / factorial }
    p = (p * r) * r + r + 1
    return Double(bitPattern: p.bitPattern &+ shifted.bitPattern << 52)
  }

  @Test("settings out of range and constant features are refused in words")
  func refusals() throws {
    for options in [
      SupportVectorOptions(cost: 0), SupportVectorOptions(epsilon: -1),
      SupportVectorOptions(gamma: .value(0)), SupportVectorOptions(tolerance: 0),
      SupportVectorOptions(cost: .nan),
    ] {
      #expect(throws: ForecastError.self) { try fit(options) }
    }
    let flat = try TrainingTable(
      model: "svr", series: "XJSH", features: FeatureMatrix([[1], [1], [1]]), targets: [1, 2, 3])
    #expect {
      try SupportVectorRegression.fit(flat, model: "svr", series: "XJSH")
    } throws: {
      "\($0)"
        == "svr: XJSH: all features have one and the same value, so the kernel has no width; check the lags"
    }
  }
}
