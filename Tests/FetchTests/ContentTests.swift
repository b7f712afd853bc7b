import Determinism
import TestSupport
import Testing

@testable import Fetch

/// Files are read as what they must be.
@Suite struct ContentTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ bytes: [UInt8], as kind: ContentKind) throws -> String? {
    try folder.write(bytes, to: "file")
    return message { try ContentCheck(path: folder.path + "/file", name: "m/a").check(as: kind) }
  }

  @Test func goodFilesPass() throws {
    let day = try #require(CivilDate(year: 2017, month: 2, day: 1))
    #expect(try failure(SampleFiles.maps(day), as: .maps(day: day)) == nil)
    #expect(try failure(SampleFiles.gzip(SampleFiles.maps(day)), as: .maps(day: day)) == nil)
    #expect(try failure(SampleFiles.celestrak(), as: .celestrak) == nil)
    #expect(
      try failure(SampleFiles.dst(year: 2017, month: 2, days: 1...28), as: .kyotoDst(month: day))
        == nil)
    #expect(try failure(SampleFiles.catalogue, as: .catalogue) == nil)
    #expect(
      try failure(
        Array("utc,vtec_tecu\n2017-01-01T00:00Z,1\n2017-01-01T01:00Z,2\n".utf8), as: .tecTable)
        == nil)
    #expect(try failure([0, 1, 2], as: .any) == nil)
  }

  @Test func grids() throws {
    let bytes = RadiationSample.writer().bytes
    #expect(try failure(bytes, as: .grid(variable: "olr")) == nil)
    #expect(try failure(SampleFiles.gzip(bytes), as: .grid(variable: "olr")) == nil)
    #expect(
      try failure(Array(bytes.prefix(bytes.count - 100)), as: .grid(variable: "olr"))
        == "it came and cannot be read: m/a: the NetCDF file ends early; fetch it again")
    #expect(try failure(bytes, as: .grid(variable: "tecmap"))?.contains("tecmap") == true)
    #expect(
      try failure(SampleFiles.gzip(bytes).dropLast(9).map { $0 }, as: .grid(variable: "olr"))
        == "it came and cannot be read: m/a: the gzip file ends early; fetch it again")
    #expect(try folder.path.isEmpty == false && failure([], as: .grid(variable: "olr")) != nil)
  }

  @Test func cutFilesDoNotPass() throws {
    let month = try #require(CivilDate(year: 2017, month: 2, day: 1))
    #expect(
      try failure(SampleFiles.dst(year: 2017, month: 2, days: 1...20), as: .kyotoDst(month: month))
        == "it came, and has 20 of the 28 days of 2017-02")
    #expect(
      try failure(SampleFiles.dst(year: 2017, month: 3, days: 1...31), as: .kyotoDst(month: month))
        == "it came, and has 0 of the 28 days of 2017-02")
    #expect(
      try failure(SampleFiles.celestrak(isWhole: false), as: .celestrak)
        == "it came, and ends before the observed days do")
    #expect(try failure([], as: .any) == "it came, and is empty")
    #expect(try failure(Array(" \n".utf8), as: .any) == "it came, and is empty")
  }

  @Test func pagesDoNotPass() throws {
    let page = Array("\u{FEFF}\n<html>Not Found</html>".utf8)
    let kinds: [ContentKind] = [
      .maps(day: nil), .celestrak, .kyotoDst(month: nil), .tecTable, .catalogue,
      .grid(variable: "olr"), .any,
    ]
    for kind in kinds {
      #expect(try failure(page, as: kind)?.hasPrefix("a web page came") == true)
    }
  }

  /// Real files of five centres, which the repository does not carry.
  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func publishedFilesPass() throws {
    let day = try #require(CivilDate(year: 2020, month: 1, day: 8))
    let check = ContentCheck(path: SharedData.folder + "/ionex/codg0080.20i.Z", name: "a")
    try check.check(as: .maps(day: day))
    #expect(
      message { try check.check(as: .maps(day: day.advanced(by: 1))) }
        == "it came, and has the maps of 2020-01-08, not of 2020-01-09")
    let march = try #require(CivilDate(year: 2017, month: 3, day: 1))
    try ContentCheck(path: SharedData.folder + "/indices/kyoto_dst/201703", name: "a")
      .check(as: .kyotoDst(month: march))
    try ContentCheck(path: SharedData.folder + "/comcat_M6plus_2013_2020.csv", name: "a")
      .check(as: .catalogue)
  }
}
