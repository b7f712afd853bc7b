import Determinism

/// The baseline that says: as on the days before at this time of day.
///
/// The median of the observations at the same time of day over the 27 days before, one rotation of
/// the Sun. Days before the period serve as warm-up where data exist.
public struct RunningMedian: ForecasterFamily, FittedModel {
  typealias Fitted = RunningMedian
  static let names = ["median-27-day"]

  /// `median-27-day`.
  public var name: String { "median-27-day" }

  /// Days looked back.
  private let days: Int
  /// Observations below which there is no prediction: half of the days, rounded up.
  private let leastObservations: Int

  /// The baseline; it has no settings.
  public init() {
    days = 27
    leastObservations = 14
  }

  static func make(_ name: String, options: ForecasterOptions) -> RunningMedian {
    RunningMedian()
  }

  /// Learns nothing.
  ///
  /// - Throws: `ForecastError` when the step does not divide a day.
  public func fit(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> FittedForecaster {
    guard 86_400 % problem.step == 0 else {
      throw ForecastError(
        model: name,
        reason: .setting(
          "the step of \(problem.step) s does not divide a day; choose one that does"))
    }
    progress(1, "done")
    return FittedForecaster(name: name, problem: problem, model: self)
  }

  /// Predicts each sample of the period by the median of the same time of day.
  func predict(_ input: ForecastInput, horizon: Int, jobs: Int) -> [[Double?]] {
    let day = 86_400 / input.step
    return input.targets.map { target in
      target.values.indices.map { sample -> Double? in
        guard input.period.contains(sample) else { return nil }
        let past = (1...days).compactMap { back -> Double? in
          let source = sample - back * day
          return source >= 0 ? target.values[source] : nil
        }
        return past.count >= leastObservations ? OrderedStatistics.median(past) : nil
      }
    }
  }
}
