import Determinism

/// The baseline that says: as it was one horizon ago.
public struct Persistence: ForecasterFamily, FittedModel {
  typealias Fitted = Persistence
  static let names = ["persistence"]

  /// `persistence`.
  public var name: String { "persistence" }

  /// The baseline; it has no settings.
  public init() {}

  static func make(_ name: String, options: ForecasterOptions) -> Persistence { Persistence() }

  /// Learns nothing.
  public func fit(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) -> FittedForecaster {
    progress(1, "done")
    return FittedForecaster(name: name, problem: problem, model: self)
  }

  /// Predicts each sample by the observation one horizon before it, within the period.
  ///
  /// The first samples of the period and those after a gap have no prediction.
  func predict(_ input: ForecastInput, horizon: Int, jobs: Int) -> [[Double?]] {
    input.targets.map { target in
      target.values.indices.map { sample -> Double? in
        let source = sample - horizon
        return input.period.contains(sample) && input.period.contains(source)
          ? target.values[source] : nil
      }
    }
  }
}
