import Determinism
import TestSupport
import Testing

@testable import Fetch

/// The lock of inputs.
@Suite struct InputsLockTests {
  private let bench: FetchBench
  private let server: LoopbackServer
  private let maps: [UInt8]

  init() throws {
    bench = try FetchBench()
    let maps = SampleFiles.maps(try #require(CivilDate(year: 2017, month: 1, day: 1)))
    self.maps = maps
    server = try LoopbackServer { Site(["/a": maps, "/b": SampleFiles.gzip(maps)]).reply(to: $0) }
  }

  private func item(_ path: String, _ place: String) -> FetchItem {
    FetchItem(
      path: path, kind: .maps(day: nil), takesEndings: true,
      candidates: [FetchCandidate(server.url(place))])
  }

  @Test func whatCameIsWrittenReadBackAndHeldTo() throws {
    try bench.folder.write(maps, to: "own")
    var lock = InputsLock()
    let results = bench.fetcher.fetch([
      item("m/a", "/a"), item("m/b", "/b"), item("own", "/none"), item("c", "/none"),
    ])
    #expect(lock.take(results).isEmpty)
    let digest = SHA256Digest(of: maps).description
    let packed = SampleFiles.gzip(maps)
    let path = bench.folder.path + "/" + InputsLock.fileName
    try lock.write(to: path)
    #expect(
      bench.bytes(InputsLock.fileName).map { String(decoding: $0, as: UTF8.self) } == """
        {
         "files": {
          "m/a": {
           "fetched": "2027-01-15T08:00:00Z",
           "sha256": "\(digest)",
           "size": \(maps.count),
           "url": "\(server.url("/a"))"
          },
          "m/b.gz": {
           "fetched": "2027-01-15T08:00:00Z",
           "sha256": "\(SHA256Digest(of: packed))",
           "size": \(packed.count),
           "url": "\(server.url("/b"))"
          },
          "own": {
           "sha256": "\(digest)",
           "size": \(maps.count)
          }
         },
         "version": 1
        }

        """)
    let read = try #require(try InputsLock(reading: path))
    #expect(read == lock)
    #expect(read.discrepancies(in: bench.folder.path).isEmpty)
    try bench.folder.write(maps + [10], to: "m/a")
    try bench.folder.write(Array(maps.reversed()), to: "own")
    #expect(
      read.discrepancies(in: bench.folder.path + "/") == [
        InputsDiscrepancy(path: "m/a", kind: .size(locked: maps.count, found: maps.count + 1)),
        InputsDiscrepancy(path: "own", kind: .digest),
      ])
  }

  @Test func aSecondRunLeavesWhatItSaysAndTellsWhatChanged() throws {
    var lock = InputsLock()
    _ = lock.take(bench.fetcher.fetch([item("a", "/a")]))
    let first = lock
    #expect(lock.take(bench.fetcher.fetch([item("a", "/a")])).isEmpty)
    #expect(lock == first)
    // The same maps, packed: other bytes under another name.
    #expect(lock.take(bench.fetcher.fetch([item("a", "/b")], refresh: true)) == ["a.gz"])
    #expect(Array(lock.entries.keys) == ["a.gz"])
    #expect(
      first.discrepancies(in: bench.folder.path).map(\.description)
        == ["a: in the lock of inputs and not in the data folder; fetch it"])
    // A file that cannot be had any more is still wanted.
    #expect(lock.take(bench.fetcher.fetch([item("a", "/none")], refresh: true)).isEmpty)
    #expect(lock.entries["a.gz"] != nil)
  }

  @Test func anOtherFileIsNoLock() throws {
    let digest = String(repeating: "a", count: 64)
    let cases = [
      ("", "line 1, column 1"), ("[]", "`version`"), (#"{"version":2,"files":{}}"#, "`version`"),
      (#"{"version":1}"#, "`files`"), (#"{"version":1,"files":{"../a":{}}}"#, "`files/../a`"),
      (#"{"version":1,"files":{"a":{}}}"#, "`files/a/size`"),
      (#"{"version":1,"files":{"a":{"size":-1}}}"#, "`files/a/size`"),
      (#"{"version":1,"files":{"a":{"size":1,"sha256":"AA"}}}"#, "`files/a/sha256`"),
      (
        #"{"version":1,"files":{"a":{"size":1,"sha256":"\#(digest)","fetched":"soon"}}}"#,
        "`files/a/fetched`"
      ),
      (#"{"version":1,"files":{"a":{"size":1,"sha256":"\#(digest)","url":5}}}"#, "`files/a/url`"),
    ]
    for (text, place) in cases {
      try bench.folder.write(text, to: "lock")
      let words = message { _ = try InputsLock(reading: bench.folder.path + "/lock") }
      #expect(words?.contains(": \(place): expected") == true, "\(words ?? "read") of \(text)")
    }
    #expect(try InputsLock(reading: bench.folder.path + "/none") == nil)
    #expect(
      message { try InputsLock().write(to: bench.folder.path + "/none/lock") }?
        .contains("there is no such file or folder") == true)
  }
}
