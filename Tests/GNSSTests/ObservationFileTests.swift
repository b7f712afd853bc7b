import Determinism
import TestSupport
import Testing

@testable import GNSS

@Suite struct ObservationFileTests {
  @Test func version3() throws {
    let set = try observations(version3Lines)
    #expect(set.header.marker == "TEST")
    #expect(set.header.position == SIMD3(3_738_358.5958, 1_148_173.5785, 5_021_815.7483))
    #expect(set.header.antenna.x == 0.0622)
    #expect(set.epochs.map(\.utc.iso8601) == ["2024-02-03T23:59:42Z", "2024-02-04T00:00:12Z"])
    #expect(set.records.map(\.satellite.description) == ["G05", "E04", "G31", "G05", "G31"])
    #expect(set.value(0, "G05", "C1C") == 21_717_441.633)
    #expect(set.value(0, "G05", "L1C") == 114_125_960.179)
    #expect(set.flag(0, "G05", "L1C") == 0)
    #expect(set.value(0, "G05", "L2W") == 88_929_337.790)
    #expect(set.value(0, "E04", "L5X") == 93_208_102.202)
    #expect(set.value(1, "G31", "L1C") == nil)
    #expect(set.value(1, "G31", "L2W") == 103_780_317.435)
  }

  @Test func version2() throws {
    let set = try observations(version2Lines)
    #expect(set.epochs.count == 2)
    #expect(set.records.map(\.satellite.description) == ["G05", "G31", "G05"])
    #expect(set.value(0, "G05", "C1C") == 21_717_441.633)
    #expect(set.value(0, "G05", "L1W") == 114_125_960.179)
    #expect(set.flag(0, "G05", "L1W") == 1)
    #expect(set.value(0, "G05", "C2W") == 21_717_447.332)
    #expect(set.value(0, "G05", "C1W") == 21_717_441.600)
    #expect(set.value(0, "G31", "C1W") == nil)
    #expect(set.value(1, "G05", "L2W") == 88_926_206.572)
  }

  @Test func eventsMayChangeTheTypes() throws {
    var lines = Array(version3Lines.prefix(14))
    lines += [
      ">                              4  2",
      record("G    2 C2W L2W", "SYS / # / OBS TYPES"),
      record("a word", "COMMENT"),
      "> 2024 02 04 00 00 30.0000000  1  1",
      "G05  21716682.801    88926206.572",
    ]
    let set = try observations(lines)
    #expect(set.value(1, "G05", "C2W") == 21_716_682.801)
    #expect(set.value(1, "G05", "C1C") == nil)
    #expect(set.restarts == [false, true])
  }

  @Test func cycleSlipRecordsAreNoObservations() throws {
    var lines = Array(version3Lines.prefix(14))
    lines += ["> 2024 02 04 00 00 15.0000000  6  1", "G05                 3.000"]
    lines += version3Lines.suffix(3)
    let set = try observations(lines)
    #expect(set.epochs.count == 2)
  }

  @Test func epochsOutOfOrderAndTwice() throws {
    let head = version3Lines.prefix(9)
    let first = version3Lines[9...13]
    let second = version3Lines[14...]
    let whole = try observations(version3Lines)
    let turned = try observations(Array(head + second + first + second))
    #expect(turned.epochs == whole.epochs)
    #expect(turned.records.map(\.satellite) == whole.records.map(\.satellite))
    #expect(turned.value(1, "G31", "C2W") == 25_344_202.136)
  }

  @Test func clocksOfOtherSystems() throws {
    var lines = version3Lines
    lines[7] = record("  2024     2     4     0     0    0.0000000     GLO", "TIME OF FIRST OBS")
    #expect(try observations(lines).epochs[0].utc.iso8601 == "2024-02-04T00:00:00Z")
    lines[7] = record("  2024     2     4     0     0    0.0000000     BDT", "TIME OF FIRST OBS")
    #expect(try observations(lines).epochs[0].utc.iso8601 == "2024-02-03T23:59:56Z")
  }

  @Test func scaleFactors() throws {
    var lines = version3Lines
    lines.insert(record("G  100   1 C1C", "SYS / SCALE FACTOR"), at: 7)
    #expect(try observations(lines).value(0, "G05", "C1C") == 217_174.41633)
    #expect(try observations(lines).value(0, "G05", "C2W") == 21_717_447.332)
  }

  @Test(arguments: [
    (
      0, "     3.06           OBSERVATION DATA    M                   RINEX VERSION / TYPE",
      "a.rnx:1: RINEX version “3.06” is not read; versions 2.00 to 2.12, 3.00 to 3.05 and 4.00 to"
        + " 4.02 are"
    ),
    (
      4, record("G    5 C1C L1C 1SC C2W L2W", "SYS / # / OBS TYPES"),
      "a.rnx:5: expected a type of observation such as C1W (RINEX 2: P1), found “1SC”"
    ),
    (
      9, "> 2024 02 30 00 00  0.0000000  0  4",
      "a.rnx:10: expected an epoch with year, month, day, hour, minute and second, found"
        + " “> 2024 02 30 00 00  0.0000000  0  4”"
    ),
    (
      10, "G05  2171x441.633   114125960.17906",
      "a.rnx:11: expected C1C in F14.3 or blanks, found “2171x441.633”"
    ),
    (
      10, "G05  21717441.633   114125960.179x6",
      "a.rnx:11: expected a loss-of-lock digit and a strength digit, or blanks, behind L1C, found"
        + " “x6”"
    ),
    (12, "Q04  23752029.586", "a.rnx:13: expected a satellite such as G05, found “Q04”"),
    (
      14, "> 2024 02 04 00 00 30.0000000  2  2",
      "a.rnx:15: expected an antenna at rest, found “event flag 2”"
    ),
    (
      14, "> 2024 02 04 00 00 30.0000000  0  9",
      "a.rnx:17: expected the lines of 7 more satellites of the epoch, found the end of the file"
    ),
  ])
  func malformed(line: Int, text: String, words: String) {
    var lines = version3Lines
    lines[line] = text
    #expect(message { _ = try observations(lines) } == words)
  }
}
