import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

@Suite struct TECTableTests {
  private func read(
    _ text: String, step: Int? = nil, as content: TableContent = .tec(negative: nil)
  ) throws -> Series<TECU> {
    try TECTable.read(file(text, "t.csv"), step: step, as: content)
  }

  @Test func emptyNanAndMissingRowsAreGaps() throws {
    let series = try read(
      "time,tec\r\n# remark\r\n2017-01-01T00:00:00Z,1.5\r\n2017-01-01T01:00Z,\r\n"
        + "2017-01-01 02:00:00,NaN\r\n2017-01-01T05:00:00,-0.25", as: .tec(negative: .keep))
    #expect(series.start.iso8601 == "2017-01-01T00:00:00Z")
    #expect(series.step == 3_600)
    #expect(series.values == [1.5, nil, nil, nil, nil, -0.25])
  }

  @Test func aGivenStepMayBeFinerThanTheRows() throws {
    let series = try read("t,v\n2017-01-01,1\n2017-01-01T02:00,2\n", step: 3_600)
    #expect(series.values == [1, nil, 2])
    #expect(try read("t,v\n2017-01-01,1\n", step: 60).values == [1])
  }

  @Test func writingAndReadingGivesTheSame() throws {
    let series = Series<TECU>(
      start: UTCTime(seconds: 1_500_000_000), step: 900, values: [7.1, nil, 8, 1.0 / 3, 0])
    let text = TECTable.csv(series)
    #expect(text.contains(",7.1\n"))
    #expect(text.contains(",8.0\n"))
    #expect(try read(text) == series)
  }

  @Test(arguments: [
    ("", "t.csv: expected a header of two names such as “utc,vtec_tecu”, found none"),
    (
      "2017-01-01,1\n",
      "t.csv:1: expected a header of two names such as “utc,vtec_tecu”, found “2017-01-01,1”"
    ),
    (
      "a,b,c\n",
      "t.csv:1: expected a header of two names such as “utc,vtec_tecu”, found “a,b,c”"
    ),
    ("a,b\n2017-01-01,1\n", "t.csv: expected at least two rows, to tell the step, found none"),
    (
      "a,b\n2017-01-01;1\n",
      "t.csv:2: expected two fields, a moment and a TEC, with a comma between them, "
        + "found “2017-01-01;1”"
    ),
    (
      "a,b\n2017-02-29,1\n",
      "t.csv:2: expected a moment in UTC such as 2017-11-12T18:00:00Z, found “2017-02-29”"
    ),
    (
      "a,b\n2017-01-02,1\n2017-01-02,1\n",
      "t.csv:3: expected a moment after 2017-01-02T00:00:00Z, the row before, found “2017-01-02”"
    ),
    (
      "a,b\n2017-01-02,1\n2017-01-01,1\n",
      "t.csv:3: expected a moment after 2017-01-02T00:00:00Z, the row before, found “2017-01-01”"
    ),
    (
      "a,b\n2017-01-02,1000\n",
      "t.csv:2: expected a TEC in TECU below 999, or nothing or nan for a gap, found “1000”"
    ),
    (
      "a,b\n2017-01-02,inf\n",
      "t.csv:2: expected a TEC in TECU below 999, or nothing or nan for a gap, found “inf”"
    ),
    (
      "a,b\n2017-01-02,0x10\n",
      "t.csv:2: expected a TEC in TECU below 999, or nothing or nan for a gap, found “0x10”"
    ),
    (
      "a,b\n2017-01-01,1\n2017-01-01T01:00,1\n2017-01-01T02:30,1\n",
      "t.csv:4: expected a moment a whole number of 3600 s after the first row, "
        + "found “2017-01-01T02:30:00Z”"
    ),
    (
      "a,b\n0001-01-01T00:00:00,1\n0001-01-01T00:00:01,1\n9999-01-01,1\n",
      "t.csv:4: expected a table of at most 52600000 steps from first to last row, "
        + "found “9999-01-01T00:00:00Z”"
    ),
  ])
  func refuses(text: String, words: String) {
    #expect(message { _ = try read(text) } == words)
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func threeYearsOfAMapNode() throws {
    let series = try TECTable.read(
      InputFile(
        reading: "tec/code_gim_40N_010E_hourly_2015_2017.csv", in: SharedData.folder))
    #expect(series.values.count == 26_304)
    #expect(series.gapCount == 0)
    #expect(series.values.prefix(3) == [8.2, 7.1, 8.3])
    #expect(series.end.iso8601 == "2018-01-01T00:00:00Z")
  }
}
