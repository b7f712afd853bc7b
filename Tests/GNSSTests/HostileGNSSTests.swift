import Foundation
import Ionosphere
import Readers
import TestSupport
import Testing

@testable import GNSS

/// Damaged files end in an error or in values; never in a crash or a hang.
@Suite struct HostileGNSSTests {
  private func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &generator), at: place)
      default: bytes.removeLast(min(bytes.count, Int.random(in: 0..<40, using: &generator)))
      }
    }
    return bytes
  }

  private static let navigation =
    [
      "     3.03           N                   G                   RINEX VERSION / TYPE",
      record("", "END OF HEADER"),
      "G02 2024 02 04 00 00 00-4.909061826766E-04 5.798028723802D-12 0.000000000000E+00",
      "     5.800000000000E+01-3.284375000000E+01 4.344466678761E-09-2.321892006088E+00",
      "    -1.391395926476E-06 1.627594814636E-02 3.641471266747E-06 5.153897102356E+03",
      "     0.000000000000E+00 1.564621925354E-07-2.339128831042E+00 2.551823854446E-07",
      "     9.675919837242E-01 3.090000000000E+02-1.247175284440E+00-7.926401595014E-09",
      "    -3.142988060926E-11 1.000000000000E+00 2.300000000000E+03 0.000000000000E+00",
      "     2.000000000000E+00 0.000000000000E+00-1.769512891769E-08 5.800000000000E+01",
      "    -7.200000000000E+03 4.000000000000E+00",
    ]
  private static let bias =
    [
      "%=BIA 1.00 CAS 24:039:54886   CAS 2024:035:00000 2024:036:00000 R 00004280",
      "+BIAS/SOLUTION",
      " DSB  G063 G01           C1C  C1W  2024:035:00000 2024:036:00000 ns"
        + "                 -0.8360      0.0235",
      " DSB  G063 G01           C1W  C2W  2024:035:00000 2024:036:00000 ns"
        + "                 -7.2080      0.0335",
      "-BIAS/SOLUTION", "%=ENDBIA",
    ]

  @Test(.timeLimit(.minutes(1))) func mutations() {
    let files = [version3Lines, version2Lines, Self.navigation, Self.bias].map {
      Array(($0.joined(separator: "\n") + "\n").utf8)
    }
    var generator = SeededGenerator(seed: 19)
    for _ in 0..<4_000 {
      for bytes in files {
        let damaged = mutated(bytes, &generator)
        _ = message {
          var inputs = GNSSInputs()
          try inputs.add(InputFile(name: "a", stored: damaged))
        }
      }
    }
  }

  /// Numbers that are finite and beyond any integer, as a damaged exponent makes them.
  @Test(arguments: ["    1E300", "   -1E300", "  9.9E307", "9E9999999", "1E17     "])
  func greatVersionsAreRefusedInWords(_ version: String) throws {
    for lines in [version3Lines, version2Lines, Self.navigation] {
      let text = ([version + lines[0].dropFirst(9)] + lines.dropFirst()).joined(separator: "\n")
      var inputs = GNSSInputs()
      let words = message { try inputs.add(file(text + "\n")) }
      #expect(words?.hasPrefix("a.txt:1: ") == true, "\(words ?? "read")")
      #expect(words?.contains(version.trimmingCharacters(in: .whitespaces)) == true)
    }
  }

  @Test(arguments: ["  1E300", " -1E300", "1000000"])
  func greatBiasesAreRefusedInEveryFormat(_ value: String) throws {
    let sinex = Self.bias.map { $0.replacing("-0.8360", with: value) }
    let code = [
      "CODE'S MONTHLY GNSS P1-P2 DCB SOLUTION, YEAR 2016, MONTH 12",
      "DIFFERENTIAL (P1-P2) CODE BIASES FOR SATELLITES AND RECEIVERS:",
      "***   ****************    *****.***   *****.***",
      "G01                          \(value)       0.011",
    ]
    let ionex = [
      record("     1.0            IONOSPHERE MAPS     GNSS", "IONEX VERSION / TYPE"),
      record("DIFFERENTIAL CODE BIASES", "START OF AUX DATA"),
      record("   G01   \(value)     0.011", "PRN / BIAS / RMS"),
      record("DIFFERENTIAL CODE BIASES", "END OF AUX DATA"),
      record("", "END OF HEADER"),
    ]
    for (lines, line) in [(sinex, 3), (code, 4), (ionex, 3)] {
      var inputs = GNSSInputs()
      let words = message { try inputs.add(file(lines.joined(separator: "\n") + "\n")) }
      let place = "a.txt:\(line): expected a bias as a number below a million ns, found "
      #expect(words?.hasPrefix(place) == true, "\(words ?? "read")")
    }
  }

  @Test(arguments: ["1E-9", "9E99", "  -1", "   2"])
  func scaleFactorsAreThoseOfTheFormat(_ factor: String) {
    var lines = version3Lines
    lines.insert(record("G \(factor)   1 C1C", "SYS / SCALE FACTOR"), at: 7)
    let words = message { _ = try observations(lines) }
    #expect(
      words?.hasPrefix("a.rnx:8: expected a number for a scale factor (1, 10, 100 or 1000)")
        == true,
      "\(words ?? "read")")
  }

  /// A header's record of types that belongs to another version changes no types.
  @Test func typesOfTheOtherVersionAreNotTaken() throws {
    var lines = version2Lines
    lines.insert(record("G    1 C1C", "SYS / # / OBS TYPES"), at: 5)
    #expect(try observations(lines).value(0, "G05", "C1C") == 21_717_441.633)
  }

  @Test func emptyAndStrangeFiles() throws {
    var inputs = GNSSInputs()
    #expect(
      message { try inputs.add(file("")) }
        == "a.txt: expected “RINEX VERSION / TYPE”, found the end of the file")
    #expect(
      message { try inputs.add(file("hello\n")) }
        == "a.txt:1: expected RINEX observations or navigation, SP3, SINEX-BIAS, CODE DCB or"
        + " IONEX, found “hello” in the first line")
  }

  @Test(.timeLimit(.minutes(1))) func aMillionLines() throws {
    var text = version3Lines.prefix(9).joined(separator: "\n") + "\n"
    for index in 0..<500_000 {
      let second = index % 60
      let minute = index / 60 % 60
      let hour = index / 3_600 % 24
      let day = 1 + index / 86_400
      func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
      text += "> 2024 02 \(two(day)) \(two(hour)) \(two(minute)) \(two(second)).0000000  0  1\n"
      text += "G05  21717441.633   114125960.179\n"
    }
    #expect(try ObservationFile.read(file(text)).epochs.count == 500_000)
  }

  @Test func biasesAreJoinedOverCodes() throws {
    var inputs = GNSSInputs()
    try inputs.add(file(Self.bias.joined(separator: "\n") + "\n"))
    let codes = ["C1C", "C2W", "C5X"].compactMap { ObservationCode($0.utf8) }
    let satellite = Satellite(.gps, 1)
    let noon = try #require(
      try observations(version3Lines).epochs.last)
    let found = inputs.biases.difference(of: satellite, codes[0], codes[1], at: noon)
    #expect(found?.value == -0.836 - 7.208)
    #expect(found?.path.map(\.description) == ["C1C", "C1W", "C2W"])
    #expect(inputs.biases.difference(of: satellite, codes[0], codes[2], at: noon) == nil)
    #expect(
      inputs.biases.difference(
        of: satellite, codes[0], codes[1], at: noon.advanced(bySeconds: 3 * 86_400)) == nil)
  }
}
