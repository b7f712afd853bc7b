import Determinism
import Foundation
import TestSupport
import Testing

@testable import Fetch

/// Waits, rates and hosts that are left alone.
@Suite struct PatienceTests {
  private var bench: FetchBench
  private let maps: [UInt8]

  init() throws {
    bench = try FetchBench()
    maps = SampleFiles.maps(try #require(CivilDate(year: 2017, month: 1, day: 1)))
  }

  private func items(_ count: Int, at server: LoopbackServer) -> [FetchItem] {
    (0..<count).map { index in
      FetchItem(
        path: "f\(index)", kind: .maps(day: nil),
        candidates: [FetchCandidate(server.url("/\(index)"))])
    }
  }

  private func pauses(_ server: LoopbackServer) -> [Double] {
    let times = server.requests.map(\.time).sorted()
    return zip(times, times.dropFirst()).map { $0.duration(to: $1) / .seconds(1) }
  }

  @Test func aBusyServerIsAskedAgainAfterGrowingWaits() throws {
    let shared = Shared()
    let server = try LoopbackServer { [maps] _ in
      let index = shared.next()
      return index < 3 ? .status([503, 429, 502][index]) : .init(body: maps)
    }
    var patient = bench
    patient.settings.attempts = 4
    patient.settings.firstWait = 0.1
    #expect(patient.fetcher.fetch(items(1, at: server))[0].outcome.source != nil)
    let waits = pauses(server)
    #expect(waits.count == 3)
    #expect(waits[0] >= 0.1 && waits[1] >= 0.2 && waits[2] >= 0.4)
  }

  @Test func aServerThatStaysBusyIsSaid() throws {
    let server = try LoopbackServer { _ in .status(503) }
    let failures = bench.fetcher.fetch(items(1, at: server))[0].outcome.failures
    #expect(failures == [.busy(status: 503, seconds: nil)])
    #expect(server.requests.count == 3)
  }

  @Test func retryAfterIsWaitedFor() throws {
    let shared = Shared()
    let server = try LoopbackServer { [maps] _ in
      shared.next() == 0 ? .status(503, [("Retry-After", "1")]) : .init(body: maps)
    }
    #expect(bench.fetcher.fetch(items(1, at: server))[0].outcome.source != nil)
    #expect(pauses(server)[0] >= 0.95)
  }

  @Test func aServerThatAsksForLongIsLeftAlone() throws {
    let server = try LoopbackServer { _ in .status(429, [("Retry-After", "3600")]) }
    var alone = bench
    alone.settings.atOnce = 1
    let failures = alone.fetcher.fetch(items(3, at: server)).flatMap(\.outcome.failures)
    #expect(
      failures == [
        .busy(status: 429, seconds: 3_600), .hostGivenUp("127.0.0.1"), .hostGivenUp("127.0.0.1"),
      ])
    #expect(server.requests.count == 1)
  }

  @Test func requestsToAHostAreApart() throws {
    let server = try LoopbackServer { [maps] _ in .init(body: maps) }
    var polite = bench
    polite.settings.gap = 0.1
    polite.settings.atOnce = 4
    let results = polite.fetcher.fetch(items(5, at: server))
    #expect(results.allSatisfy { $0.outcome.source != nil })
    #expect(pauses(server).count == 4 && pauses(server).allSatisfy { $0 >= 0.08 })
  }

  @Test func noMoreThanAskedAreFetchedAtOnce() throws {
    for count in 1...3 {
      let server = try LoopbackServer { [maps] _ in .init(body: maps, drips: (500, 0.05)) }
      var eager = bench
      eager.settings.atOnce = count
      let results = eager.fetcher.fetch(items(6, at: server), refresh: true)
      #expect(results.allSatisfy { $0.outcome.source != nil })
      #expect(server.mostOpen <= count && (server.mostOpen > 1) == (count > 1))
    }
  }

  @Test func whatComesIsTold() throws {
    let server = try LoopbackServer { [maps] request in
      request.path == "/1" ? .status(404) : .init(body: maps, drips: (500, 0.1))
    }
    let listener = Listener()
    var watched = bench
    watched.observer = listener
    _ = watched.fetcher.fetch(items(3, at: server))
    let last = try #require(listener.progress.last)
    #expect(last.filesDone == 3 && last.filesTotal == 3 && last.secondsLeft == 0)
    #expect(last.bytes == 2 * maps.count && last.rate > 0)
    #expect(listener.progress.contains { $0.filesDone < 3 && $0.bytes > 0 })
    #expect(listener.progress.contains { ($0.secondsLeft ?? 0) > 0 })
    #expect(Set(listener.results.map(\.item.path)) == ["f0", "f1", "f2"])
  }
}
