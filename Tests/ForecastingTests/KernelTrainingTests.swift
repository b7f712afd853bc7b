import Determinism
import Testing

@testable import Forecasting

/// A short training of every network: the same bits on both paths, and the pinned ones on every
/// machine. Tests/Scripts/portable-cpu.sh runs it on a processor without AVX2 and FMA.
@Suite struct KernelTrainingTests {
  private static let digests = [
    "mlp": "cc6250e7f82401ea",
    "cnn": "84da3f559f65cb5a",
    "rnn": "d91e589b73dc9a5c",
    "gru": "e03ea3fc829423e8",
    "lstm": "c96ba03721d7bcc2",
    "cnn-lstm": "c0a33441e60bfd0d",
    "ed-lstme": "8f05e04d6833558b",
    "dnn": "6d265f7d3239c78b",
  ]

  @Test(arguments: NetworkPlan.names)
  func trainingHasTheSameBitsEverywhere(name: String) throws {
    let horizon = name == "ed-lstme" ? 2 : 1
    let problem = NetworkTests.problem(
      count: 150, gaps: [70], stations: name == "gru" ? 1 : 2, auxiliaries: 1, horizon: horizon)
    let results = try [Kernels.native, .portable].map { kernels in
      try NetworkTests.forecaster(name, kernels: kernels) { $0.batch = 33 }
        .forecast(problem, seed: SeedPath(seed: 0, names: ["test"])) { _, _ in }
    }
    #expect(results[0].predictions == results[1].predictions)
    #expect(results[0].losses.map(\.bitPattern) == results[1].losses.map(\.bitPattern))
    #expect(results[0].losses[1] < results[0].losses[0])
    #expect(digest(results[0]) == Self.digests[name], "\(name)")
  }

  /// The first 16 digits of SHA-256 over the bits of losses and predictions.
  private func digest(_ forecast: Forecast) -> String {
    let values = forecast.losses + forecast.predictions.joined().map { $0 ?? .nan }
    let bytes = values.flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }
    return String(SHA256Digest(of: bytes).description.prefix(16))
  }
}
