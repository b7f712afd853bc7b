import Determinism
import Testing

@testable import Forecasting

/// A short training of every network: the same bits on all paths that this processor has, and the pinned ones on every
/// machine. Tests/Scripts/portable-cpu.sh runs it on a processor without AVX2 and FMA.
@Suite struct KernelTrainingTests {
  private static let digests = [
    "mlp": "2ac9b6f6682c3ad8",
    "cnn": "3f9c386bbec3e338",
    "rnn": "0093a683e46d699a",
    "gru": "034e506d5979406b",
    "lstm": "85ffb9bbce4efd08",
    "cnn-lstm": "e07837a48f1291d3",
    "ed-lstme": "5152d18b004c2724",
    "dnn": "6cd0231e6aabe52f",
  ]

  @Test(arguments: NetworkPlan.names)
  func trainingHasTheSameBitsEverywhere(name: String) throws {
    let horizon = name == "ed-lstme" ? 2 : 1
    let problem = NetworkTests.problem(
      count: 150, gaps: [70], stations: name == "gru" ? 1 : 2, auxiliaries: 1, horizon: horizon)
    for (path, kernels) in Kernels.available {
      let result = try NetworkTests.forecaster(name, kernels: kernels) { $0.batch = 33 }
        .forecast(problem, seed: SeedPath(seed: 0, names: ["test"])) { _, _ in }
      #expect(result.losses[1] < result.losses[0])
      #expect(digest(result) == Self.digests[name], "\(name) on \(path)")
    }
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
