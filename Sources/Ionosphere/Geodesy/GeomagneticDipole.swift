import Determinism

/// The tilted dipole at the Earth's centre that fits the main field best at a date.
///
/// Coefficients of degree one: International Geomagnetic Reference Field, 13th generation (Alken et
/// al., Earth, Planets and Space 73:49, 2021), every five years from 1900 to 2020 and its forecast
/// for 2025, linear in between as the model prescribes. Dates outside take the nearest end.
package struct GeomagneticDipole: Sendable {
  /// g(1,0), g(1,1) and h(1,1) in nanotesla.
  package let coefficients: SIMD3<Double>
  private let poleLatitudeSine: Double
  private let poleLatitudeCosine: Double
  private let poleLongitude: Double

  /// The dipole of a moment.
  package init(at time: UTCTime) {
    let date = time.date
    let days = date.dayOfYear - 1
    let length = CivilDate.days(inMonth: 2, of: date.year) + 337
    let fraction = (Double(days) + Double(time.secondOfDay) / 86_400) / Double(length)
    let last = Self.table.count - 1
    let position = min(Double(last), max(0, (Double(date.year - 1_900) + fraction) / 5))
    let below = min(last - 1, Int(position))
    let weight = position - Double(below)
    self.init(coefficients: Self.table[below] * (1 - weight) + Self.table[below + 1] * weight)
  }

  private init(coefficients: SIMD3<Double>) {
    self.coefficients = coefficients
    let moment = (coefficients * coefficients).sum().squareRoot()
    poleLatitudeSine = -coefficients[0] / moment
    poleLatitudeCosine = (1 - poleLatitudeSine * poleLatitudeSine).squareRoot()
    poleLongitude = Elementary.atan2(-coefficients[2], -coefficients[1])
  }

  /// The dipole coordinates of a place in degrees: latitude -90 ... 90, longitude -180 ... 180 east
  /// of the half-circle from the dipole's north pole through the geographic south pole.
  package func coordinates(of place: GeographicPoint) -> (latitude: Double, longitude: Double) {
    let latitude = radians(place.latitude)
    let east = radians(place.longitude) - poleLongitude
    let up = Elementary.sin(latitude)
    let level = Elementary.cos(latitude)
    let towards = level * Elementary.cos(east)
    let sine = poleLatitudeCosine * towards + poleLatitudeSine * up
    let longitude = Elementary.atan2(
      level * Elementary.sin(east), poleLatitudeSine * towards - poleLatitudeCosine * up)
    return (degrees(Elementary.asin(min(1, max(-1, sine)))), degrees(longitude))
  }

  /// The geographic place of the dipole's north pole.
  package var northPole: GeographicPoint? {
    GeographicPoint(
      latitude: degrees(Elementary.asin(poleLatitudeSine)), longitude: degrees(poleLongitude))
  }

  private static let table: [SIMD3<Double>] = [
    SIMD3(-31_543, -2_298, 5_922),
    SIMD3(-31_464, -2_298, 5_909),
    SIMD3(-31_354, -2_297, 5_898),
    SIMD3(-31_212, -2_306, 5_875),
    SIMD3(-31_060, -2_317, 5_845),
    SIMD3(-30_926, -2_318, 5_817),
    SIMD3(-30_805, -2_316, 5_808),
    SIMD3(-30_715, -2_306, 5_812),
    SIMD3(-30_654, -2_292, 5_821),
    SIMD3(-30_594, -2_285, 5_810),
    SIMD3(-30_554, -2_250, 5_815),
    SIMD3(-30_500, -2_215, 5_820),
    SIMD3(-30_421, -2_169, 5_791),
    SIMD3(-30_334, -2_119, 5_776),
    SIMD3(-30_220, -2_068, 5_737),
    SIMD3(-30_100, -2_013, 5_675),
    SIMD3(-29_992, -1_956, 5_604),
    SIMD3(-29_873, -1_905, 5_500),
    SIMD3(-29_775, -1_848, 5_406),
    SIMD3(-29_692, -1_784, 5_306),
    SIMD3(-29_619.4, -1_728.2, 5_186.1),
    SIMD3(-29_554.63, -1_669.05, 5_077.99),
    SIMD3(-29_496.57, -1_586.42, 4_944.26),
    SIMD3(-29_441.46, -1_501.77, 4_795.99),
    SIMD3(-29_404.8, -1_450.9, 4_652.5),
    SIMD3(-29_376.2, -1_413.8, 4_523.0),
  ]
}
