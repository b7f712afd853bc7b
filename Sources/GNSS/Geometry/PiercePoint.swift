import Determinism
import Ionosphere

/// Where a line of sight meets a thin shell, and from which direction it comes.
package struct PiercePoint: Sendable, Equatable {
  /// The Earth's radius in km that shells rest on, as in IONEX maps.
  static let earthRadius = 6_371.0

  /// Degrees above the horizon.
  package let elevation: Double
  /// Degrees from north over east, 0 ..< 360.
  package let azimuth: Double
  /// Geographic latitude of the pierce point in degrees.
  package let latitude: Double
  /// Longitude of the pierce point in degrees east, -180 ..< 180.
  package let longitude: Double
}

/// Finds pierce points over one site.
struct PiercePointFinder: Sendable {
  private let site: StationSite
  private let latitudeSine: Double
  private let latitudeCosine: Double
  private let ratio: Double

  /// A finder over a site for a shell at a height in km.
  ///
  /// The site's geodetic latitude stands for the sphere's, as is the custom; the two differ by at
  /// most 0.19°.
  init(site: StationSite, shellHeight: Double) {
    self.site = site
    latitudeSine = Elementary.sin(radians(site.latitude))
    latitudeCosine = Elementary.cos(radians(site.latitude))
    ratio = PiercePoint.earthRadius / (PiercePoint.earthRadius + shellHeight)
  }

  /// The pierce point of the line towards a direction given by east, north and up.
  func point(towards direction: SIMD3<Double>) -> PiercePoint {
    let level = (direction.x * direction.x + direction.y * direction.y).squareRoot()
    let elevation = Elementary.atan2(direction.z, level)
    // sin and cos of the angle at the Earth's centre, 90° - elevation - asin(ratio cos elevation).
    let inner = ratio * level
    let outer = (1 - inner * inner).squareRoot()
    let central = level * outer - direction.z * inner
    let centralCosine = direction.z * outer + level * inner
    let northward = level > 0 ? direction.y / level : 1
    let eastward = level > 0 ? direction.x / level : 0
    let sine = latitudeSine * centralCosine + latitudeCosine * central * northward
    let rest = max(0, 1 - sine * sine).squareRoot()
    let turn = Elementary.atan2(
      central * eastward, latitudeCosine * centralCosine - latitudeSine * central * northward)
    let azimuth = degrees(Elementary.atan2(direction.x, direction.y))
    var longitude = site.longitude + degrees(turn)
    if longitude >= 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return PiercePoint(
      elevation: degrees(elevation), azimuth: azimuth < 0 ? azimuth + 360 : azimuth,
      latitude: degrees(Elementary.atan2(sine, rest)), longitude: longitude)
  }
}
