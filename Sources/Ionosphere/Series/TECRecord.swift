import Determinism

/// A TEC series at one place, with the origin of every sample.
public struct TECRecord: Sendable, Equatable, Codable {
  /// The name of the place: a station code or `35°N 45°E`.
  public let name: String
  /// Geographic latitude in degrees, -90 ... 90.
  public let latitude: Double
  /// Geographic longitude in degrees, -180 ..< 360.
  public let longitude: Double
  /// Vertical TEC.
  public var series: Series<TECU>
  /// The origin of each sample; as many as there are values.
  public var origins: [SampleOrigin]

  /// A record from its parts.
  ///
  /// - Precondition: there are as many origins as values.
  public init(
    name: String, latitude: Double, longitude: Double, series: Series<TECU>,
    origins: [SampleOrigin]
  ) {
    precondition(series.values.count == origins.count)
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.series = series
    self.origins = origins
  }
}
