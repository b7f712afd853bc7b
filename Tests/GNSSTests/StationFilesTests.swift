import Determinism
import Ionosphere
import Readers
import TestSupport
import Testing

@testable import GNSS

/// One day of a synthetic station in every form that its files may have.
@Suite struct StationFilesTests {
  static func station(_ isVersion2: Bool) -> SyntheticStation {
    var station = SyntheticTruthTests.station(SyntheticTruthTests.places[3], seed: 5)
    station.step = 120
    station.isVersion2 = isVersion2
    return station
  }

  static let records = Result { try [false, true].map { try station($0).record() } }

  /// Slightly damaged on the way: a value and a satellite are missing, and locks are lost.
  static func text(_ isVersion2: Bool) throws -> [UInt8] {
    var lines = String(
      decoding: try records.get()[isVersion2 ? 1 : 0].observations[0], as: UTF8.self
    ).split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let lead = isVersion2 ? 0 : 3
    for (place, line) in lines.enumerated()
    where line.count >= lead + 62 && place > 12 && line[lead + 10] == 0x2E {
      if place % 37 == 0 {
        lines[place][lead + 30] = UInt8(ascii: place % 2 == 0 ? "1" : "2")
        lines[place][lead + 31] = 0x37
      }
      if place % 101 == 0 {
        for column in lead + 32..<lead + 46 { lines[place][column] = 0x20 }
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private func same(_ left: ObservationSet, _ right: ObservationSet) -> Bool {
    left.epochs == right.epochs && left.values == right.values && left.flags == right.flags
      && left.layouts == right.layouts && left.restarts == right.restarts
      && left.records.map(\.satellite) == right.records.map(\.satellite)
      && left.header == right.header
  }

  @Test(arguments: [false, true]) func packedAndCompactFilesAreTheSame(_ old: Bool) throws {
    let text = try Self.text(old)
    let plain = try ObservationFile.read(InputFile(name: "a", stored: text))
    #expect(plain.epochs.count == 720 && plain.flags.contains(1) && plain.flags.contains(2))
    let compact = Array(HatanakaText.compact(text).utf8)
    #expect(compact.count * 2 < text.count)
    let forms = [
      PackedText.gzip(text), PackedText.compress(text), compact, PackedText.gzip(compact),
      PackedText.compress(compact),
      Array(
        String(decoding: text, as: UTF8.self)
          .replacing("\n", with: "\r\n").utf8),
    ]
    for form in forms {
      #expect(same(try ObservationFile.read(InputFile(name: "a", stored: form)), plain))
    }
  }

  @Test(arguments: [
    "2.10", "2.11", "2.12", "3.00", "3.01", "3.02", "3.03", "3.04", "3.05", "4.00", "4.01", "4.02",
  ])
  func everyVersionIsRead(_ version: String) throws {
    let old = version.hasPrefix("2")
    let text = try Self.text(old)
    let other = Array(("     " + version).utf8) + text.dropFirst(9)
    #expect(
      same(
        try ObservationFile.read(InputFile(name: "a", stored: Array(other))),
        try ObservationFile.read(InputFile(name: "a", stored: text))))
  }

  @Test(arguments: ["1.00", "2.20", "3.06", "4.03", "5.00"])
  func otherVersionsAreRefused(_ version: String) throws {
    let text = Array(("     " + version).utf8) + (try Self.text(false)).dropFirst(9)
    let words = message { _ = try ObservationFile.read(InputFile(name: "a", stored: Array(text))) }
    #expect(words?.hasPrefix("a:1: RINEX version “\(version)” is not read") == true)
  }

  /// What RINEX 4 alone has: its navigation messages, and systems that it adds nothing to.
  @Test func navigationOfVersion4IsRefused() throws {
    let record = try Self.records.get()[0]
    let text = "     4.00" + record.navigation.dropFirst(9)
    let words = message { _ = try NavigationFile.read(file(text)) }
    #expect(
      words
        == "a.txt:1: RINEX navigation version “4.00” is not read; versions 2.00 to 2.12 and 3.00 to"
        + " 3.05 are")
  }

  private func solve(
    _ sets: [[UInt8]], bias: [String] = [], _ change: (inout StationTECOptions) -> Void = { _ in }
  ) throws -> StationTECResult {
    let record = try Self.records.get()[0]
    var inputs = GNSSInputs()
    for (index, set) in sets.enumerated() {
      try inputs.add(InputFile(name: "o\(index)", stored: set))
    }
    try inputs.add(file(record.navigation, "nav"))
    for text in bias { try inputs.add(file(text, "bias")) }
    var options = StationTECOptions()
    change(&options)
    return try StationTEC.solve(
      observations: inputs.observations.ordered(), orbits: inputs.orbits, biases: inputs.biases,
      options: options)
  }

  /// Halves of a day that overlap, in any order and given twice, are the day.
  @Test func overlappingHalvesInAnyOrderAreTheDay() throws {
    let whole = try Self.text(false)
    let lines = String(decoding: whole, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let head = try #require(lines.firstIndex { $0.contains("END OF HEADER") })
    let noon = try #require(
      lines.firstIndex { $0.hasPrefix("> ") && $0.dropFirst(13).hasPrefix("11 58") })
    let later = try #require(
      lines.firstIndex { $0.hasPrefix("> ") && $0.dropFirst(13).hasPrefix("13 02") })
    let first = Array(lines[..<later].joined(separator: "\n").utf8) + [0x0A]
    let second = Array((lines[...head] + lines[noon...]).joined(separator: "\n").utf8)
    let day = try solve([whole])
    #expect(try solve([second, first]).rows == day.rows)
    #expect(try solve([first, second, first]).rows == day.rows)
    // Joined into one file, the second half's header standing as an event between them.
    let event = ["> 2024 01 01 00 00  0.0000000  4\(SyntheticText3.count(head))"]
    let joined = lines[..<later] + event.map { $0[...] } + lines[1...head] + lines[noon...]
    #expect(try solve([Array(joined.joined(separator: "\n").utf8)]).rows == day.rows)
  }

  @Test func filesOfTwoStationsAreRefused() throws {
    let whole = try Self.text(false)
    let other = String(decoding: whole, as: UTF8.self).replacing("BORO", with: "XXXX")
    #expect(
      message { _ = try solve([whole, Array(other.utf8)]) }
        == "o1: observations of two stations, BORO and XXXX; give those of one")
  }

  /// The same biases in every format give the same TEC; the pairs are joined by name.
  @Test func everyBiasFormatGivesTheSame() throws {
    let record = try Self.records.get()[0]
    let whole = try Self.text(false)
    let date = record.station.date
    let texts = BiasTexts(record)
    let method: (inout StationTECOptions) -> Void = { $0.method = .leastSquares }
    let day = try solve([whole], bias: [record.biases], method)
    for (name, given) in [
      ("OSB", [texts.absolute(date)]), ("DSB", [texts.differential(date)]),
      ("DCB", [texts.code(date, "P1-P2"), texts.code(date, "P1-C1")]),
      ("IONEX", [texts.ionex(date), texts.code(date, "P1-C1")]),
    ] {
      let found = try solve([whole], bias: given, method)
      #expect(isClose(found, day), "\(name)")
    }
    // IONEX has P1-P2 alone; P1-C1 comes from elsewhere.
    let words = message { _ = try solve([whole], bias: [texts.ionex(date)], method) }
    #expect(words?.hasPrefix("no bias for the pair C1C-C2W of G") == true, "\(words ?? "solved")")
    #expect(words?.contains("the bias files hold C1W-C2W") == true, "\(words ?? "solved")")
  }

  /// Whether two solutions agree to what the last digit of a bias is worth.
  private func isClose(_ left: StationTECResult, _ right: StationTECResult) -> Bool {
    left.rows.count == right.rows.count
      && zip(left.rows, right.rows).allSatisfy { ($0.vertical - $1.vertical).magnitude < 2e-3 }
  }

  /// The receiver's bias of every format, for the method that takes it from files.
  @Test func everyFormatGivesTheReceiversBias() throws {
    let record = try Self.records.get()[0]
    let whole = try Self.text(false)
    let date = record.station.date
    let texts = BiasTexts(record)
    let given = try solve([whole], bias: [record.biases]) {
      $0.method = .external
      $0.receiverBias = (record.receiverBias * 10_000).rounded() / 10_000
    }
    for form in [
      [texts.absolute(date)], [texts.differential(date)],
      [texts.code(date, "P1-P2"), texts.code(date, "P1-C1")],
    ] {
      #expect(isClose(try solve([whole], bias: form) { $0.method = .external }, given))
    }
    let words = message { _ = try solve([whole], bias: [record.biases]) { $0.method = .external } }
    #expect(words?.hasPrefix("no receiver bias for the pair C1C-C2W of station BORO") == true)
  }

  /// One value for both bands is the receiver's clock and no difference.
  @Test(arguments: [0, 5.836]) func aClockIsNoBias(_ clock: Double) throws {
    let record = try Self.records.get()[0]
    let text = BiasTexts(record).absolute(record.station.date, clock: clock)
    let words = message {
      _ = try solve([try Self.text(false)], bias: [text]) { $0.method = .external }
    }
    #expect(
      words?.hasPrefix("no receiver bias for the pair C1C-C2W of station BORO") == true,
      "\(words ?? "solved")")
  }

  /// A bias of another day is none.
  @Test func biasesHoldForTheirSpan() throws {
    let record = try Self.records.get()[0]
    let early = record.station.date.advanced(by: -3)
    let words = message {
      _ = try solve([try Self.text(false)], bias: [BiasTexts(record).absolute(early)]) {
        $0.method = .leastSquares
      }
    }
    #expect(words?.hasPrefix("no bias for the pair C1C-C2W of G") == true, "\(words ?? "solved")")
  }

  @Test func aPairIsTakenByItsName() throws {
    #expect(try solve([try Self.text(false)]) { $0.pair = "C1C-C2W" }.pairs == ["C1C-C2W"])
    #expect(
      message { _ = try solve([try Self.text(false)]) { $0.pair = "C1W-C2W" } }
        == "the pair C1W-C2W is not observed; observed are C1C-C2W")
  }
}

/// Columns of an event's count.
enum SyntheticText3 {
  static func count(_ value: Int) -> String {
    String(repeating: " ", count: 3 - "\(value)".count) + "\(value)"
  }
}
