import Determinism
import Foundation
import TestSupport
import Testing

@testable import Fetch

/// The archives' own paths, served from this machine.
@Suite struct ArchiveWalkTests {
  private let bench: FetchBench

  init() throws { bench = try FetchBench() }

  /// An item whose addresses lead to a server here, the host's name at the front of the path.
  private func rebased(_ item: FetchItem, to server: LoopbackServer) -> FetchItem {
    var item = item
    item.candidates = item.candidates.map { candidate in
      let path = candidate.url.components(separatedBy: "://").last ?? ""
      let account = candidate.account.map {
        ArchiveAccount(signIn: server.url("/urs"), register: $0.register)
      }
      return FetchCandidate(server.url("/" + path), account: account)
    }
    return item
  }

  @Test func addressesAreTriedInOrderUntilOneHasTheDay() throws {
    let day = try #require(CivilDate(year: 2017, month: 7, day: 14))
    let packed = SampleFiles.gzip(SampleFiles.maps(day))
    let last =
      "/download.aiub.unibe.ch/CODE/2017/COD0OPSFIN_20171950000_01D_01H_GIM.INX.gz"
    let server = try LoopbackServer { Site([last: packed]).reply(to: $0) }
    let item = try #require(
      FetchItem.maps("ionex/codg{doy}0.{yy}i", from: day, through: day).first)
    guard case .fetched(let record) = bench.fetch(rebased(item, to: server)) else {
      Issue.record("not fetched")
      return
    }
    #expect(record.path == "ionex/codg1950.17i.gz" && record.url == server.url(last))
    // CDDIS is not asked without an account.
    #expect(
      server.requests.map(\.path) == [
        "/ftp.aiub.unibe.ch/CODE/2017/CODG1950.17I.Z",
        "/ftp.aiub.unibe.ch/CODE/2017/COD0OPSFIN_20171950000_01D_01H_GIM.INX.gz",
        last,
      ])
  }

  @Test func aMonthOfDstIsTakenAsFarRevisedAsThereIs() throws {
    let month = try #require(CivilDate(year: 2017, month: 2, day: 1))
    let site = Site([
      "/wdc.kugi.kyoto-u.ac.jp/dst_provisional/201702/dst1702.for.request":
        SampleFiles.dst(year: 2017, month: 2, days: 1...28, version: "1"),
      "/wdc.kugi.kyoto-u.ac.jp/dst_realtime/201702/dst1702.for.request":
        SampleFiles.dst(year: 2017, month: 2, days: 1...28, version: "0"),
    ])
    let server = try LoopbackServer { site.reply(to: $0) }
    let items = FetchItem.dst(folder: "dst", in: bench.folder.path, from: month, through: month)
    let results = bench.fetcher.fetch(items.map { rebased($0, to: server) })
    #expect(results.map { $0.outcome.source?.contains("dst_provisional") } == [true])
    #expect(bench.names("dst") == ["201702"])
    #expect(server.requests.count == 2)
  }

  @Test func onceAHostIsGoneItsOtherFilesAreNotAskedOfIt() throws {
    let port = try LoopbackServer(host: "127.0.0.2") { _ in .status(404) }.port
    let server = try LoopbackServer { _ in .status(404) }
    let items = ["a", "b"].map { path in
      FetchItem(
        path: path, kind: .any,
        candidates: [
          FetchCandidate("http://127.0.0.2:\(port)/\(path)"), FetchCandidate(server.url("/")),
        ])
    }
    var alone = bench
    alone.settings.atOnce = 1
    #expect(
      alone.fetcher.fetch(items).map(\.outcome.failures) == [
        [.unreachable(host: "127.0.0.2", .refused), .absent],
        [.hostGivenUp("127.0.0.2"), .absent],
      ])
  }

  /// A real file, which the repository does not carry.
  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func aFileOfCompressKeepsItsEnding() throws {
    let name = "codg0080.20i"
    let bytes = try #require(
      FileManager.default.contents(atPath: SharedData.folder + "/ionex/\(name).Z"))
    let server = try LoopbackServer { Site(["/a": Array(bytes)]).reply(to: $0) }
    let day = try #require(CivilDate(year: 2020, month: 1, day: 8))
    let item = FetchItem(
      path: name, kind: .maps(day: day), takesEndings: true,
      candidates: [FetchCandidate(server.url("/a"))])
    #expect(bench.fetch(item).source != nil)
    #expect(bench.names() == [name + ".Z"])
    #expect(bench.fetch(item).isKept)
    #expect(server.requests.count == 1)
  }
}
