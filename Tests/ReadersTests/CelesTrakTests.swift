import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

@Suite struct CelesTrakTests {
  // Made up; the columns are those of the FORMAT line.
  private let first =
    "2001 02 03 2222  5  0  3  7 10 13 17 83 90 223   0   2   3   4   5   6 236 400  82 1.2 5"
    + "  71 100.0 0 101.0 102.0 103.5 104.0 105.0"

  private func archive(_ rows: String...) -> String {
    "NUM_OBSERVED_POINTS 2\nBEGIN OBSERVED\n" + rows.joined(separator: "\n") + "\nEND OBSERVED\n"
  }

  private func read(_ text: String) throws -> CelesTrak { try CelesTrak(file(text, "sw.txt")) }

  @Test func readsThirdsAndTheObservedFlux() throws {
    let day = try #require(try read(archive(first)).days.first)
    #expect(day.date == CivilDate(year: 2001, month: 2, day: 3))
    let thirds: [Double] = [0, 1, 2, 3, 4, 5, 25, 27]
    #expect(day.kp == thirds.map { $0 / 3 })
    #expect(day.ap == [0, 2, 3, 4, 5, 6, 236, 400])
    #expect(day.dailyAp == 82)
    #expect(day.f107 == 103.5)
  }

  @Test func blanksAreGapsAndPredictedDaysAreLeftOut() throws {
    let short = "2001 02 05 2222  7  0  3"
    let days = try read(
      archive(first, short) + "BEGIN DAILY_PREDICTED\n"
        + first.replacing("2001 02 03", with: "2001 02 06") + "\nEND DAILY_PREDICTED\n"
    ).days
    #expect(days.count == 2)
    let thirdOf: Double = 1.0 / 3
    #expect(days[1].kp == [0, thirdOf, nil, nil, nil, nil, nil, nil])
    #expect(days[1].ap == [Double?](repeating: nil, count: 8))
    #expect(days[1].dailyAp == nil)
    #expect(days[1].f107 == nil)
  }

  @Test func aFileCutShortIsKnownAsOne() throws {
    let whole = try read(archive(first, first.replacing("2001 02 03", with: "2001 02 04")))
    #expect(whole.isClosed && whole.announced == 2 && whole.days.count == 2)
    let cut = try read(String(archive(first).dropLast("END OBSERVED\n".count)))
    #expect(!cut.isClosed && cut.announced == 2 && cut.days.count == 1)
    // The end of the predicted days does not close the observed ones.
    let headless = try read(
      "BEGIN OBSERVED\n\(first)\nBEGIN DAILY_PREDICTED\nEND DAILY_PREDICTED\n")
    #expect(!headless.isClosed && headless.announced == nil)
  }

  @Test func refusesWhatIsMalformed() {
    let cases: [(String, String)] = [
      (
        "BEGIN OBSERVED\n",
        "sw.txt: expected days between “BEGIN OBSERVED” and its end, found none"
      ),
      (
        archive(first, first),
        "sw.txt:4: expected a day after 2001-02-03, found “2001 02 03”"
      ),
      (
        archive(first.replacing(" 02 03 ", with: " 02 30 ")),
        "sw.txt:3: expected a date “YYYY MM DD” in columns 1–10, found “2001 02 30”"
      ),
      (
        archive(first.replacing(" 83 90 ", with: " 84 90 ")),
        "sw.txt:3: expected ten times Kp, one of 0, 3, 7, 10, 13 … 90, or blanks, found “ 84”"
      ),
      (
        archive(first.replacing(" 236 ", with: " 2x6 ")),
        "sw.txt:3: expected a whole number 0–400 for ap, or blanks, found “ 2x6”"
      ),
      (
        archive(String(first.prefix(116))),
        "sw.txt:3: expected a solar flux 0–1000 in columns 113–118 (F10.7 observed), or blanks, "
          + "found “ 103”"
      ),
      (
        "# FORMAT(I4,I3)\n" + archive(first),
        "sw.txt:1: expected the layout "
          + "FORMAT(I4,I3,I3,I5,I3,8I3,I4,8I4,I4,F4.1,I2,I4,F6.1,I2,5F6.1), "
          + "found “# FORMAT(I4,I3)”"
      ),
      (
        first,
        "sw.txt:1: expected “BEGIN OBSERVED” before the first day, found “\(first.prefix(60))…”"
      ),
    ]
    for (text, words) in cases { #expect(message { _ = try read(text) } == words) }
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func publishedFactsAndEveryHourOfTwoYears() throws {
    let archive = try CelesTrak(
      InputFile(reading: "indices/celestrak_SW_2012_2017.txt", in: SharedData.folder))
    let dst = try KyotoDst(reading: "indices/kyoto_dst", in: SharedData.folder)
    let weather = SpaceWeather(
      IndexRecord(archive), dst: dst,
      from: try #require(CivilDate(year: 2016, month: 1, day: 1)),
      through: try #require(CivilDate(year: 2017, month: 12, day: 31)))
    func moment(_ text: String) throws -> UTCTime { try #require(UTCTime(iso8601: text)) }
    #expect(weather.kp[try moment("2017-09-08T12:00")] == 25.0 / 3)
    #expect(weather.ap[try moment("2017-09-08T12:00")] == 236)
    #expect(weather.dst[try moment("2017-09-08T01:00")] == -122)
    #expect(weather.f107[try moment("2017-09-04")] == 182.5)
    #expect(weather.kp[try moment("2017-11-07T21:00")].map { $0 > 5 } == true)

    let table = try InputFile(
      reading: "indices/hourly_kp_ap_dst_f107_2016_2017.csv", in: SharedData.folder)
    var lines = TextLines(table.bytes)
    var rows = 0
    while let range = lines.next() {
      let fields = table.bytes[range].split(separator: UInt8(ascii: ","))
      guard let time = UTCTime(iso8601: String(decoding: fields[0], as: UTF8.self)) else {
        continue
      }
      rows += 1
      let day = UTCTime(time.date)
      let interval = day + time.hour / 3 * 10_800
      let kp = try #require(weather.kp[interval])
      #expect(abs(kp - (fields[1].real ?? -1)) < 6e-4)
      #expect(weather.ap[interval] == fields[2].real)
      #expect(weather.dst[time] == fields[3].real)
      #expect(weather.f107[day] == fields[4].real)
      #expect(weather.dailyAp[day] == fields[6].real)
    }
    #expect(rows == 17_544)
  }
}
