import Forecasting

/// Everything that a forecast follows from: the fit, and what is predicted from.
struct ForecastKey: Codable, Equatable, Sendable {
  /// The version of the stage.
  let version: Int
  /// What the model follows from.
  let fit: FitKey
  /// The series predicted from.
  let channels: FitKey.Channels
  /// Seconds since 1970 of their first sample.
  let start: Int
  /// First sample predicted, and the last but one.
  let period: [Int]

  /// The key of a forecast.
  ///
  /// - Parameter channels: those of the input.
  init(
    _ fit: FitKey, _ input: ForecastInput, channels: FitKey.Channels,
    version: Int = StageVersion.predict
  ) {
    self.version = version
    self.fit = fit
    self.channels = channels
    start = input.start.seconds
    period = [input.period.lowerBound, input.period.upperBound]
  }
}
