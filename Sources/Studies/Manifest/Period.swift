import Determinism

/// The days of a study.
public struct Period: Sendable, Equatable, Codable {
  /// First day; samples begin at its midnight.
  public var start: CivilDate
  /// Last day; samples end before the midnight that follows it.
  public var end: CivilDate
  /// First day shown in figures and tables; default `start`.
  public var shownFrom: CivilDate
  /// The spans that detectors are applied to; empty for the days shown.
  public var windows: [DetectionWindow]

  /// From its parts.
  package init(start: CivilDate, end: CivilDate, shownFrom: CivilDate, windows: [DetectionWindow]) {
    self.start = start
    self.end = end
    self.shownFrom = shownFrom
    self.windows = windows
  }
}
