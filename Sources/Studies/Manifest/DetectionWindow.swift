import Determinism

/// A span of days that detectors are applied to.
public struct DetectionWindow: Sendable, Equatable, Codable {
  /// The name that results and reports call it by.
  public var name: String
  /// First day.
  public var start: CivilDate
  /// Last day.
  public var end: CivilDate

  /// From its parts.
  package init(name: String, start: CivilDate, end: CivilDate) {
    self.name = name
    self.start = start
    self.end = end
  }
}
