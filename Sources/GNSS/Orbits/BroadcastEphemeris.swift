import Determinism

/// One set of broadcast orbital elements of GPS (LNAV) or Galileo (I/NAV, F/NAV).
///
/// Source: IS-GPS-200N, Table 20-IV; Galileo OS-SIS-ICD 2.1, Table 1 (section 5.1.1).
package struct BroadcastEphemeris: Sendable, Equatable {
  /// The satellite.
  package let satellite: Satellite
  /// Reference time of the elements.
  package let reference: GPSTime
  /// Whether the satellite calls itself healthy.
  package let isHealthy: Bool

  let rootAxis: Double
  let eccentricity: Double
  let anomaly: Double
  let motionChange: Double
  let perigee: Double
  let node: Double
  let nodeRate: Double
  let inclination: Double
  let inclinationRate: Double
  /// Cosine and sine terms of latitude, radius and inclination.
  let latitudeTerms: SIMD2<Double>
  let radiusTerms: SIMD2<Double>
  let inclinationTerms: SIMD2<Double>
  /// Seconds of the week of the reference time, from which the node counts.
  let secondsOfWeek: Double

  /// The place in the Earth-fixed frame of the moment itself, in metres.
  package func position(at time: GPSTime) -> SIMD3<Double> {
    position(seconds: time - reference)
  }

  func position(seconds elapsed: Double) -> SIMD3<Double> {
    let axis = rootAxis * rootAxis
    let gravity = satellite.system == .gps ? 3.986005e14 : 3.986004418e14
    let motion = (gravity / (axis * axis * axis)).squareRoot() + motionChange
    let mean = anomaly + motion * elapsed
    let eccentric = Self.eccentricAnomaly(mean: mean, eccentricity)
    let sine = Elementary.sin(eccentric)
    let cosine = Elementary.cos(eccentric)
    let leg = (1 - eccentricity * eccentricity).squareRoot()
    let latitude = Elementary.atan2(leg * sine, cosine - eccentricity) + perigee
    let double = SIMD2(Elementary.cos(2 * latitude), Elementary.sin(2 * latitude))
    let argument = latitude + (latitudeTerms * double).sum()
    let radius = axis * (1 - eccentricity * cosine) + (radiusTerms * double).sum()
    let tilt = inclination + inclinationRate * elapsed + (inclinationTerms * double).sum()
    let longitude =
      node + (nodeRate - EarthRotation.rate) * elapsed - EarthRotation.rate * secondsOfWeek
    let x = radius * Elementary.cos(argument)
    let y = radius * Elementary.sin(argument)
    let level = y * Elementary.cos(tilt)
    let nodeSine = Elementary.sin(longitude)
    let nodeCosine = Elementary.cos(longitude)
    return SIMD3(
      x * nodeCosine - level * nodeSine, x * nodeSine + level * nodeCosine,
      y * Elementary.sin(tilt))
  }

  /// Kepler's equation by Newton's steps; eight are far more than these orbits need.
  private static func eccentricAnomaly(mean: Double, _ eccentricity: Double) -> Double {
    var result = mean
    for _ in 0..<8 {
      let step =
        (mean - result + eccentricity * Elementary.sin(result))
        / (1 - eccentricity * Elementary.cos(result))
      result += step
      if step.magnitude < 1e-13 { break }
    }
    return result
  }
}
