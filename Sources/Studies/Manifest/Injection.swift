import Determinism

/// An anomaly added to TEC: to the synthetic ionosphere, or to what was observed once models have
/// learned.
public struct Injection: Sendable, Hashable, Codable {
  /// First moment.
  public var start: UTCTime
  /// Duration in hours, > 0.
  public var hours: Int
  /// Amplitude in TECU; its sign is the anomaly's.
  public var size: Double
  /// The codes of the stations it is added at; empty for all.
  public var stations: [String]

  /// Whether the anomaly is present at a moment.
  package func holds(_ time: UTCTime) -> Bool {
    time >= start && time < start + hours * 3_600
  }

  /// Whether the anomaly is present at a moment at the station of a code.
  package func holds(_ time: UTCTime, at code: String) -> Bool {
    holds(time) && (stations.isEmpty || stations.contains(code))
  }

  /// From its parts.
  package init(start: UTCTime, hours: Int, size: Double, stations: [String]) {
    self.start = start
    self.hours = hours
    self.size = size
    self.stations = stations
  }
}
