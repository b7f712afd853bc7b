import Determinism
import Testing

@testable import Forecasting

/// A short run of every classical model: the pinned bits on every machine.
/// Tests/Scripts/portable-cpu.sh runs it on a processor without AVX2 and FMA.
@Suite struct ClassicalKernelTests {
  private static let digests = [
    "decision-tree": "d3c09bbf54103b48",
    "random-forest": "c6e53c722af4beb2",
    "svr": "d82bca7991d7a71e",
    "arima": "a387f1cf2ee66978",
    "local-linear-trend": "6a9a09e0ef6a08a4",
  ]

  /// Few samples, since a fused multiply-add of an emulated processor costs thirty times as much.
  private var problem: ForecastProblem { madeProblem(samples: 160, training: 120) }

  @Test(arguments: ["decision-tree", "random-forest", "svr", "arima"])
  func forecastsHaveTheSameBitsEverywhere(name: String) throws {
    let forecast = try madeForecast(name, problem) {
      $0.lags = 3
      $0.trees = 5
      $0.featureShare = 0.5
      $0.cost = 10
      $0.epsilon = 0.05
      $0.order = [1, 0, 1]
      $0.exogenous = true
    }
    #expect(digest(forecast.predictions.flatMap { $0 }) == Self.digests[name], "\(name)")
  }

  @Test func smoothedLevelsHaveTheSameBitsEverywhere() throws {
    var values = problem.targets[0].values
    for sample in [0, 1, 40, 41, 42, 159] { values[sample] = nil }
    let trend = try LocalLinearTrend.fit(values, model: "fill", series: "AAAA")
    let bits = digest(trend.smoothedLevels(values).map { $0 } + [trend.logLikelihood])
    #expect(bits == Self.digests["local-linear-trend"])
  }

  /// The first 16 digits of SHA-256 over the bits of numbers.
  private func digest(_ values: [Double?]) -> String {
    let bytes = values.flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: (value ?? .nan).bitPattern >> (8 * $0)) }
    }
    return String(SHA256Digest(of: bytes).description.prefix(16))
  }
}
