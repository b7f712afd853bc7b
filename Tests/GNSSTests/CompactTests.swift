import TestSupport
import Testing

@testable import GNSS

@Suite struct CompactTests {
  private static let lines =
    [
      record("3.0                 COMPACT RINEX FORMAT", "CRINEX VERS   / TYPE"),
      record("test", "CRINEX PROG / DATE"),
      "     3.04           OBSERVATION DATA    M                   RINEX VERSION / TYPE",
      record("TEST", "MARKER NAME"),
      record("G    2 C1C L1C", "SYS / # / OBS TYPES"),
      record("", "END OF HEADER"),
      "> 2024 02 04 00 00  0.0000000  0  2      G05R01",
      "",
      "3&21717441633 2&114125960179 &&16",
      "anything at all",
      "                   3",
      "",
      "-764836 -4018412",
      "anything",
      "                 1 &",
      "",
      "1000 2000",
      "anything",
    ]

  @Test func differencesAndMarks() throws {
    let set = try observations(Self.lines)
    #expect(set.epochs.map(\.utc.iso8601).last == "2024-02-04T00:00:42Z")
    #expect(set.value(1, "G05", "C1C") == 21_716_676.797)
    #expect(set.value(1, "G05", "L1C") == 114_121_941.767)
    // Second differences: 21716676797 - 764836 + 1000.
    #expect(set.value(2, "G05", "C1C") == 21_715_912.961)
    #expect(set.value(2, "G05", "L1C") == 114_117_925.355)
    #expect(set.flag(0, "G05", "L1C") == 1)
  }

  @Test(arguments: [
    (8, "764836 2&114125960179", "a.crx:9: expected an order, “&” and a value to start C1C"),
    (8, "9&21717441633", "a.crx:9: expected a difference of C1C, or an order 0 to 5"),
    (12, "-76x836", "a.crx:13: expected a difference of C1C"),
    (12, "999999999999999", "a.crx:13: expected a difference that leaves C1C within F14.3"),
  ])
  func malformed(line: Int, text: String, words: String) {
    var lines = Self.lines
    lines[line] = text
    let found = message { _ = try observations(lines, "a.crx") }
    #expect(found?.hasPrefix(words) == true, "\(found ?? "read")")
  }

  @Test func cutFiles() {
    for count in 0..<Self.lines.count {
      _ = message { _ = try observations(Array(Self.lines.prefix(count))) }
    }
  }
}
