import Determinism

/// What a fitted model predicts from: regular series on one time axis, and which of their samples to
/// predict.
///
/// A gap is nil. Samples before `period` are warm-up, as in a `ForecastProblem`.
public struct ForecastInput: Sendable {
  /// The moment of sample 0.
  public let start: UTCTime
  /// Seconds between samples, > 0.
  public let step: Int
  /// The samples to be predicted, up to the last; those before it are warm-up.
  public let period: Range<Int>
  /// TEC of each station (TECU).
  public let targets: [ForecastProblem.Channel]
  /// Auxiliary inputs (Kp, ap, F10.7, …), known at the moment of the predicted sample.
  public let auxiliaries: [ForecastProblem.Channel]

  /// An input from its parts.
  ///
  /// - Precondition: there is at least one target, and every series ends where the period does.
  public init(
    start: UTCTime, step: Int, period: Range<Int>, targets: [ForecastProblem.Channel],
    auxiliaries: [ForecastProblem.Channel] = []
  ) {
    precondition(!targets.isEmpty && step > 0 && period.lowerBound >= 0)
    precondition((targets + auxiliaries).allSatisfy { $0.values.count == period.upperBound })
    self.start = start
    self.step = step
    self.period = period
    self.targets = targets
    self.auxiliaries = auxiliaries
  }

  /// Refuses NaN and infinite values, which are neither numbers nor gaps.
  ///
  /// - Throws: `ForecastError` that names the model, the series and the sample.
  func requireFinite(model: String) throws(ForecastError) {
    for channel in targets + auxiliaries {
      for sample in period {
        guard let value = channel.values[sample], !value.isFinite else { continue }
        throw ForecastError(
          model: model,
          reason: .notFinite(series: channel.name, what: "the value", sample: sample))
      }
    }
  }
}
