import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

@Suite struct KyotoDstTests {
  /// A made-up line: hour h has the value h, or what is given.
  private func line(
    _ head: String, base: String = "   0", values: [Int: String] = [:], mean: String = "  12"
  ) -> String {
    head + base
      + (0..<24).map { hour in
        let text = values[hour] ?? "\(-hour)"
        return String(repeating: " ", count: 4 - text.count) + text
      }.joined() + mean
  }

  @Test func readsBothFormatsTheBaseAndGaps() throws {
    let dst = try KyotoDst([
      file(
        line("DST1702*01PPX120", base: "  -1", values: [3: "9999"]) + "\n\n[Created at night]\n"),
      file(line("DST1612*31  X220")),
      file(line("DST8903*13  X2  ", values: [0: "-589"])),
    ])
    #expect(dst.days.map(\.date.iso8601) == ["1989-03-13", "2016-12-31", "2017-02-01"])
    #expect(dst.days.map(\.revision) == [.final, .final, .provisional])
    #expect(dst.days[0].values[0] == -589)
    #expect(dst.days[1].values[23] == -23)
    #expect(dst.days[2].values[2] == -102)
    #expect(dst.days[2].values[3] == nil)
  }

  @Test func theFurthestRevisedDayIsTaken() throws {
    let quick = try file(line("DST1702*01RRX020", values: [0: "1"]), "quick")
    let final = try file(line("DST1702*01  X220", values: [0: "2"]), "final")
    #expect(try KyotoDst([quick, final]).days.first?.values.first == 2)
    #expect(try KyotoDst([final, quick]).days.first?.values.first == 2)
  }

  /// Versions above 2 correct the final one; old files leave the version blank.
  @Test func aBlankVersionAndCorrectionsAreLegal() throws {
    let blank = try file(line("DST1702*01  X 20", values: [0: "1"]), "blank")
    let final = try file(line("DST1702*01  X220", values: [0: "2"]), "final")
    let corrected = try file(line("DST1702*01  X320", values: [0: "3"]), "corrected")
    let days = try KyotoDst([blank]).days
    #expect(days.map(\.revision) == [.quickLook] && days[0].values[0] == 1)
    for files in [[blank, final, corrected], [corrected, final, blank]] {
      let days = try KyotoDst(files).days
      #expect(days.map(\.version) == [3] && days.map(\.revision) == [.final])
      #expect(days[0].values[0] == 3)
    }
  }

  @Test func aFolderIsReadWholeWhateverItsFilesAreCalled() throws {
    let folder = try TemporaryFolder()
    try folder.write(line("DST1702*01PPX120"), to: "dst/zebra")
    try folder.write(line("DST1703*01PPX120"), to: "dst/adder")
    try folder.write("not Dst", to: "dst/.hidden")
    let dst = try KyotoDst(reading: "dst", in: folder.path)
    #expect(dst.days.map(\.date.month) == [2, 3])
    func sources(_ first: String, _ last: String) throws -> [String] {
      let days = try [first, last].map { try #require(UTCTime(iso8601: $0)).date }
      return dst.sources(from: days[0], through: days[1]).map(\.name)
    }
    #expect(try sources("2017-01-01", "2017-12-31") == ["dst/adder", "dst/zebra"])
    // A file whose days nobody asks for is no source.
    #expect(try sources("2017-02-01", "2017-02-28") == ["dst/zebra"])
    #expect(
      message { _ = try KyotoDst(reading: "none", in: folder.path) }
        == "none: there is no such file; check the name and the data folder")
  }

  @Test func missingMonthsAreGaps() throws {
    let celestrak = try CelesTrak(file("BEGIN OBSERVED\n2017 02 01\n"))
    let dst = try KyotoDst([file(line("DST1702*02PPX120"))])
    let first = try #require(CivilDate(year: 2017, month: 2, day: 1))
    let weather = SpaceWeather(
      IndexRecord(celestrak), dst: dst, from: first, through: first.advanced(by: 2))
    #expect(weather.dst.values.count == 72)
    #expect(weather.dst.gapCount == 48)
    #expect(weather.dst[UTCTime(first.advanced(by: 1), hour: 5)] == -5)
    #expect(weather.kp.gapCount == 24)
  }

  @Test func refusesWhatIsMalformed() {
    let good = line("DST1702*01PPX120")
    let cases: [(String, String)] = [
      ("\n", "a.txt: expected lines of Kyoto's hourly Dst, found none"),
      ("<pre>\n", "a.txt:1: expected a line beginning “DST” in Kyoto's 120 columns, found “<pre>”"),
      (
        good + "\n" + good,
        "a.txt:2: expected a day of its own; the same revision of it stands at a.txt:1, "
          + "found “DST1702*01PPX120”"
      ),
      (
        line("DST1702*29PPX120"),
        "a.txt:1: expected “DSTyymm*dd” and a century in columns 15–16, found “DST1702*29PPX120”"
      ),
      (
        line("DST1702*01PPXx20"),
        "a.txt:1: expected 0 or blank (quick look), 1 (provisional) or 2 and up (final) in column "
          + "14, found “x”"
      ),
      (
        line("DST1702*01PPX120", values: [7: "1 2"]),
        "a.txt:1: expected Dst of hour 7–8 UT in columns 49–52, found “ 1 2”"
      ),
      (
        line("DST1702*01PPX120", base: "  a0"),
        "a.txt:1: expected a base value in columns 17–20, found “  a0”"
      ),
    ]
    for (text, words) in cases {
      #expect(message { _ = try KyotoDst([file(text)]) } == words)
    }
    #expect(message { _ = try KyotoDst([file(String(good.dropLast(9)))]) }?.contains("120") == true)
  }
}
