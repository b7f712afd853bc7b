import Determinism

/// A place on a spherical Earth.
package struct GeographicPoint: Hashable, Sendable, Codable {
  /// The mean radius of the Earth in kilometres that distances rest on.
  package static let earthRadius = 6_371.0

  /// Geographic latitude in degrees, -90 ... 90.
  package let latitude: Double
  /// Geographic longitude in degrees east, -360 ... 360.
  package let longitude: Double

  /// A place, or nil when a coordinate is not finite or lies outside its range.
  package init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-360...360).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great-circle distance in kilometres on a sphere of 6 371 km (haversine formula).
  package func distance(to other: GeographicPoint) -> Double {
    let halfLatitude = Elementary.sin(radians(other.latitude - latitude) / 2)
    let halfLongitude = Elementary.sin(radians(other.longitude - longitude) / 2)
    let haversine =
      halfLatitude * halfLatitude
      + Elementary.cos(radians(latitude)) * Elementary.cos(radians(other.latitude))
      * halfLongitude * halfLongitude
    return 2 * Self.earthRadius * Elementary.asin(min(1, haversine.squareRoot()))
  }

  /// The place as a vector of length one: towards 0°N 0°E, 0°N 90°E and the north pole.
  package var unitVector: SIMD3<Double> {
    let level = Elementary.cos(radians(latitude))
    return SIMD3(
      level * Elementary.cos(radians(longitude)), level * Elementary.sin(radians(longitude)),
      Elementary.sin(radians(latitude)))
  }
}
