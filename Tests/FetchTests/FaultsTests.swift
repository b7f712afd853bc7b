import Determinism
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetch

/// A run against a server that does everything wrong in turn: what comes is whole, what was good
/// stays, and what cannot be had is said.
@Suite struct FaultsTests {
  private static let days = (1...12).compactMap { CivilDate(year: 2017, month: 1, day: $0) }

  private static func name(_ day: CivilDate) -> String {
    "codg\(day.day < 10 ? "00" : "0")\(day.day)0.17i"
  }
  private static func path(_ day: CivilDate) -> String { "/day/\(day.day)" }

  /// The faults of a file before it comes, by the day of its month.
  private static func faults(_ day: Int, _ maps: [UInt8]) -> [LoopbackServer.Reply] {
    let cut = LoopbackServer.Reply(headers: [("ETag", "\"a\"")], body: maps, cutsAfter: 700)
    return switch day {
    case 1: [.status(503), .status(429)]
    case 2: [cut]
    case 3: [cut, cut]
    case 4: [.redirect("/else/4")]
    case 5: [LoopbackServer.Reply(body: maps, stallsAfter: (500, 4))]
    case 6: [LoopbackServer.Reply(body: maps, cutsAfter: 900, saysLength: false)]
    case 7: [LoopbackServer.Reply(body: maps, drips: (2_000, 0.02))]
    // From here on an address is of no use, and the next one is asked.
    case 8: [.page(), .page(), .page()]
    case 9: [.status(404)]
    case 10: [.redirect("http://other.invalid/"), .status(500), .status(500)]
    case 11: [LoopbackServer.Reply(body: Array("half a file".utf8))]
    default: []
    }
  }

  @Test(arguments: [false, true]) func nothingIsLost(_ ignoresRanges: Bool) throws {
    let bench = try FetchBench()
    let files = Dictionary(
      uniqueKeysWithValues: Self.days.map { (Self.path($0), SampleFiles.maps($0)) })
    var site = Site(
      files.merging(
        files.map { ("/mirror" + $0.key, $0.value) }, uniquingKeysWith: { first, _ in first }
      ).merging(["/else/4": SampleFiles.maps(Self.days[3])], uniquingKeysWith: { $1 }))
    site.ignoresRanges = ignoresRanges
    site.tag = "\"a\""
    let asked = Mutex<[String: Int]>([:])
    let server = try LoopbackServer { [site] request in
      let count = asked.withLock { asked in
        defer { asked[request.path, default: 0] += 1 }
        return asked[request.path, default: 0]
      }
      guard let day = Self.days.first(where: { Self.path($0) == request.path }) else {
        return site.reply(to: request)
      }
      let faults = Self.faults(day.day, SampleFiles.maps(day))
      return count < faults.count ? faults[count] : site.reply(to: request)
    }
    let items = Self.days.map { day in
      FetchItem(
        path: "ionex/" + Self.name(day), kind: .maps(day: day), takesEndings: true,
        candidates: ["", "/mirror"].map { FetchCandidate(server.url($0 + Self.path(day))) })
    }
    // A good file of the user's own, a damaged one, and one that no address has.
    let own = SampleFiles.maps(Self.days[11], base: 300)
    try bench.folder.write(own, to: "ionex/" + Self.name(Self.days[11]))
    try bench.folder.write("damaged", to: "ionex/" + Self.name(Self.days[0]))
    let nowhere = FetchItem(
      path: "ionex/none", kind: .maps(day: nil),
      candidates: [FetchCandidate(server.url("/none"))])
    let results = bench.fetcher.fetch(items + [nowhere])
    for (day, result) in zip(Self.days.dropLast(), results) {
      #expect(result.outcome.source != nil, "day \(day.day): \(result.outcome)")
      #expect(bench.bytes("ionex/" + Self.name(day)) == SampleFiles.maps(day), "day \(day.day)")
    }
    #expect(results[11].outcome.isKept && results[12].outcome.isMissing)
    #expect(bench.bytes("ionex/" + Self.name(Self.days[11])) == own)
    #expect(bench.names("ionex") == Self.days.map(Self.name).sorted(), "\(bench.names("ionex"))")
    var lock = InputsLock()
    #expect(lock.take(results).isEmpty)
    #expect(lock.entries.count == 12 && lock.discrepancies(in: bench.folder.path).isEmpty)
    // A second run asks for nothing but what nobody has.
    let before = server.requests.count
    let again = bench.fetcher.fetch(items + [nowhere])
    #expect(again.dropLast().allSatisfy { $0.outcome.isKept })
    #expect(Set(server.requests.dropFirst(before).map(\.path)) == ["/none"])
  }
}
