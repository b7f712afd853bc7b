import Determinism
import Foundation
import TestSupport
import Testing

@testable import Fetch

/// What a run does to files that are there already.
@Suite struct DataFolderTests {
  private let bench: FetchBench
  private let day: CivilDate
  private let maps: [UInt8]
  private let server: LoopbackServer

  init() throws {
    bench = try FetchBench()
    let day = try #require(CivilDate(year: 2017, month: 1, day: 1))
    let maps = SampleFiles.maps(day)
    self.day = day
    self.maps = maps
    let site = Site(["/plain": maps, "/packed.gz": SampleFiles.gzip(maps)])
    server = try LoopbackServer { site.reply(to: $0) }
  }

  private func item(_ path: String, at place: String = "/plain") -> FetchItem {
    FetchItem(
      path: path, kind: .maps(day: day), takesEndings: true,
      candidates: [FetchCandidate(server.url(place))])
  }

  @Test func aGoodFileIsKeptWithoutAsking() throws {
    let own = SampleFiles.maps(day, base: 300)
    try bench.folder.write(SampleFiles.gzip(own), to: "m/a.gz")
    #expect(bench.fetch(item("m/a")).isKept)
    #expect(server.requests.isEmpty)
    #expect(bench.bytes("m/a.gz") == SampleFiles.gzip(own))
    #expect(bench.names("m") == ["a.gz"])
    // Unless everything is wanted anew.
    #expect(bench.fetch(item("m/a"), refresh: true).source != nil)
    #expect(bench.bytes("m/a") == maps && bench.names("m") == ["a"])
  }

  @Test func aDamagedFileIsReplaced() throws {
    try bench.folder.write(Array(maps.prefix(900)), to: "m/a")
    guard case .fetched(let record) = bench.fetch(item("m/a", at: "/packed.gz")) else {
      Issue.record("not fetched")
      return
    }
    // Stored under the ending of what came, and alone: the study would read the damaged one.
    #expect(record.path == "m/a.gz" && bench.names("m") == ["a.gz"])
    #expect(bench.bytes("m/a.gz") == SampleFiles.gzip(maps))
  }

  @Test func aDamagedFileStaysWhereNoBetterOneComes() throws {
    try bench.folder.write("half a file", to: "m/a")
    #expect(bench.fetch(item("m/a", at: "/none")).isMissing)
    #expect(bench.bytes("m/a") == Array("half a file".utf8))
    #expect(bench.names("m") == ["a"])
  }

  @Test func noPathLeadsOutOfTheFolder() {
    for path in ["../a", "/tmp/a", "m/../../a", "", "m//a", "m/./a", "m/", "a\nb"] {
      #expect(bench.fetch(item(path)) == .impossible(.unsafePath(path)))
    }
    #expect(server.requests.isEmpty)
  }

  @Test func aLinkIsReplacedAndWhatItLeadsToIsNot() throws {
    try bench.folder.write("elsewhere", to: "far")
    try FileManager.default.createSymbolicLink(
      atPath: bench.folder.path + "/a", withDestinationPath: "far")
    #expect(bench.fetch(item("a")).source != nil)
    #expect(bench.bytes("far") == Array("elsewhere".utf8) && bench.bytes("a") == maps)
  }

  @Test func aPartialFileThatIsALinkIsNotFollowed() throws {
    try bench.folder.write("mine", to: "far")
    try FileManager.default.createSymbolicLink(
      atPath: bench.folder.path + "/.a.partial", withDestinationPath: "far")
    guard case .impossible(.unwritable("a", _)) = bench.fetch(item("a")) else {
      Issue.record("followed")
      return
    }
    #expect(bench.bytes("far") == Array("mine".utf8))
  }

  @Test func twoRunsDoNotWriteTheSameFile() throws {
    let partial = try PartialFile(besides: bench.folder.path + "/a", named: "a")
    #expect(bench.fetch(item("a")) == .impossible(.inUse("a")))
    withExtendedLifetime(partial) {}
  }

  @Test func aNoteThatCannotBeTrustedIsPassedOver() throws {
    for note in [
      "", "[]", #"{"url":"\#(server.url("/plain"))","condition":"a\r\nX: y","total":5}"#,
      #"{"url":"http://127.0.0.1/other","condition":"\"first\"","total":5}"#,
    ] {
      try bench.folder.write("other", to: ".a.partial")
      try bench.folder.write(note, to: ".a.partial.json")
      #expect(bench.fetch(item("a"), refresh: true).source != nil)
      #expect(bench.bytes("a") == maps)
    }
    #expect(server.requests.allSatisfy { $0.headers["range"] == nil && $0.headers["x"] == nil })
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    try bench.folder.write("a file", to: "m")
    guard case .impossible(let error) = bench.fetch(item("m/a")) else {
      Issue.record("no error")
      return
    }
    #expect(
      error.description
        == "m/a cannot be written: a file stands where a folder is needed; check the folder, its "
        + "rights and its room")
  }

  @Test func oneFileNamedTwiceIsFetchedOnce() {
    let results = bench.fetcher.fetch([item("a"), item("b"), item("a")])
    #expect(results.map(\.item.path) == ["a", "b", "a"])
    #expect(results.allSatisfy { $0.outcome.source != nil })
    #expect(server.requests.count == 2)
  }

  @Test func aPlanAsksNobody() throws {
    try bench.folder.write(maps, to: "a")
    try bench.folder.write("no maps", to: "b")
    let items = [item("a"), item("b"), item("c"), item("../d")]
    let plans = bench.fetcher.plans(of: items)
    #expect(plans.map(\.urls) == [[], [server.url("/plain")], [server.url("/plain")], []])
    #expect(plans[0].state == .good && plans[2].state == .absent)
    #expect(plans[3].state == .impossible(.unsafePath("../d")))
    #expect(server.requests.isEmpty)
  }

  @Test func aFileOfNoKnownArchiveIsSaid() {
    let item = FetchItem(path: "tec/own.csv", kind: .tecTable, candidates: [])
    #expect(
      bench.fetch(item) == .impossible(.noSource("tec/own.csv")))
  }

  @Test func foldersAndFileAddressesAreMirrors() throws {
    let archive = try TemporaryFolder()
    let packed = SampleFiles.gzip(maps)
    try archive.write(packed, to: "deep er/COD.gz")
    try archive.write(maps, to: "m/b")
    try archive.write(maps, to: "c")
    var first = item("m/a", at: "/COD.gz")
    let here = WebAddress.file(archive.path)
    first = first.preferring([Mirror(archive.path + "/deep er")])
    #expect(bench.fetch(first).source == here + "/deep%20er/COD.gz")
    #expect(bench.bytes("m/a.gz") == packed)
    let second = item("m/b", at: "/none").preferring([Mirror(here + "/")])
    #expect(bench.fetch(second).source == here + "/m/b")
    let third = item("m/c", at: "/none").preferring([Mirror(archive.path)])
    #expect(bench.fetch(third).source == here + "/c")
    // Folders and devices are no files.
    for path in ["/dev/zero", archive.path, archive.path + "/none"] {
      let item = FetchItem(
        path: "d", kind: .any, candidates: [FetchCandidate(WebAddress.file(path))])
      #expect(bench.fetch(item).isMissing)
    }
  }
}
