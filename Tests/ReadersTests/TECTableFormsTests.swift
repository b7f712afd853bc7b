import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Tables of TEC as people have them.
@Suite struct TECTableFormsTests {
  private func values(
    _ text: String, as content: TableContent = .tec(negative: nil)
  ) throws -> [Double?] {
    try TECTable.read(file(text, "t.csv"), as: content).values
  }

  private func refusal(_ text: String, as content: TableContent = .tec(negative: nil)) -> String? {
    message { _ = try TECTable.read(file(text, "t.csv"), as: content) }
  }

  @Test(arguments: [
    "utc,vtec_tecu\n2017-01-01T00:00Z,1.5\n2017-01-01T01:00Z,2\n",
    "vtec_tecu,utc\n1.5,2017-01-01T00:00Z\n2,2017-01-01T01:00Z\n",
    "VTEC (TECU),Time\n1.5,2017-01-01T00:00Z\n2,2017-01-01T01:00Z\n",
    "utc;vtec_tecu\n2017-01-01T00:00Z;1,5\n2017-01-01T01:00Z;2\n",
    "utc;vtec_tecu\n2017-01-01T00:00Z;1.5\n2017-01-01T01:00Z;2,0\n",
    "utc\tvtec_tecu\n2017-01-01T00:00Z\t1.5\n2017-01-01T01:00Z\t2\n",
    "station,utc,lat,lon,vtec_tecu,rms_tecu\n"
      + "A,2017-01-01T00:00Z,1,2,1.5,9\nA,2017-01-01T01:00Z,1,2,2,9\n",
    ",vtec_tecu\n2017-01-01 00:00:00+00:00,1.5\n2017-01-01 01:00:00+00:00,2\n",
    "vtec_rms,vtec,stec,timestamp\n9,1.5,7,2017-01-01T00:00Z\n9,2,7,2017-01-01T01:00Z\n",
    "\"utc\",\"vtec_tecu\"\n\"2017-01-01T00:00:00+00:00\",\"1.5\"\n\"2017-01-01T01:00Z\",\"2\"\n",
    "\u{FEFF}utc,vtec_tecu\r\n2017-01-01T01:00+01:00,1.5\r\n2017-01-01T02:00+01:00,2\r\n",
    "utc,TEC [10^16 el/m2]\n2017-01-01T00:00:00.000Z,1.5\n2017-01-01T01:00:00.000Z,2\n",
  ])
  func columnsAreReadByTheirNames(text: String) throws {
    #expect(try values(text) == [1.5, 2])
    #expect(try TECTable.read(file(text)).start.iso8601 == "2017-01-01T00:00:00Z")
  }

  @Test(arguments: [
    ("a,b,c\n2017-01-01T00:00Z,1,2\n", "a header of two names such as"),
    ("utc,vtec,tec_vtec\n2017-01-01T00:00Z,1,2\n", "a header of two names such as"),
    ("utc vtec_tecu\n2017-01-01T00:00Z 1\n", "a header of two names such as"),
    ("utc,vtec_m-2\n2017-01-01T00:00Z,1e16\n", "a column in TECU"),
    ("utc,dst_nt\n2017-01-01T00:00Z,1\n", "a column in TECU"),
    ("utc,delay_mm\n2017-01-01T00:00Z,1\n", "a column in TECU"),
    ("local_time,vtec_tecu\n2017-01-01T00:00,1\n", "times in UTC, since local time"),
    ("vtec_tecu,time_lt\n1,2017-01-01T00:00\n", "times in UTC, since local time"),
    ("utc,vtec_tecu\n2017-01-01T00:00Z,1,5\n", "with a comma between them"),
    ("utc;vtec_tecu\n2017-01-01T00:00Z,1\n", "with a semicolon between them"),
    ("utc\tvtec_tecu\n2017-01-01T00:00Z;1\n", "with a tab between them"),
    ("utc,a,vtec_tecu\n2017-01-01T00:00Z,1\n", "3 fields, as in the header, with a comma"),
    ("utc,vtec_tecu\n2017-01-01T00:00 CET,1\n", "a moment in UTC such as"),
    ("utc,vtec_tecu\n2017-01-01T00:00:00.5Z,1\n", "a moment in UTC such as"),
  ])
  func whatCannotBeReadIsNamed(text: String, words: String) {
    #expect(refusal(text)?.contains(words) == true, "\(refusal(text) ?? "read")")
  }

  @Test(arguments: [
    "", "nan", "NaN", "NA", "n/a", "null", "None", "9999", "9999.0", "999.9", "999.90", "999",
    "99999.9", "9999.999",
  ])
  func whatStandsForNoneIsAGap(value: String) throws {
    let text = "utc,vtec_tecu\n2017-01-01T00:00Z,1\n2017-01-01T01:00Z,\(value)\n"
    #expect(try values(text) == [1, nil])
  }

  @Test(arguments: ["-99", "-1", "-0.1", "-999", "-9999", "-9999.0", "-1e2"])
  func belowZeroIsRefusedUnlessSaidToBeMeant(value: String) throws {
    let text = "utc,vtec_tecu\n2017-01-01T00:00Z,1\n2017-01-01T01:00Z,\(value)\n"
    let words = try #require(refusal(text))
    #expect(words.hasPrefix("t.csv:3: expected a TEC of zero or more (say `gap` if "))
    #expect(words.contains("--negative") && words.hasSuffix("found “\(value)”"))
    #expect(try values(text, as: .tec(negative: .gap)) == [1, nil])
    let number = try #require(Double(value))
    let kept = number > -999 ? number : nil
    #expect(try values(text, as: .tec(negative: .keep)) == [1, kept])
  }

  @Test func zeroIsTECAndAThousandIsNone() throws {
    #expect(try values("t,v\n2017-01-01T00Z,0\n2017-01-01T01Z,-0.0\n") == [0, 0])
    #expect(refusal("t,v\n2017-01-01T00Z,1200\n")?.contains("a TEC in TECU below 999") == true)
    #expect(try values("t,v\n2017-01-01T00Z,998.9\n2017-01-01T01Z,0\n") == [998.9, 0])
  }

  /// AE passes a thousand and Dst is negative.
  @Test func auxiliariesHaveAnyUnit() throws {
    let text =
      "utc,ae_nt\n2017-01-01T00Z,1250\n2017-01-01T01Z,999\n2017-01-01T02Z,-99\n"
      + "2017-01-01T03Z,9999\n2017-01-01T04Z,99999\n2017-01-01T05Z,-9999\n"
    #expect(try values(text, as: .auxiliary) == [1_250, 999, -99, nil, nil, nil])
    #expect(
      refusal("utc,ae\n2017-01-01T00Z,inf\n", as: .auxiliary)
        == "t.csv:2: expected a number, or nothing or nan for a gap, found “inf”")
  }

  @Test func aTableOffTheStudysSamplesIsToldSo() throws {
    func study(_ text: String, step: Int = 3_600) -> String? {
      message {
        _ = try TECTable.read(
          file(text, "t.csv"), onStep: step, from: UTCTime(seconds: 0), negative: nil)
      }
    }
    let head = "utc,vtec_tecu\n"
    #expect(
      study(head + "2017-01-01T00:30Z,1\n2017-01-01T01:30Z,2\n")
        == "t.csv:2: expected moments whole steps of 3600 s from 1970-01-01T00:00:00Z, where the "
        + "study's samples stand, found “2017-01-01T00:30:00Z”")
    let apart = "t.csv: expected rows 3600 s apart, the manifest's `step_minutes`, found "
    #expect(study(head + "2017-01-01T00Z,1\n2017-01-01T02Z,2\n") == apart + "“7200 s”")
    #expect(study(head + "2017-01-01T00:00Z,1\n2017-01-01T00:15Z,2\n") == apart + "“900 s”")
    #expect(study(head + "2017-01-01T00Z,1\n2017-01-01T01Z,2\n") == nil)
    #expect(study(head + "2017-01-01T00Z,1\n2017-01-01T01Z,2\n2017-01-01T05Z,2\n") == nil)
  }

  @Test func valuesArePrintedWithTheDecimalsAskedFor() {
    let series = Series<TECU>(
      start: UTCTime(seconds: 0), step: 3_600,
      values: [11.322_000_000_000_001, 11.35, nil, -0.04, 0, 7])
    let rows = TECTable.csv(series, decimals: 1).split(separator: "\n").map { $0.dropFirst(21) }
    #expect(rows.dropFirst() == ["11.3", "11.3", "", "0.0", "0.0", "7.0"])
    let whole = TECTable.csv(series, decimals: 0).split(separator: "\n").map { $0.dropFirst(21) }
    #expect(whole.dropFirst() == ["11", "11", "", "0", "0", "7"])
    #expect(TECTable.csv(series).contains("11.322000000000001"))
  }

  @Test func longTablesTakeNoLongerThanTheyAre() throws {
    let texts = [5_000, 50_000].map { count in
      "utc,vtec_tecu\n"
        + (0..<count).map { "\(UTCTime(seconds: $0 * 60).iso8601),1.5\n" }.joined()
    }
    let ratio = try Growth.ratio { size in _ = try values(texts[size]) }
    #expect(ratio <= Growth.limit)
  }
}
