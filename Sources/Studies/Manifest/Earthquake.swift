import Determinism

/// An earthquake as the catalogue or the paper gives it.
public struct Earthquake: Sendable, Equatable, Codable {
  /// The place's name.
  public var name: String
  /// Origin time.
  public var time: UTCTime
  /// Epicentre's latitude in degrees, -90 ... 90.
  public var latitude: Double
  /// Epicentre's longitude in degrees, -180 ... 360.
  public var longitude: Double
  /// Depth in kilometres, 0 ... 800.
  public var depth: Double
  /// Magnitude, 0 ... 10.
  public var magnitude: Double
  /// The magnitude's scale, such as `Mw`.
  public var magnitudeScale: String

  /// From its parts.
  package init(
    name: String, time: UTCTime, latitude: Double, longitude: Double, depth: Double,
    magnitude: Double, magnitudeScale: String
  ) {
    self.name = name
    self.time = time
    self.latitude = latitude
    self.longitude = longitude
    self.depth = depth
    self.magnitude = magnitude
    self.magnitudeScale = magnitudeScale
  }
}
