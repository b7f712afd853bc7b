import Foundation
import Testing

@testable import Determinism
@testable import Ionosphere

@Suite struct GeodesyTests {
  /// Xiong et al. 2022, Table I: latitude, longitude, distance to the epicentre (km), geomagnetic
  /// latitude and longitude as printed, whose labels of latitude and longitude are swapped.
  static let tableOne: [(String, Double, Double, Double?, Double, Double)] = [
    ("XJSH", 44.2, 86.1, 45.73, 35.16, 161.43),
    ("XJWL", 42.9, 86.7, 107.21, 33.83, 161.85),
    ("XJDS", 44.3, 84.8, 134.41, 35.32, 160.30),
    ("XJKE", 41.7, 86.1, 237.71, 32.66, 161.22),
    ("XJKL", 45.6, 84.9, 227.71, 36.62, 160.51),
    ("XIAA", 34.18, 108.99, nil, 24.60, -178.48),
    ("LHAS", 29.66, 91.10, nil, 20.43, 164.96),
    ("KMIN", 25.03, 102.80, nil, 15.50, 175.75),
    ("QION", 19.03, 109.84, nil, 9.51, -177.57),
  ]

  @Test(arguments: tableOne)
  func publishedTableIsReproduced(
    row: (String, Double, Double, Double?, Double, Double)
  ) throws {
    let epicentre = try #require(GeographicPoint(latitude: 43.83, longitude: 86.35))
    let station = try #require(GeographicPoint(latitude: row.1, longitude: row.2))
    if let printed = row.3 { #expect(abs(epicentre.distance(to: station) - printed) < 0.02) }
    let moment = try #require(UTCTime(iso8601: "2016-12-08T05:15:04Z"))
    let dipole = GeomagneticDipole(at: moment).coordinates(of: station)
    #expect(abs(dipole.latitude - row.4) < 0.1, "\(row.0): \(dipole)")
    #expect(abs(dipole.longitude - row.5) < 0.1, "\(row.0): \(dipole)")
  }

  @Test func distancesOfASphere() throws {
    let origin = try #require(GeographicPoint(latitude: 0, longitude: 0))
    let pole = try #require(GeographicPoint(latitude: 90, longitude: 33))
    let antipode = try #require(GeographicPoint(latitude: 0, longitude: 180))
    let aroundTheDateLine = try #require(GeographicPoint(latitude: 0, longitude: -359))
    #expect(abs(origin.distance(to: pole) - 6_371 * .pi / 2) < 1e-9)
    #expect(abs(origin.distance(to: antipode) - 6_371 * .pi) < 1e-6)
    #expect(abs(origin.distance(to: aroundTheDateLine) - 6_371 * .pi / 180) < 1e-9)
    #expect(pole.distance(to: pole) == 0)
    #expect(origin.distance(to: pole) == pole.distance(to: origin))
  }

  @Test(arguments: [(91.0, 0.0), (-90.1, 0), (0, 361), (.nan, 0), (0, .infinity)])
  func refusesWhatIsNoPlace(latitude: Double, longitude: Double) {
    #expect(GeographicPoint(latitude: latitude, longitude: longitude) == nil)
  }

  @Test func preparationZoneOfDobrovolsky() {
    // 10^(0.43 * 7.3) and 10^(0.43 * 6.2), by bc.
    #expect(abs(EarthquakePreparation.radius(magnitude: 7.3) - 1_377.209) < 0.001)
    #expect(abs(EarthquakePreparation.radius(magnitude: 6.2) - 463.447) < 0.001)
    #expect(abs(EarthquakePreparation.radius(magnitude: 0) - 1) < 1e-15)
  }

  @Test func dipoleMovesBetweenItsEpochs() throws {
    func dipole(_ text: String) throws -> GeomagneticDipole {
      GeomagneticDipole(at: try #require(UTCTime(iso8601: text)))
    }
    #expect(try dipole("2015-01-01").coefficients == SIMD3(-29_441.46, -1_501.77, 4_795.99))
    #expect(try dipole("2025-01-01").coefficients == SIMD3(-29_376.2, -1_413.8, 4_523.0))
    #expect(try dipole("2090-01-01").coefficients == (try dipole("2025-01-01").coefficients))
    #expect(try dipole("1850-01-01").coefficients == SIMD3(-31_543, -2_298, 5_922))
    let middle = try dipole("2017-07-02").coefficients[0]
    #expect(abs(middle - (-29_441.46 - 29_404.8) / 2) < 0.1)
    // atan(√(1501.77² + 4795.99²) / 29441.46) = 9.687°, atan(4795.99 / 1501.77) = 72.614°.
    let pole = try #require(try dipole("2015-01-01").northPole)
    #expect(abs(pole.latitude - 80.313) < 0.001 && abs(pole.longitude + 72.614) < 0.001)
    #expect(abs(try dipole("2015-01-01").coordinates(of: pole).latitude - 90) < 1e-5)
  }
}
