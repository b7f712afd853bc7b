import Determinism

/// Circles on the sphere of 6,371 km radius.
package enum GeoCircle {
  private static let earthRadius = 6_371.0

  /// Places at a great-circle distance from a centre, every 3 degrees of azimuth from north, the
  /// first repeated at the end; longitudes run on without jumps. Empty for a radius that is not
  /// within 0 ... 20,000 km.
  package static func places(centre: Coastline.Place, radius kilometres: Double)
    -> [Coastline.Place]
  {
    guard kilometres > 0, kilometres < 20_000, centre.latitude.magnitude <= 90,
      centre.longitude.magnitude < 1e6
    else { return [] }
    let degree = Double.pi / 180
    let distance = kilometres / earthRadius
    let (sine, cosine) = (Elementary.sin(distance), Elementary.cos(distance))
    let latitude = centre.latitude * degree
    let (sineLatitude, cosineLatitude) = (Elementary.sin(latitude), Elementary.cos(latitude))
    var last = centre.longitude
    return stride(from: 0, through: 360, by: 3).map { azimuth in
      let angle = Double(azimuth) * degree
      let z = sineLatitude * cosine + cosineLatitude * sine * Elementary.cos(angle)
      let y = Elementary.sin(angle) * sine * cosineLatitude
      let x = cosine - sineLatitude * z
      var longitude = centre.longitude + Elementary.atan2(y, x) / degree
      while longitude - last > 180 { longitude -= 360 }
      while longitude - last < -180 { longitude += 360 }
      last = longitude
      return .init(
        longitude: longitude, latitude: Elementary.asin(max(-1, min(1, z))) / degree)
    }
  }
}
