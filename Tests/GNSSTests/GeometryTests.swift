import Determinism
import Foundation
import Ionosphere
import TestSupport
import Testing

@testable import GNSS

/// The small pieces by which slant TEC becomes vertical, beside values worked out by hand.
@Suite struct GeometryTests {
  /// 1 / cos of the zenith angle at the shell; CODE's layer by its own formula.
  @Test func mappingFunctions() {
    for elevation in [10.0, 30, 60, 90] {
      for height in [350.0, 450] {
        let sine = 6_371 / (6_371 + height) * cos(elevation * Double.pi / 180)
        let found = MappingFunction.thinShell.slant(elevation: elevation, shellHeight: height)
        #expect((found - 1 / (1 - sine * sine).squareRoot()).magnitude < 1e-12)
      }
      let sine = 6_371 / (6_371 + 506.7) * sin(0.9782 * (90 - elevation) * Double.pi / 180)
      let found = MappingFunction.modified.slant(elevation: elevation, shellHeight: 450)
      #expect((found - 1 / (1 - sine * sine).squareRoot()).magnitude < 1e-12)
    }
  }

  /// Overhead the pierce point is the station; at 30° towards the east it lies on the parallel's great
  /// circle at the angle that the triangle of Earth's centre, station and shell gives.
  @Test func piercePoints() throws {
    let site = try #require(
      StationSite(marker: StationTECOptions.place(latitude: 0, longitude: 179.5)))
    let finder = PiercePointFinder(site: site, shellHeight: 450)
    let above = finder.point(towards: SIMD3(0, 0, 1))
    #expect(above.latitude.magnitude < 1e-9 && (above.longitude - 179.5).magnitude < 1e-9)
    let low = finder.point(towards: SIMD3(cos(Double.pi / 6), 0, sin(Double.pi / 6)))
    let angle = 60 - asin(6_371 / 6_821 * cos(Double.pi / 6)) * 180 / Double.pi
    #expect((low.longitude - (179.5 + angle - 360)).magnitude < 1e-9)
    #expect((low.azimuth - 90).magnitude < 1e-9 && (low.elevation - 30).magnitude < 1e-9)
    let other = PiercePointFinder(site: site, shellHeight: 350)
      .point(towards: SIMD3(cos(Double.pi / 6), 0, sin(Double.pi / 6)))
    #expect((other.longitude - low.longitude).magnitude > 0.5)
  }

  /// Height, east and north of the antenna move it where they say.
  @Test func theAntennaStandsBesideTheMarker() throws {
    let marker = StationTECOptions.place(latitude: 0, longitude: 90)
    let site = try #require(StationSite(marker: marker, antenna: SIMD3(2, 3, 5)))
    let shift = site.place - marker
    // At 0°N 90°E up is y, east is -x and north is z.
    #expect(((shift - SIMD3(-3, 2, 5)) * (shift - SIMD3(-3, 2, 5))).sum() < 1e-12)
    #expect(StationSite(marker: SIMD3(1, 2, 3)) == nil)
  }

  /// The field's dip: on the magnetic equator near 12°S 77°W it hardly dips, in the north it points
  /// down, in the south up.
  @Test(arguments: [
    // Dip in degrees of IGRF-13 in 2020.0 at 300 km, and how near it must be.
    (-12.0, -77.0, 0.3, 2.0), (52.3, 17.1, 67.5, 1.5), (-42.8, 147.4, -72.0, 1.5),
    (13.0, 77.6, 13.5, 2.5), (66.0, 19.0, 76.5, 1.5), (-31.0, 25.0, -64.0, 2.0),
  ])
  func dips(_ latitude: Double, _ longitude: Double, _ dip: Double, _ reach: Double) throws {
    let field = ModifiedDip(at: CivilDate(dayNumber: 18_262))
    let place = try #require(GeographicPoint(latitude: latitude, longitude: longitude))
    let modip = field.latitude(at: place)
    // tan µ = I / √cos φ with I in radians.
    let inclination =
      tan(modip * Double.pi / 180) * cos(latitude * Double.pi / 180).squareRoot() * 180 / Double.pi
    #expect((inclination - dip).magnitude < reach, "\(inclination), modip \(modip)")
  }

  /// The polynomial runs in modified dip and longitude, from the station.
  @Test func theModelRunsInModip() throws {
    let site = try #require(
      StationSite(marker: StationTECOptions.place(latitude: 20, longitude: 179)))
    let start = GPSTime(CivilDate(dayNumber: 19_757))
    let model = VerticalModel(site: site, from: start, to: start.advanced(bySeconds: 3_600))
    let dip = ModifiedDip(at: CivilDate(dayNumber: 19_757))
    func modip(_ latitude: Double, _ longitude: Double) throws -> Double {
      dip.latitude(at: try #require(GeographicPoint(latitude: latitude, longitude: longitude)))
    }
    let terms = model.terms(
      at: PiercePoint(elevation: 40, azimuth: 20, latitude: 26, longitude: -177))
    let x = (try modip(26, -177) - modip(site.latitude, 179)) / 10
    let y = 4 * cos(20 * Double.pi / 180) / 10
    let expected: [Double] = [1, x, y, x * x, x * y, y * y]
    for (term, value) in zip(terms, expected) {
      #expect((term - value).magnitude < 1e-9)
    }
    // Six degrees of latitude are more of modip here.
    #expect(x > 0.65)
  }

  /// Leap seconds: 18 in 2024, 17 in 2016, 16 before July 2015, and both ways at their midnights.
  @Test func leapSeconds() {
    for (date, count) in [(19_757, 18), (17_143, 17), (16_617, 17), (16_616, 16), (11_000, 13)] {
      let noon = UTCTime(seconds: date * 86_400 + 43_200)
      #expect(GPSTime(noon).shown - noon == count)
      #expect(GPSTime(noon).utc == noon)
    }
    let midnight = UTCTime(seconds: 1_483_228_800)
    #expect(GPSTime(midnight) - GPSTime(midnight + -1) == 2)
    #expect(GPSTime(midnight).utc == midnight && GPSTime(midnight + -1).utc == midnight + -1)
  }
}
