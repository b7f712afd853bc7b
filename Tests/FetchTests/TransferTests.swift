import Determinism
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetch

/// Files over HTTP from a server that does what servers do.
@Suite struct TransferTests {
  private let bench: FetchBench
  private let maps: [UInt8]

  init() throws {
    bench = try FetchBench()
    maps = SampleFiles.maps(try #require(CivilDate(year: 2017, month: 1, day: 1)))
  }

  private func item(_ urls: String..., kind: ContentKind = .maps(day: nil)) -> FetchItem {
    FetchItem(path: "ionex/codg0010.17i", kind: kind, candidates: urls.map { FetchCandidate($0) })
  }

  /// Answers the first requests as given, and the rest as a site does.
  private func server(
    _ site: Site, first: [LoopbackServer.Reply] = []
  ) throws -> LoopbackServer {
    let shared = Shared()
    return try LoopbackServer { request in
      let index = shared.next()
      return index < first.count ? first[index] : site.reply(to: request)
    }
  }

  @Test func aFileComesWholeAndIsRecorded() throws {
    let server = try server(Site(["/a.Z": maps]))
    let outcome = bench.fetch(item(server.url("/a.Z")))
    #expect(
      outcome
        == .fetched(
          FetchRecord(
            path: "ionex/codg0010.17i", url: server.url("/a.Z"), size: maps.count,
            digest: SHA256Digest(of: maps), time: FetchBench.moment)))
    #expect(bench.bytes("ionex/codg0010.17i") == maps)
    #expect(bench.names("ionex") == ["codg0010.17i"])
    #expect(server.requests.map(\.method) == ["GET"])
    #expect(server.requests[0].headers["user-agent"] == "SeismoTEC")
  }

  @Test func aConnectionThatEndsEarlyIsGoneOnWith() throws {
    let cut = LoopbackServer.Reply(headers: [("ETag", "\"first\"")], body: maps, cutsAfter: 700)
    let server = try server(Site(["/a": maps]), first: [cut])
    #expect(bench.fetch(item(server.url("/a"))).source == server.url("/a"))
    #expect(bench.bytes("ionex/codg0010.17i") == maps)
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=700-"])
    #expect(server.requests.map { $0.headers["if-range"] } == [nil, "\"first\""])
  }

  @Test func whatAnEarlierRunLeftIsGoneOnWith() throws {
    let cut = LoopbackServer.Reply(headers: [("ETag", "\"first\"")], body: maps, cutsAfter: 700)
    let server = try server(Site(["/a": maps]), first: [cut])
    var hasty = bench
    hasty.settings.attempts = 1
    #expect(hasty.fetch(item(server.url("/a"))).failures == [.cut])
    #expect(
      bench.names("ionex") == [".codg0010.17i.partial", ".codg0010.17i.partial.json"])
    #expect(bench.fetch(item(server.url("/a"))).source == server.url("/a"))
    #expect(server.requests.last?.headers["range"] == "bytes=700-")
    #expect(bench.bytes("ionex/codg0010.17i") == maps)
    #expect(bench.names("ionex") == ["codg0010.17i"])
  }

  @Test func aServerThatKnowsNoRangesSendsTheWholeFileAgain() throws {
    let cut = LoopbackServer.Reply(headers: [("ETag", "\"first\"")], body: maps, cutsAfter: 700)
    var site = Site(["/a": maps])
    site.ignoresRanges = true
    let server = try server(site, first: [cut])
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
    #expect(server.requests.last?.headers["range"] == "bytes=700-")
    #expect(bench.bytes("ionex/codg0010.17i") == maps)
  }

  @Test func aFileThatChangedMeanwhileComesWhole() throws {
    let day = try #require(CivilDate(year: 2017, month: 1, day: 1))
    let revised = SampleFiles.maps(day, base: 200)
    let cut = LoopbackServer.Reply(headers: [("ETag", "\"first\"")], body: maps, cutsAfter: 700)
    var site = Site(["/a": revised])
    site.tag = "\"second\""
    let server = try server(site, first: [cut])
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
    #expect(bench.bytes("ionex/codg0010.17i") == revised)
  }

  /// A server that disregards If-Range gives the end of another file.
  @Test func theEndOfAnotherFileIsNotTaken() throws {
    let longer = SampleFiles.maps(try #require(CivilDate(year: 2017, month: 1, day: 1))) + [10]
    let cut = LoopbackServer.Reply(headers: [("ETag", "\"first\"")], body: maps, cutsAfter: 700)
    let wrong = LoopbackServer.Reply(
      status: 206,
      headers: [("Content-Range", "bytes 700-\(longer.count - 1)/\(longer.count)")],
      body: Array(longer[700...]))
    let server = try server(Site(["/a": longer]), first: [cut, wrong])
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
    #expect(bench.bytes("ionex/codg0010.17i") == longer)
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=700-", nil])
  }

  /// The same, of the same length, as only reading shows.
  @Test func aFileInTwoHalvesThatDoNotFitComesAgain() throws {
    let other = Array(repeating: UInt8(ascii: "x"), count: maps.count)
    let cut = LoopbackServer.Reply(headers: [("ETag", "\"first\"")], body: maps, cutsAfter: 700)
    let wrong = LoopbackServer.Reply(
      status: 206,
      headers: [("Content-Range", "bytes 700-\(maps.count - 1)/\(maps.count)")],
      body: Array(other[700...]))
    let server = try server(Site(["/a": maps]), first: [cut, wrong])
    var hasty = bench
    hasty.settings.attempts = 1
    #expect(hasty.fetch(item(server.url("/a"))).failures == [.cut])
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
    #expect(bench.bytes("ionex/codg0010.17i") == maps)
  }

  @Test func aWholePartialFileIsKnownToBeWhole() throws {
    let server = try server(Site(["/a": maps]))
    try bench.folder.write(maps, to: "ionex/.codg0010.17i.partial")
    let note = PartialNote(url: server.url("/a"), condition: "\"first\"", total: maps.count)
    try bench.folder.write(note.bytes, to: "ionex/.codg0010.17i.partial.json")
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
    #expect(server.requests.map { $0.headers["range"] } == ["bytes=\(maps.count)-"])
    #expect(bench.bytes("ionex/codg0010.17i") == maps)
  }

  @Test func withoutATagOrDateThereIsNothingToGoOnWith() throws {
    let cut = LoopbackServer.Reply(body: maps, cutsAfter: 700)
    let server = try server(Site(["/a": maps]), first: [cut])
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
    #expect(server.requests.map { $0.headers["range"] } == [nil, nil])
  }

  @Test func aFileWithoutALengthThatEndsEarlyDoesNotRead() throws {
    let server = try LoopbackServer { [maps] _ in
      .init(body: maps, cutsAfter: 700, saysLength: false)
    }
    let failures = bench.fetch(item(server.url("/a"))).failures
    guard case .unreadable? = failures.first else {
      Issue.record("\(failures)")
      return
    }
    #expect(bench.names("ionex").isEmpty)
  }

  @Test func theNextAddressIsAskedWhereOneHasNoFile() throws {
    let server = try server(Site(["/b": maps]))
    #expect(
      bench.fetch(item(server.url("/a"), server.url("/b"))).source == server.url("/b"))
    #expect(server.requests.map(\.path) == ["/a", "/b"])
  }

  @Test func aFileThatNoAddressHasIsMissing() throws {
    let server = try LoopbackServer { request in .status(request.path == "/a" ? 404 : 410) }
    let outcome = bench.fetch(item(server.url("/a"), server.url("/b")))
    #expect(outcome.isMissing && outcome.failures == [.absent, .absent])
    #expect(bench.names("ionex").isEmpty)
  }

  @Test func theNextAddressIsAskedWhereOneGivesAnotherFile() throws {
    let day = try #require(CivilDate(year: 2017, month: 1, day: 2))
    let server = try server(
      Site(["/a": Array("no maps".utf8), "/b": SampleFiles.maps(day), "/c": [], "/d": maps]))
    let wanted = try #require(CivilDate(year: 2017, month: 1, day: 1))
    let item = item(
      server.url("/a"), server.url("/b"), server.url("/c"), server.url("/d"),
      kind: .maps(day: wanted))
    #expect(bench.fetch(item).source == server.url("/d"))
    var without = item
    without.candidates.removeLast()
    let failures = bench.fetch(without, refresh: true).failures
    #expect(failures.count == 3)
    #expect(
      failures.dropFirst() == [
        .otherContent(.maps(of: "2017-01-02", wanted: "2017-01-01")), .otherContent(.empty),
      ])
    // What stood there still does.
    #expect(bench.bytes("ionex/codg0010.17i") == maps)
  }

  @Test func aSilentServerIsLeft() throws {
    let stall = LoopbackServer.Reply(body: maps, stallsAfter: (700, 20))
    let server = try server(Site(["/b": maps]), first: [stall])
    var hasty = bench
    hasty.settings.attempts = 1
    hasty.settings.stallSeconds = 1
    hasty.settings.stallBytes = 1_000
    let start = ContinuousClock.now
    #expect(hasty.fetch(item(server.url("/a"))).failures == [.stalled(seconds: 1)])
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func aServerThatNeverAnswersIsLeft() throws {
    let server = try LoopbackServer { _ in
      Thread.sleep(forTimeInterval: 20)
      return .status(404)
    }
    var hasty = bench
    hasty.settings.attempts = 1
    hasty.settings.stallSeconds = 1
    let start = ContinuousClock.now
    #expect(
      hasty.fetch(item(server.url("/a"))).failures == [.unreachable(host: "127.0.0.1", .refused)])
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func aSlowServerIsWaitedFor() throws {
    let server = try LoopbackServer { [maps] _ in .init(body: maps, drips: (300, 0.1)) }
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
  }

  @Test func aFileThatIsTooLargeIsNotBegun() throws {
    let server = try LoopbackServer { _ in
      .init(headers: [("Content-Length", "\(300 << 20)")], body: [1, 2, 3])
    }
    #expect(bench.fetch(item(server.url("/a"))).failures == [.tooLarge(limit: 256 << 20)])
    #expect(bench.names("ionex").isEmpty)
  }

  @Test func aPageInPlaceOfAFileIsSaid() throws {
    let server = try LoopbackServer { _ in .page("\n <HTML>welcome") }
    #expect(bench.fetch(item(server.url("/a"))).failures == [.webPage])
    #expect(bench.fetch(item(server.url("/a"), kind: .any)).failures == [.webPage])
  }

  @Test func nothingAnswers() throws {
    let port = try LoopbackServer { _ in .status(404) }.port
    var hasty = bench
    hasty.settings.attempts = 1
    let url = "http://127.0.0.1:\(port)/a"
    #expect(
      hasty.fetch(item(url)).failures == [.unreachable(host: "127.0.0.1", .refused)])
  }
}

/// Counts over threads.
final class Shared: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count - 1
    }
  }
}
