import Determinism

/// The Earth's rotation as the satellite systems take it.
enum EarthRotation {
  /// Radians per second (IS-GPS-200, Table 20-IV).
  static let rate = 7.2921151467e-5
  /// The speed of light in metres per second.
  static let lightSpeed = 299_792_458.0

  /// A place in the frame of one moment, given in that of a moment `seconds` earlier.
  static func turned(_ place: SIMD3<Double>, by seconds: Double) -> SIMD3<Double> {
    // The angle is below 1e-4, where two terms of the series hold every digit.
    let angle = rate * seconds
    let cosine = 1 - angle * angle / 2
    let sine = angle * (1 - angle * angle / 6)
    return SIMD3(
      cosine * place.x + sine * place.y, cosine * place.y - sine * place.x, place.z)
  }

  /// The same for any span of time.
  static func turned(_ place: SIMD3<Double>, wide seconds: Double) -> SIMD3<Double> {
    let cosine = Elementary.cos(rate * seconds)
    let sine = Elementary.sin(rate * seconds)
    return SIMD3(
      cosine * place.x + sine * place.y, cosine * place.y - sine * place.x, place.z)
  }
}
