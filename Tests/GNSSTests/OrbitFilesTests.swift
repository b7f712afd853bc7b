import Determinism
import Foundation
import Ionosphere
import TestSupport
import Testing

@testable import GNSS

/// Navigation and SP3 files beside satellites whose places are known.
@Suite struct OrbitFilesTests {
  private static let gravity = (gps: 3.986005e14, galileo: 3.986004418e14)

  /// A satellite on a circle: its place at seconds of the week, worked out anew.
  private struct Circle {
    var root = 5_153.65
    var gravity = OrbitFilesTests.gravity.gps
    var node = 0.4
    var start = 1.1

    func place(week: Double) -> SIMD3<Double> {
      let radius = root * root
      let angle = start + (gravity / (radius * radius * radius)).squareRoot() * week
      let length = node - 7.2921151467e-5 * week
      let (x, y) = (radius * cos(angle), radius * sin(angle))
      return SIMD3(
        x * cos(length) - y * cos(0.96) * sin(length),
        x * sin(length) + y * cos(0.96) * cos(length), y * sin(0.96))
    }

    /// The lines of its elements at a time of the week, behind the clock's line.
    func rows(_ indent: Int, week second: Double, number: Double, health: Double = 0) -> [String] {
      let radius = root * root
      let angle = (start + (gravity / (radius * radius * radius)).squareRoot() * second)
        .truncatingRemainder(dividingBy: 2 * .pi)
      let values: [[Double]] = [
        [1, 0, 0, angle], [0, 0, 0, root],
        [second, 0, node.truncatingRemainder(dividingBy: 2 * .pi), 0], [0.96, 0, 0, 0],
        [0, 1, number, 0], [2, health, 0, 1], [second, 4],
      ]
      return values.map { row in
        String(repeating: " ", count: indent)
          + row.map { String(format: "%19.12E", $0) }.joined()
      }
    }
  }

  private static let clock = [0.0, 0, 0].map { String(format: "%19.12E", $0) }.joined()

  private func distance(_ one: SIMD3<Double>, _ other: SIMD3<Double>) -> Double {
    ((one - other) * (one - other)).sum().squareRoot()
  }

  /// 4 February 2024 is a Sunday, the first day of a week of GPS time.
  private static let sunday = CivilDate(dayNumber: 19_757)

  private func time(_ week: Double, _ start: CivilDate = sunday) -> GPSTime {
    GPSTime(start, ticksOfDay: Int(week * Double(GPSTime.ticksPerSecond)))
  }

  @Test func bothVersionsGiveTheSamePlaces() throws {
    let circle = Circle()
    let old =
      [
        "     2.11           NAVIGATION DATA                         RINEX VERSION / TYPE",
        record("", "END OF HEADER"),
        " 5 24  2  4  2  0  0.0" + Self.clock.replacing("E", with: "D"),
      ] + circle.rows(3, week: 7_200, number: 2_300).map { $0.replacing("E", with: "D") }
    let new =
      [
        "     3.05           N: GNSS NAV DATA    M: MIXED            RINEX VERSION / TYPE",
        record("", "END OF HEADER"),
        // Another system's record is passed over.
        "R01 2024 02 04 00 15 00" + Self.clock, "    " + Self.clock, "    " + Self.clock,
        "    " + Self.clock,
        "G05 2024 02 04 02 00 00" + Self.clock,
      ] + circle.rows(4, week: 7_200, number: 2_300)
    let read = try [old, new].map {
      try NavigationFile.read(file($0.joined(separator: "\n") + "\n"))
    }
    #expect(read[0] == read[1] && read[0].count == 1)
    for second in stride(from: 0.0, through: 14_400, by: 600) {
      let found = read[0][0].position(at: time(second))
      #expect(distance(found, circle.place(week: second)) < 1e-3)
    }
  }

  @Test(arguments: [true, false]) func galileoHasItsOwnConstant(_ isMixed: Bool) throws {
    var circle = Circle()
    circle.root = 5_440.6
    circle.gravity = Self.gravity.galileo
    let lines =
      [
        "     3.04           N: GNSS NAV DATA    \(isMixed ? "M: MIXED  " : "E: GALILEO")"
          + "          RINEX VERSION / TYPE",
        record("", "END OF HEADER"), "E07 2024 02 04 02 00 00" + Self.clock,
      ] + circle.rows(4, week: 7_200, number: 2_300)
    let read = try NavigationFile.read(file(lines.joined(separator: "\n") + "\n"))
    #expect(read.map(\.satellite.description) == ["E07"])
    // With GPS' constant the place would be 4 m off after three hours.
    let found = read[0].position(at: time(7_200 + 10_800))
    #expect(distance(found, circle.place(week: 7_200 + 10_800)) < 0.01)
  }

  @Test func unhealthySatellitesAreNotUsed() throws {
    let lines =
      [
        "     3.04           N: GNSS NAV DATA    G: GPS              RINEX VERSION / TYPE",
        record("", "END OF HEADER"), "G05 2024 02 04 02 00 00" + Self.clock,
      ] + Circle().rows(4, week: 7_200, number: 2_300, health: 63)
    var orbits = Orbits()
    try orbits.add(file(lines.joined(separator: "\n") + "\n"))
    #expect(orbits.isEmpty)
  }

  /// On both sides of a week's start, whatever week the writer names: elements of the last hours of
  /// the week before, of its last moment, and of the new week's first.
  @Test(arguments: [2_299.0, 2_300, 251, 0]) func referencesAtAWeeksStart(_ week: Double) throws {
    // One circle through both weeks: its node and angle at the start of the week before.
    let circle = Circle()
    let length = 604_800.0
    let radius = circle.root * circle.root
    var later = circle
    later.start += (circle.gravity / (radius * radius * radius)).squareRoot() * length
    later.node -= 7.2921151467e-5 * length
    let records: [(String, Circle, Double)] = [
      ("G05 2024 02 03 22 00 00", circle, 597_600),
      // The clock's time lies in the new week, the elements' in the old one.
      ("G05 2024 02 04 00 00 00", circle, 604_784),
      ("G06 2024 02 04 00 00 00", later, 0),
      // The other way round.
      ("G07 2024 02 03 23 59 44", later, 0),
      // The end of the old week instead of the start of the new.
      ("G08 2024 02 04 00 00 00", circle, 604_800),
    ]
    var lines = [
      "     3.04           N: GNSS NAV DATA    G: GPS              RINEX VERSION / TYPE",
      record("", "END OF HEADER"),
    ]
    for (name, circle, second) in records {
      lines += [name + Self.clock] + circle.rows(4, week: second, number: week)
    }
    var orbits = Orbits()
    try orbits.add(file(lines.joined(separator: "\n") + "\n"))
    for number in 5...8 {
      for second in [-5_400.0, -1, 0, 1, 5_400] {
        let satellite = Satellite(.gps, UInt8(number))
        let now = time(second)
        let found = try #require(orbits.ephemeris(of: satellite, at: now))
        #expect((found.reference - now).magnitude <= 7_200)
        let place = found.position(at: now)
        #expect(
          distance(place, circle.place(week: length + second)) < 0.05, "G0\(number) \(second)")
      }
    }
  }

  private static func sp3(
    _ version: String, system: String = "GPS", ahead: Int = 0
  ) -> [String] {
    let circles = [
      Circle(),
      {
        var other = Circle(); other.start = 2.5; return other
      }(),
    ]
    var lines = [
      "#\(version)P2024  2  4  0  0  0.00000000      25 ORBIT IGS20 FIT  TST",
      "## 2300      0.00000000   900.00000000 60344 0.0000000000000",
      "+    2   G05E07  0  0  0  0  0  0  0  0  0  0  0  0  0  0  0",
      "%c M  cc \(system) ccc cccc cccc cccc cccc ccccc ccccc ccccc ccccc",
      "%f  1.2500000  1.025000000  0.00000000000  0.000000000000000",
      "/* a comment",
    ]
    for index in 0..<25 {
      let shown = index * 900
      let (hour, minute) = (shown / 3_600, shown / 60 % 60)
      lines.append(String(format: "*  2024  2  4 %2d %2d  0.00000000", hour, minute))
      for (name, circle) in zip(["G05", "E07"], circles) {
        let place = circle.place(week: Double(shown + ahead)) / 1_000
        lines.append(
          "P" + name + (0..<3).map { String(format: "%14.6f", place[$0]) }.joined()
            + "    123.456789")
      }
      // A place that is missing, a velocity, and another system.
      lines.append("PG09      0.000000      0.000000      0.000000 999999.999999")
      lines.append("VG05  12345.678901  12345.678901  12345.678901 999999.999999")
      lines.append("PR01  12345.678901  12345.678901  12345.678901 999999.999999")
    }
    return lines + ["EOF"]
  }

  @Test(arguments: [("c", "GPS", 0), ("d", "GPS", 0), ("d", "UTC", 18), ("c", "TAI", -19)])
  func preciseOrbits(_ version: String, _ system: String, _ ahead: Int) throws {
    var orbits = Orbits()
    try orbits.add(
      file(Self.sp3(version, system: system, ahead: ahead).joined(separator: "\n") + "\n"))
    #expect(orbits.satellites.map(\.description) == ["G05", "E07"])
    let circle = Circle()
    let station = SIMD3(3_738_358.0, 1_148_173, 5_021_815)
    for second in stride(from: 700.0, through: 21_000, by: 333) {
      let found = try #require(
        orbits.position(of: Satellite(.gps, 5), seenFrom: station, at: time(second)))
      // The place a travel time before, turned with the Earth meanwhile.
      let sent = circle.place(week: second - 0.075)
      let travel = distance(sent, station) / 299_792_458
      let angle = 7.2921151467e-5 * travel
      let turned = SIMD3(
        sent.x * cos(angle) + sent.y * sin(angle), sent.y * cos(angle) - sent.x * sin(angle),
        sent.z)
      #expect(distance(found, turned) < 1, "\(second)")
    }
    // Beyond one step from the last place there is none.
    #expect(orbits.position(of: Satellite(.gps, 5), seenFrom: station, at: time(23_000)) == nil)
  }

  @Test(arguments: [
    (0, "#bP2024", "a.txt:1: expected an SP3 header of version c or d"),
    (
      3, "%c M  cc XYZ ccc", "a.txt:7: expected the time system GPS, GAL, GLO, BDT, QZS, IRN or UTC"
    ),
    (6, "*  2024  2 40  0  0  0.00000000", "a.txt:7: expected an epoch “*  yyyy mm dd hh mm ss”"),
    (7, "PG05 15000.0 x", "a.txt:8: expected a satellite and its X, Y and Z in km"),
    (7, "PGxx  15000.000000  15000.000000  15000.000000", "a.txt:8: expected a satellite and its"),
    (12, "*  2024  2  4  0  0  0.00000000", "a.txt:13: expected an epoch after the one before"),
  ])
  func malformedSP3(_ line: Int, _ text: String, _ words: String) {
    var lines = Self.sp3("d")
    lines[line] = text
    var orbits = Orbits()
    let found = message { try orbits.add(file(lines.joined(separator: "\n") + "\n")) }
    #expect(found?.hasPrefix(words) == true, "\(found ?? "read")")
  }

  @Test func cutSP3() {
    var orbits = Orbits()
    #expect(
      message {
        try orbits.add(file(Self.sp3("d").dropLast().joined(separator: "\n") + "\n"))
      } == "a.txt:156: expected “EOF”, found the end of the file")
  }

  @Test(arguments: [
    (
      0, "     3.06           N: GNSS NAV DATA    G: GPS              RINEX VERSION / TYPE",
      "a.txt:1: RINEX navigation version “3.06” is not read"
    ),
    (
      0, "     3.05           G: GLONASS NAV DATA R                   RINEX VERSION / TYPE",
      "a.txt:1: expected “NAVIGATION DATA of GPS or Galileo”"
    ),
    (2, "G05 2024 02 30 02 00 00", "a.txt:3: expected a satellite and the reference time of its"),
    (2, "Gxx 2024 02 04 02 00 00", "a.txt:3: expected a satellite and the reference time of its"),
    (4, "     0.000000000000E+00 1.6e", "a.txt:5: expected an orbital element in D19.12"),
    (
      4, "     0.000000000000E+00 9.000000000000E+02 0.000000000000E+00 5.153650000000E+03",
      "a.txt:5: expected the eccentricity in D19.12, found “900.0”"
    ),
    (5, "", "a.txt:6: expected the reference time in seconds of the week in D19.12, found nothing"),
    (6, "G06 2024 02 04 02 00 00", "a.txt:7: expected the lines of the ephemeris of G05"),
  ])
  func malformedNavigation(_ line: Int, _ text: String, _ words: String) {
    var lines =
      [
        "     3.04           N: GNSS NAV DATA    G: GPS              RINEX VERSION / TYPE",
        record("", "END OF HEADER"), "G05 2024 02 04 02 00 00" + Self.clock,
      ] + Circle().rows(4, week: 7_200, number: 2_300)
    lines[line] = text
    let found = message {
      _ = try NavigationFile.read(file(lines.joined(separator: "\n") + "\n"))
    }
    #expect(found?.hasPrefix(words) == true, "\(found ?? "read")")
  }
}
