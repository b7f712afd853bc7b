import Determinism

/// Which detector's findings a conclusion is about.
public struct DetectionQuery: Sendable, Equatable, Codable {
  /// The detector's name; nil for the study's first.
  public var detector: String?
  /// The model whose forecast it looks at; nil for the study's first that learns. A detector of TEC
  /// alone needs none.
  public var model: String?
  /// The window's name; nil for the study's first.
  public var window: String?
  /// The group of stations; nil for all stations.
  public var group: String?

  /// From its parts.
  package init(
    detector: String? = nil, model: String? = nil, window: String? = nil, group: String? = nil
  ) {
    self.detector = detector
    self.model = model
    self.window = window
    self.group = group
  }
}

/// Days counted from the earthquake's, both ends among them.
public struct DayRange: Sendable, Equatable, Codable {
  /// The first day.
  public var first: Int
  /// The last day.
  public var last: Int

  /// The days in order.
  public var days: ClosedRange<Int> { first...max(first, last) }

  /// From its parts.
  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }
}
