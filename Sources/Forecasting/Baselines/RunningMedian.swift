import Determinism

/// The baseline that says: as on the days before at this time of day (B6).
///
/// The median of the observations at the same time of day over the 27 days before, one rotation of
/// the Sun. Days before the period serve as warm-up where data exist.
public struct RunningMedian: Forecaster {
  /// `median-27-day`.
  public let name = "median-27-day"

  /// Days looked back.
  static let days = 27
  /// Observations below which there is no prediction: half of the days, rounded up.
  static let leastObservations = 14

  /// The baseline; it has no settings.
  public init() {}

  /// Predicts each sample of the period by the median of the same time of day.
  ///
  /// - Throws: `ForecastError` when the step does not divide a day.
  public func forecast(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    guard 86_400 % problem.step == 0 else {
      throw ForecastError(
        model: name,
        reason: .setting(
          "the step of \(problem.step) s does not divide a day; choose one that does"))
    }
    let day = 86_400 / problem.step
    let predictions = problem.targets.map { target in
      target.values.indices.map { sample -> Double? in
        guard problem.period.contains(sample) else { return nil }
        let past = (1...Self.days).compactMap { back -> Double? in
          let source = sample - back * day
          return source >= 0 ? target.values[source] : nil
        }
        return past.count >= Self.leastObservations ? OrderedStatistics.median(past) : nil
      }
    }
    progress(1, "done")
    return Forecast(predictions: predictions)
  }
}
