import Determinism
import Foundation
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Indices as GFZ, NASA's OMNI2, CelesTrak's table and tables of one's own write them.
@Suite struct IndexFormatsTests {
  private func read(
    _ text: String, _ format: IndexRecord.Format
  ) throws(InputError) -> IndexRecord {
    try IndexRecord(InputFile(name: "i.txt", stored: Array(text.utf8)), as: format)
  }

  private func message(_ text: String, _ format: IndexRecord.Format) -> String {
    do {
      _ = try read(text, format)
      return "no error"
    } catch { return error.description }
  }

  private static let gfz = """
    # a remark
    2017 09 08 31296 31296.5 2512 14  6.333 4.667 4.333 4.000 8.333 7.000 5.333 4.333   94   39   32   27  236  132   56   32  106  88   118.5   119.9 2
    2017 09 09 31297 31297.5 2512 15 -1.000 2.000 0.333 0.667 1.000 1.333 0.000 1.000   -1    7    2    3    4    5    0    4   -1  -1    -1.0    -1.0 1

    """

  @Test func gfzIsReadByItsFields() throws {
    let days = try read(Self.gfz, .gfz).days
    #expect(days.map(\.date.iso8601) == ["2017-09-08", "2017-09-09"])
    #expect(days[0].kp[4] == 25.0 / 3 && days[0].ap[4] == 236 && days[0].dailyAp == 106)
    #expect(days[0].f107 == 118.5 && days[1].f107 == nil && days[1].dailyAp == nil)
    #expect(days[1].kp[0] == nil && days[1].kp[3] == 2.0 / 3 && days[1].ap[6] == 0)
    #expect(days[0].dst.allSatisfy { $0 == nil })
  }

  /// Hours of a day of OMNI2, ap, Kp and F10.7 the same in each of an interval.
  private static func omni2(_ change: (Int, [String]) -> [String] = { $1 }) -> String {
    (0..<24).map { hour in
      var fields = [String](repeating: "9", count: 55)
      (fields[0], fields[1], fields[2]) = ("2017", "251", "\(hour)")
      (fields[38], fields[40]) = (hour < 3 ? "63" : "7", "\(-100 + hour)")
      (fields[49], fields[50]) = (hour < 3 ? "94" : "999", "118.5")
      return change(hour, fields).joined(separator: " ") + "\n"
    }.joined()
  }

  @Test func omni2IsReadByItsWords() throws {
    let days = try read(Self.omni2(), .omni2).days
    #expect(days.count == 1 && days[0].date.iso8601 == "2017-09-08")
    #expect(days[0].kp[0] == 19.0 / 3 && days[0].kp[1] == 2.0 / 3)
    #expect(days[0].ap[0] == 94 && days[0].ap[1] == nil && days[0].f107 == 118.5)
    #expect(days[0].dst == (0..<24).map { Double(-100 + $0) })
    let filled = Self.omni2 { hour, fields in
      var fields = fields
      if hour == 5 { (fields[40], fields[38], fields[50]) = ("99999", "99", "999.9") }
      return fields
    }
    let gaps = try read(filled, .omni2).days[0]
    #expect(gaps.dst[5] == nil && gaps.dst[6] == -94 && gaps.kp[1] == 2.0 / 3)
    let torn = Self.omni2 { hour, fields in
      hour == 1 ? fields.enumerated().map { $0.offset == 38 ? "60" : $0.element } : fields
    }
    #expect(message(torn, .omni2).contains("i.txt:2: expected the Kp of the rows before"))
  }

  @Test func aTableIsReadByItsHeader() throws {
    let days = try read(
      """
      utc,kp,ap,dst,f107
      2017-09-08T00:00:00Z,6.3,94,-100,118.5
      2017-09-08T01:00:00Z,6.333,94,,
      2017-09-08T03:00:00Z,nan,,-90,

      """, .csv
    ).days
    #expect(days.count == 1 && days[0].kp[0] == 19.0 / 3 && days[0].kp[1] == nil)
    #expect(days[0].dst[0] == -100 && days[0].dst[1] == nil && days[0].dst[3] == -90)
    #expect(days[0].f107 == 118.5)
    let part = try read("time;dst\n2017-09-08 00:00;-1,5\n", .csv).days
    #expect(part[0].dst[0] == -1.5 && !part[0].hasActivity)
    let more = try read("utc,kp,ap,dst,f107,sunspots\n2017-09-08,1,4,-5,70,12\n", .csv).days
    #expect(more[0].kp[0] == 1 && more[0].f107 == 70)
  }

  @Test func celestraksTableIsThatOfItsText() throws {
    let header =
      "DATE,BSRN,ND," + (1...8).map { "KP\($0)" }.joined(separator: ",") + ",KP_SUM,"
      + (1...8).map { "AP\($0)" }.joined(separator: ",")
      + ",AP_AVG,CP,C9,ISN,F10.7_OBS,F10.7_ADJ,F10.7_DATA_TYPE\n"
    let day =
      ",2512,14,63,47,43,40,83,70,53,43,443,94,39,32,27,236,132,56,32,106,1.9,8,88,118.5,119.9,"
    let record = try read(
      header + "2017-09-08" + day + "OBS\n2017-09-09" + day + "INT\n2017-09-10" + day + "PRD\n",
      .celestrak)
    let gfz = try read(Self.gfz, .gfz)
    #expect(record.days.count == 2 && record.isClosed)
    #expect(record.days[0] == gfz.days[0])
    #expect(message(header + "2017-09-08,1\n", .celestrak).contains("fields, as in the header"))
    #expect(
      message(header.replacing("F10.7_OBS", with: "F") + "2017-09-08" + day + "OBS\n", .celestrak)
        .contains("a column “F10.7_OBS”"))
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    let cases: [(String, IndexRecord.Format, String)] = [
      ("", .gfz, "expected days of indices"), ("# only\n", .omni2, "at least 51 fields"),
      (Self.gfz.replacing("8.333", with: "8.444"), .gfz, "i.txt:2: expected a Kp from 0 to 9"),
      (Self.gfz.replacing("2017 09 09", with: "2017 09 08"), .gfz, "a moment after 2017-09-08"),
      (Self.gfz.replacing("2017 09 09", with: "2017 13 09"), .gfz, "i.txt:3: expected a date"),
      (Self.gfz.replacing(" 236", with: " 999"), .gfz, "an ap from 0 to 400"),
      ("a,b\n", .csv, "a header with `utc`"), ("utc,kp\n2017,1\n", .csv, "a moment in UTC"),
      ("utc,kp\n2017-01-01T00:30Z,1\n", .csv, "a moment in UTC at which an hour begins"),
      ("utc,kp\n2017-01-01,9.5\n", .csv, "a Kp from 0 to 9"),
      ("utc,kp\n2017-01-01,1.5\n", .csv, "a Kp from 0 to 9 in thirds"),
      ("utc,ap\n2017-01-01,5000\n", .csv, "an ap from 0 to 400"),
      ("utc,kp\n2017-01-01,1,2\n", .csv, "2 fields"),
      ("utc,kp\n", .csv, "expected days of indices"),
      ("utc,KP_index,ap,dst,f107\n2017-01-01,1,3,0,70\n", .csv, "while none is called `kp`"),
      ("utc,kp,ap,DstIndex\n2017-01-01,1,3,0\n", .csv, "called `dst`; rename it, or take it out"),
    ]
    for (text, format, words) in cases {
      #expect(message(text, format).contains(words), "\(message(text, format))")
    }
  }

  /// The same days by CelesTrak and Kyoto, and merged to hours by others.
  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func mergedHoursAreThoseOfTheArchives() throws {
    let text = try String(
      contentsOfFile: SharedData.folder + "/indices/hourly_kp_ap_dst_f107_2016_2017.csv",
      encoding: .utf8)
    let merged = try read(text, .csv)
    let archive = try IndexRecord(
      InputFile(reading: "indices/celestrak_SW_2012_2017.txt", in: SharedData.folder),
      as: .celestrak)
    let known = Dictionary(uniqueKeysWithValues: archive.days.map { ($0.date, $0) })
    for day in merged.days {
      let other = try #require(known[day.date])
      #expect(day.kp == other.kp && day.ap == other.ap, "\(day.date)")
    }
    #expect(merged.days.count == 731)
  }
}
