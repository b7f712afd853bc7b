/// The two detectors of Xiong 2022, as far as their rate of false alarms depends on them.
public enum DetectorKind: Sendable, Hashable {
  /// Mean ± factor × standard deviation of the window of errors; whether the sample under test
  /// belongs to its own window.
  case rollingError(includesCurrent: Bool)
  /// Median ± factor × interquartile range of the same time of day on the days before.
  case sameTimeMedian(InterquartileReading)
}
