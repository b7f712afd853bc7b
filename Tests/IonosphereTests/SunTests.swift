import Foundation
import Testing

@testable import Determinism
@testable import Ionosphere

@Suite struct SunTests {
  /// Fixtures/make_sun_reference.py, PyEphem 4.2.1.
  @Test func agreesWithVSOP87WithinTheStatedMinuteOfArc() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/sun.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 60)
    for row in rows {
      let fields = row.split(separator: ",")
      let numbers = fields.dropFirst().compactMap { Double($0) }
      let sun = Sun(at: try #require(UTCTime(iso8601: fields[0])))
      let place = try #require(GeographicPoint(latitude: numbers[0], longitude: numbers[1]))
      #expect(abs(sun.zenithAngle(at: place) - numbers[2]) < 0.02, "\(row)")
      #expect(abs(sun.declination - numbers[3]) < 0.01, "\(row)")
      #expect(abs(sun.equationOfTime - numbers[4]) < 0.1, "\(row)")
    }
  }

  @Test func standsInTheZenithWhereItIsNoonAtItsDeclination() throws {
    for hour in 0..<48 {
      let sun = Sun(at: UTCTime(seconds: 1_502_000_000 + hour * 500_000))
      let noon = 15 * (12 - sun.localTime(longitude: 0))
      let place = try #require(GeographicPoint(latitude: sun.declination, longitude: noon))
      #expect(sun.zenithAngle(at: place) < 1e-5)
      #expect(abs(sun.localTime(longitude: place.longitude) - 12) < 1e-9)
    }
  }

  @Test func solsticesAndEquinoxesOf2017() throws {
    func sun(_ text: String) throws -> Sun { Sun(at: try #require(UTCTime(iso8601: text))) }
    #expect(abs(try sun("2017-06-21T04:24:00Z").declination - 23.434) < 0.005)
    #expect(abs(try sun("2017-12-21T16:28:00Z").declination + 23.434) < 0.005)
    #expect(abs(try sun("2017-03-20T10:29:00Z").declination) < 0.01)
    #expect(abs(try sun("2017-09-22T20:02:00Z").declination) < 0.01)
    // The extremes of the year: 3 November, +16.4 min; 11 February, -14.2 min.
    #expect(abs(try sun("2017-11-03T12:00:00Z").equationOfTime - 16.4) < 0.1)
    #expect(abs(try sun("2017-02-11T12:00:00Z").equationOfTime + 14.2) < 0.1)
  }

  @Test func risesAndSetsAtGreenwichAsThePrintedAlmanacSays() throws {
    // Greenwich, 2017-06-21: sunrise 03:43, sunset 20:21 UTC for the upper limb with refraction,
    // that is a geometric zenith angle of 90° 50'.
    let place = try #require(GeographicPoint(latitude: 51.4779, longitude: 0))
    for text in ["2017-06-21T03:43:00Z", "2017-06-21T20:21:30Z"] {
      let angle = Sun(at: try #require(UTCTime(iso8601: text))).zenithAngle(at: place)
      #expect(abs(angle - 90.833) < 0.15, "\(text): \(angle)")
    }
  }
}
