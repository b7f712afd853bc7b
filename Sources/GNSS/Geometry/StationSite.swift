import Determinism
import Ionosphere

/// Where an antenna stands: its place in the Earth-fixed frame, and directions from there.
struct StationSite: Sendable {
  /// The antenna in metres from the Earth's centre.
  let place: SIMD3<Double>
  /// Geodetic latitude and longitude east in degrees, on the ellipsoid of WGS 84.
  let latitude: Double
  let longitude: Double
  private let east: SIMD3<Double>
  private let north: SIMD3<Double>
  private let up: SIMD3<Double>

  /// The site of a marker with the antenna's height, east and north above it, in metres; nil when
  /// the place is not on the Earth's surface (6 340 to 6 400 km from the centre).
  init?(marker: SIMD3<Double>, antenna: SIMD3<Double> = SIMD3()) {
    let distance = (marker * marker).sum().squareRoot()
    guard (6.34e6...6.40e6).contains(distance) else { return nil }
    let level = (marker.x * marker.x + marker.y * marker.y).squareRoot()
    let flattening = 1 / 298.257223563
    let square = flattening * (2 - flattening)
    // The surface's normal by fixed-point steps; each gains more than two digits near the surface.
    var angle = Elementary.atan2(marker.z, level * (1 - square))
    for _ in 0..<6 {
      let sine = Elementary.sin(angle)
      let radius = 6_378_137 / (1 - square * sine * sine).squareRoot()
      angle = Elementary.atan2(marker.z + square * radius * sine, level)
    }
    let eastward = Elementary.atan2(marker.y, marker.x)
    let latitudeSine = Elementary.sin(angle)
    let latitudeCosine = Elementary.cos(angle)
    let longitudeSine = Elementary.sin(eastward)
    let longitudeCosine = Elementary.cos(eastward)
    east = SIMD3(-longitudeSine, longitudeCosine, 0)
    north = SIMD3(
      -latitudeSine * longitudeCosine, -latitudeSine * longitudeSine, latitudeCosine)
    up = SIMD3(latitudeCosine * longitudeCosine, latitudeCosine * longitudeSine, latitudeSine)
    place = marker + up * antenna.x + east * antenna.y + north * antenna.z
    latitude = degrees(angle)
    longitude = degrees(eastward)
  }

  /// The unit vector towards a place by east, north and up.
  func direction(to other: SIMD3<Double>) -> SIMD3<Double> {
    let way = other - place
    let unit = way / (way * way).sum().squareRoot()
    return SIMD3((unit * east).sum(), (unit * north).sum(), (unit * up).sum())
  }
}
