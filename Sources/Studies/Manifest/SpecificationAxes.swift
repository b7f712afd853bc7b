import Detection

/// The choices under which the earthquake's days are asked again; every combination is one
/// specification.
public struct SpecificationAxes: Sendable, Equatable, Codable {
  /// Which samples count.
  public enum Mask: String, Sendable, Codable, CaseIterable {
    /// Those that are quiet by the study's limits.
    case quiet
    /// All.
    case all
  }

  /// Values that one axis may have.
  package static let limit = 10

  /// Half the widths within which nothing is counted, in standard deviations.
  public var limits: [Double] = [2, 2.5, 3]
  /// Days before a date that count.
  public var days: [Int] = [5, 10, 15]
  /// Days over which errors are scaled.
  public var backgrounds: [Int] = [15, 30]
  /// Which samples count.
  public var masks: [Mask] = [.quiet, .all]
  /// Conventions by which hours are named.
  public var indexHours: [IndexHour] = [.ending, .containing]

  /// The axes where the manifest says nothing.
  package init() {}
}
