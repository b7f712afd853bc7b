import Determinism

/// The baseline that says: as it was one horizon ago (B6).
public struct Persistence: Forecaster {
  /// `persistence`.
  public let name = "persistence"

  /// The baseline; it has no settings.
  public init() {}

  /// Predicts each sample by the observation one horizon before it, within the period.
  ///
  /// The first samples of the period and those after a gap have no prediction.
  public func forecast(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    let predictions = problem.targets.map { target in
      target.values.indices.map { sample -> Double? in
        let source = sample - problem.horizon
        return problem.period.contains(sample) && problem.period.contains(source)
          ? target.values[source] : nil
      }
    }
    progress(1, "done")
    return Forecast(predictions: predictions)
  }
}
