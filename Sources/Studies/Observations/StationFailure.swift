/// A station that could not be studied; the study goes on with the others.
public struct StationFailure: Sendable, Equatable, Codable {
  /// Its code.
  public let code: String
  /// Latitude in degrees.
  public let latitude: Double
  /// Longitude in degrees.
  public let longitude: Double
  /// Why, in words; printed in the station's place.
  public let reason: String

  /// From its parts.
  package init(code: String, latitude: Double, longitude: Double, reason: String) {
    self.code = code
    self.latitude = latitude
    self.longitude = longitude
    self.reason = reason
  }
}
