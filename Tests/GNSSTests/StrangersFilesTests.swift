import Determinism
import Readers
import TestSupport
import Testing

@testable import GNSS

/// Files as others will bring them: whole, in part, or of the wrong kind; each gives TEC, or the reason
/// why not and what to do.
@Suite struct StrangersFilesTests {
  private static func record(
    _ place: Int, _ change: (inout SyntheticStation) -> Void = { _ in }
  ) throws -> SyntheticRecord {
    var station = SyntheticTruthTests.station(SyntheticTruthTests.places[place], seed: 41)
    station.step = 60
    change(&station)
    return try station.record()
  }

  private static let plain = Result { try record(2) }

  private func solve(
    _ record: SyntheticRecord, _ options: StationTECOptions = StationTECOptions(),
    _ edit: (String) -> String = { $0 }
  ) throws -> StationTECResult {
    var edited = record
    edited.observations = record.observations.map {
      Array(edit(String(decoding: $0, as: UTF8.self)).utf8)
    }
    let given = try SyntheticTruthTests.inputs(edited)
    return try StationTEC.solve(
      observations: given.observations, orbits: given.orbits, biases: given.biases,
      options: options)
  }

  /// Whole days near the magnetic equator, in the south and in the north give their rows, in both
  /// versions and with either code on the first band.
  @Test(arguments: [0, 1, 4, 5], ["3", "C1/P2", "P1/P2"])
  func wholeDaysGiveTheirRows(_ place: Int, _ kind: String) throws {
    let record = try Self.record(place) {
      $0.isVersion2 = kind != "3"
      $0.step = 120
    }
    let result = try solve(record) {
      kind == "P1/P2" ? $0.replacing("    C1    L1", with: "    P1    L1") : $0
    }
    #expect(result.rows.count >= 92, "\(result.rows.count) rows")
    #expect(result.pairs == [kind == "P1/P2" ? "C1W-C2W" : "C1C-C2W"])
    var comparison = SyntheticTruthTests.Comparison()
    comparison.add(result, record)
    #expect(comparison.rms < 2.5, "\(comparison.words)")
  }

  @Test func GPSOnL5IsTaken() throws {
    let record = try Self.record(3) { $0.isOnL5 = true }
    for method in [CalibrationMethod.arcs, .leastSquares] {
      var options = StationTECOptions()
      options.method = method
      let result = try solve(record, options)
      #expect(result.pairs == ["C1C-C5Q"] && result.rows.count >= 95)
      var comparison = SyntheticTruthTests.Comparison()
      comparison.add(result, record)
      #expect(comparison.rms < 1.5, "\(comparison.words)")
    }
  }

  /// Without the marker's place in the header, or with zeros for it, it must be given.
  @Test(arguments: [true, false]) func aPlaceIsAskedFor(_ isZero: Bool) throws {
    let record = try Self.plain.get()
    let edit: (String) -> String = { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
        guard line.contains("APPROX POSITION XYZ") else { return String(line) }
        return isZero
          ? "        0.0000        0.0000        0.0000                  APPROX POSITION XYZ" : nil
      }.joined(separator: "\n")
    }
    #expect(
      message { _ = try solve(record, StationTECOptions(), edit) }
        == "the header gives no place of the station (APPROX POSITION XYZ); give one with --position"
    )
    var options = StationTECOptions()
    options.position = StationTECOptions.place(
      latitude: record.station.latitude, longitude: record.station.longitude)
    let given = try solve(record, options, edit)
    let known = try solve(record)
    for (left, right) in zip(given.rows, known.rows) {
      #expect((left.vertical - right.vertical).magnitude < 0.01)
    }
  }

  /// The antenna's offset from the marker moves it, and no more than it should.
  @Test func theAntennaIsMoved() throws {
    let record = try Self.plain.get()
    let known = try solve(record)
    let moved = try solve(record) {
      $0.replacing(
        "        0.0000        0.0000        0.0000                  ANTENNA: DELTA H/E/N",
        with: "    10000.0000        0.0000        0.0000                  ANTENNA: DELTA H/E/N")
    }
    // Ten kilometres up: what lies overhead stays, what lies low is seen lower.
    let pairs = zip(known.points, moved.points)
    #expect(pairs.contains { ($0.point.elevation - $1.point.elevation) > 0.005 })
  }

  /// Files that hold no two frequencies of a system that is read.
  @Test(arguments: ["L1 alone", "GLONASS alone"]) func withoutTwoBands(_ kind: String) throws {
    let record = try Self.plain.get()
    let words = message {
      _ = try solve(record) { text in
        kind == "L1 alone"
          ? text.replacing("G    4 C1C L1C C2W L2W", with: "G    4 C1C L1C S1C S2W")
          : text.replacing("G    4 C1C", with: "R    4 C1C").replacing("\nG", with: "\nR")
            .replacing("DATA    G", with: "DATA    R")
      }
    }
    #expect(
      words
        == "no codes and phases on two frequencies are observed (systems read: G E); slant TEC"
        + " needs them: give observations of GPS or Galileo on two bands")
  }

  /// Two hours, twenty minutes, five minutes.
  @Test func partsOfADay() throws {
    let record = try Self.plain.get()
    func part(_ end: String) -> (String) -> String {
      { text in
        guard let place = text.firstRange(of: end) else { return text }
        return String(text[..<place.lowerBound])
      }
    }
    let day = record.station.date.iso8601.replacing("-", with: " ")
    let two = try solve(record, StationTECOptions(), part("> \(day) 02 01"))
    // 00:00 UTC is 18 s into the file, so that the first row is that of a quarter past.
    #expect((7...8).contains(two.rows.count))
    var comparison = SyntheticTruthTests.Comparison()
    comparison.add(two, record)
    #expect(comparison.share >= 0.8, "\(comparison.words)")
    let whole = try solve(record)
    let (short, long) = (two.rows.map(\.sigma).max() ?? 0, whole.rows.map(\.sigma).max() ?? 9)
    print("two hours: \(comparison.words); largest sigma \(short), of the day \(long)")
    #expect(short > long)
    for end in ["00 20", "00 05"] {
      let words = message { _ = try solve(record, StationTECOptions(), part("> \(day) \(end)")) }
      #expect(
        words
          == "0 arcs of 20 minutes and more without a cycle slip, and 3 are needed; give a longer span"
      )
    }
  }

  /// Orbits of another day.
  @Test func orbitsOfAnotherDay() throws {
    var record = try Self.plain.get()
    record.navigation = try Self.record(2) { $0.date = $0.date.advanced(by: 10) }.navigation
    let words = message { _ = try solve(record) }
    #expect(words?.hasPrefix("no orbit for G01 ") == true, "\(words ?? "solved")")
    #expect(words?.hasSuffix("give the broadcast or SP3 file of the same day") == true)
  }

  /// What is no file of the kind.
  @Test(arguments: [
    ("", "a: expected “RINEX VERSION / TYPE”, found the end of the file"),
    ("\n", "a:1: expected RINEX observations or navigation, SP3, SINEX-BIAS, CODE DCB or IONEX"),
    ("<!DOCTYPE html>\n", "a:1: expected RINEX observations or navigation, SP3, SINEX-BIAS"),
    (
      "     3.05           OBSERVATION DATA    M                   RINEX VERSION / TYPE\n",
      "a:1: expected “END OF HEADER”, found the end of the file"
    ),
  ])
  func noFileOfTheKind(_ text: String, _ words: String) {
    let found = message {
      var inputs = GNSSInputs()
      try inputs.add(file(text, "a"))
    }
    #expect(found?.hasPrefix(words) == true, "\(found ?? "read")")
  }

  /// A header without a single epoch.
  @Test func aHeaderAlone() throws {
    let record = try Self.plain.get()
    let words = message {
      _ = try solve(record) { text in
        String(text[..<(text.firstRange(of: "\n> ")?.upperBound ?? text.endIndex)].dropLast(2))
      }
    }
    #expect(
      words?.hasSuffix("expected at least one epoch of observations, found the end of the file")
        == true, "\(words ?? "solved")")
  }

  /// Observations alone.
  @Test func withoutOrbits() throws {
    let record = try Self.plain.get()
    var inputs = GNSSInputs()
    try inputs.add(InputFile(name: "a", stored: record.observations[0]))
    let set = inputs.observations
    #expect(
      message { _ = try StationTEC.solve(observations: set, orbits: Orbits()) }
        == "no orbits were given; give a navigation or SP3 file with --nav")
  }
}
