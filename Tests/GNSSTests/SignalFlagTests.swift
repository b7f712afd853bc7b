import Determinism
import TestSupport
import Testing

@testable import GNSS

/// What receivers say of their phases parts arcs, and nothing else does.
@Suite struct SignalFlagTests {
  private struct Station {
    var set: ObservationSet
    let orbits: Orbits
    let pair: SignalPair
    let site: StationSite
  }

  private func station() throws -> Station {
    let record = try StationFilesTests.records.get()[0]
    let given = try SyntheticTruthTests.inputs(record)
    let marker = try #require(given.observations.header.position)
    return Station(
      set: given.observations, orbits: given.orbits,
      pair: try #require(SignalChoice(given.observations).pair(of: .gps)),
      site: try #require(StationSite(marker: marker)))
  }

  /// The epochs at which each satellite's arcs begin.
  private func breaks(_ station: Station) -> [String: [Int]] {
    let satellites = LinkBuilder(
      observations: station.set, orbits: station.orbits, site: station.site,
      finder: PiercePointFinder(site: station.site, shellHeight: 450), mask: 15
    ).links(of: station.pair).links
    let builder = ArcBuilder(pair: station.pair, detector: SlipDetector(), shortest: 1_200)
    var result: [String: [Int]] = [:]
    for (satellite, breaks) in zip(
      satellites, builder.breaks(satellites, epochs: station.set.epochs))
    {
      result[satellite.satellite.description] = breaks.map { Int(satellite.links[$0].epoch) }
    }
    return result
  }

  /// A satellite and an epoch in the middle of one of its arcs of two hours and more.
  private func middle(_ station: Station) throws -> (satellite: Satellite, epoch: Int) {
    let satellites = LinkBuilder(
      observations: station.set, orbits: station.orbits, site: station.site,
      finder: PiercePointFinder(site: station.site, shellHeight: 450), mask: 15
    ).links(of: station.pair).links
    let long = try #require(satellites.first { $0.links.count >= 90 })
    return (long.satellite, Int(long.links[45].epoch))
  }

  private func set(
    _ flag: UInt8, _ code: String, _ satellite: Satellite, _ epochs: ClosedRange<Int>,
    in set: inout ObservationSet
  ) throws {
    let code = try #require(ObservationCode(code.utf8))
    for record in set.records
    where record.satellite == satellite && epochs.contains(Int(record.epoch)) {
      let column = try #require(set.layouts[Int(record.layout)].firstIndex(of: code))
      set.flags[record.offset + column] |= flag
    }
  }

  @Test(arguments: ["L1C", "L2W"]) func lostLockBeginsAnArc(_ phase: String) throws {
    var station = try station()
    let (satellite, epoch) = try middle(station)
    var expected = breaks(station)
    try set(1, phase, satellite, epoch...epoch, in: &station.set)
    expected[satellite.description] = (expected[satellite.description, default: []] + [epoch])
      .sorted()
    #expect(breaks(station) == expected)
  }

  @Test func flagsOfCodesMeanNothing() throws {
    var station = try station()
    let (satellite, epoch) = try middle(station)
    let expected = breaks(station)
    try set(3, "C1C", satellite, epoch...epoch, in: &station.set)
    #expect(breaks(station) == expected)
  }

  /// While half cycles may be counted the phase is of its own; where that begins and ends, arcs do.
  @Test func halfCyclesBeginAndEndAnArc() throws {
    var station = try station()
    let (satellite, epoch) = try middle(station)
    var expected = breaks(station)
    try set(2, "L2W", satellite, epoch...epoch + 19, in: &station.set)
    expected[satellite.description] =
      (expected[satellite.description, default: []] + [epoch, epoch + 20]).sorted()
    #expect(breaks(station) == expected)
  }

  @Test func aRestartBeginsEveryArc() throws {
    var station = try station()
    let (_, epoch) = try middle(station)
    let seen = breaks(station)
    station.set.restarts[epoch] = true
    let found = breaks(station)
    for (satellite, before) in seen {
      let isSeen = station.set.records.contains {
        Int($0.epoch) == epoch && $0.satellite.description == satellite
      }
      let added = (found[satellite] ?? []).filter { !before.contains($0) }
      #expect(added.isEmpty || added == [epoch], "\(satellite) \(added)")
      if !isSeen { #expect(added.isEmpty) }
    }
    #expect(found.values.filter { $0.contains(epoch) }.count >= 4)
  }

  /// The antenna moves, or a header in mid-file is of another station.
  @Test(arguments: [
    (
      [">                              3  1", record("ELSE", "MARKER NAME")],
      "a.rnx:16: expected the observations of one station, found “ELSE”"
    ),
    (
      [
        ">                              4  1",
        record("  3748358.5958  1148173.5785  5021815.7483", "APPROX POSITION XYZ"),
      ],
      "a.rnx:16: expected an antenna at rest, found “3748358.5958  1148173.5785  5021815.7483”"
    ),
    (
      [">                              4  5", record("a word", "COMMENT")],
      "a.rnx:18: expected 2 more records of an event, found the end of the file"
    ),
    (
      [">                              4  1", record("G    2 C2W", "SYS / # / OBS TYPES")],
      "a.rnx:16: expected a type of observation such as C1W (RINEX 2: P1), found nothing"
    ),
  ])
  func eventsThatCannotBe(_ event: [String], _ words: String) {
    var lines = version3Lines
    lines.insert(contentsOf: event, at: 14)
    if words.contains(":18:") { lines.removeLast(1) }
    let found = message { _ = try observations(lines) }
    #expect(found == words)
  }

  /// Events that change nothing are passed over, in both versions.
  @Test func otherEventsArePassedOver() throws {
    var lines = version3Lines
    lines.insert(
      contentsOf: [
        ">                              4  2", record("a word", "COMMENT"),
        record("     2.5", "INTERVAL"), "> 2024 02 04 00 00 15.0000000  5  0",
        ">                              3  1", record("TEST", "MARKER NAME"),
      ], at: 14)
    let whole = try observations(version3Lines)
    #expect(try observations(lines).values == whole.values)
    var old = version2Lines
    old.insert(
      contentsOf: [
        "                            4  1", record("a word", "COMMENT"),
        " 24  2  4  0  0 15.0000000  5  0",
      ], at: 14)
    #expect(try observations(old).values == (try observations(version2Lines)).values)
  }

  @Test func typesMayChangeInVersion2() throws {
    var lines = Array(version2Lines.prefix(14))
    lines += [
      "                            4  1", record("     2    P2    L2", "# / TYPES OF OBSERV"),
      " 24  2  4  0  0 30.0000000  0  1G05", "  21716682.801    88926206.572",
    ]
    let set = try observations(lines)
    #expect(set.value(1, "G05", "C2W") == 21_716_682.801)
    #expect(set.value(1, "G05", "C1C") == nil)
  }

  /// Cycle slip records (flag 6) are no observations.
  @Test func slipRecordsOfVersion2AreNoObservations() throws {
    var lines = Array(version2Lines.prefix(14))
    lines += [
      " 24  2  4  0  0 15.0000000  6  1G05", "                         3.000", "",
    ]
    lines += version2Lines.suffix(3)
    #expect(try observations(lines).epochs.count == 2)
  }

  @Test(arguments: [
    (7, " 24  2  4  0  0  0.0000000  9  3G05R01 31", "a.rnx:8: expected an epoch flag 0 to 6"),
    (7, " 24  2  4  0  0  0.0000000  0 xxG05R01 31", "a.rnx:8: expected a count of satellites"),
    (7, " 24  2 44  0  0  0.0000000  0  3G05R01 31", "a.rnx:8: expected an epoch with year"),
    (7, " 24  2  4  0  0  0.0000000  0  3G05Q01 31", "a.rnx:8: expected a satellite such as G05"),
    (8, "  21717x41.633", "a.rnx:9: expected C1C in F14.3 or blanks, found “21717x41.633”"),
    (9, "  2171744 .600", "a.rnx:10: expected C1W in F14.3 or blanks"),
    (
      4, record("     6    C1    L1    1S    P2    L2    P1", "# / TYPES OF OBSERV"),
      "a.rnx:5: expected a type of observation such as C1W (RINEX 2: P1), found “1S”"
    ),
    (4, record("a word", "COMMENT"), "a.rnx:7: expected “# / TYPES OF OBSERV”"),
    (
      2, record("  373835x.5958  1148173.5785  5021815.7483", "APPROX POSITION XYZ"),
      "a.rnx:3: expected a number for the marker's X, Y and Z in metres"
    ),
    (
      5, record("  2024     2     4     0     0    0.0000000     XXX", "TIME OF FIRST OBS"),
      "a.rnx:6: expected the time system GPS, GAL, GLO, BDT, QZS, IRN or UTC, found “XXX”"
    ),
  ])
  func malformedVersion2(_ line: Int, _ text: String, _ words: String) {
    var lines = version2Lines
    lines[line] = text
    let found = message { _ = try observations(lines) }
    #expect(found?.hasPrefix(words) == true, "\(found ?? "read")")
  }

  /// A line of observations lost: what follows stands where it cannot.
  @Test func aLostLineIsFound() {
    var lines = version2Lines
    lines.remove(at: 13)
    #expect(message { _ = try observations(lines) }?.hasPrefix("a.rnx:14: expected C1W in") == true)
    lines = version3Lines
    lines.remove(at: 13)
    #expect(
      message { _ = try observations(lines) }?.hasPrefix("a.rnx:14: expected a satellite") == true)
  }

  /// After an event a compact file starts its differences anew.
  @Test func eventsInCompactFiles() throws {
    let head = [
      record("3.0                 COMPACT RINEX FORMAT", "CRINEX VERS   / TYPE"),
      record("test", "CRINEX PROG / DATE"),
      "     3.04           OBSERVATION DATA    M                   RINEX VERSION / TYPE",
      record("TEST", "MARKER NAME"), record("G    2 C1C L1C", "SYS / # / OBS TYPES"),
      record("", "END OF HEADER"),
      "> 2024 02 04 00 00  0.0000000  0  1      G05", "", "3&21717441633 3&114125960179",
      ">                              4  2",
    ]
    let event = [record("G    2 C2W L2W", "SYS / # / OBS TYPES"), record("word", "COMMENT")]
    let next = "> 2024 02 04 00 00 30.0000000  1  1      G05"
    let set = try observations(head + event + [next, "", "3&21716682801 3&88926206572"])
    #expect(set.value(1, "G05", "C2W") == 21_716_682.801)
    #expect(set.restarts == [false, true])
    let found = message { _ = try observations(head + event + [next, "", "-758832 -25199753"]) }
    #expect(
      found?.hasPrefix("a.rnx:15: expected an order, “&” and a value to start C2W") == true,
      "\(found ?? "read")")
  }
}
