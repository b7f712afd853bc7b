import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct StoreTests {
  @Test func aValueComesBackBitForBit() throws {
    let folder = try TemporaryFolder()
    let watched = Watched(folder.path + "/new/cache")
    #expect(watched.sample() == nil)
    watched.store.keep(Sample(), under: Sample.key)
    let back = try #require(watched.sample())
    #expect(back == Sample())
    #expect(back.numbers.map(\.bitPattern) == Sample().numbers.map(\.bitPattern))
    #expect(watched.store.holds(Sample.self, under: Sample.key))
    #expect(watched.store.value(Sample.self, under: StoreKey(.fits, text: "another")) == nil)
    #expect(watched.store.value(Sample.self, under: StoreKey(.records, text: "a sample")) == nil)
    #expect(watched.notices.isEmpty)
  }

  @Test func aValueHasOneTextWhateverTheOrderOfItsParts() throws {
    let parts = Dictionary(uniqueKeysWithValues: (0..<40).map { ("key \($0)", Double($0) / 3) })
    let turned = Dictionary(uniqueKeysWithValues: parts.sorted { $0.value > $1.value }.map { $0 })
    #expect(try PackedValue.pack(parts) == PackedValue.pack(turned))
    #expect(try StoreKey(.fits, parts: parts) == StoreKey(.fits, parts: turned))
  }

  /// JSON takes seconds for as much.
  @Test func longArraysTakeMilliseconds() throws {
    let arrays = (0..<20).map { array in
      (0..<65_000).map { Double(array) + Double($0) / 7 }.withUnsafeBytes { Data($0) }
    }
    let folder = try TemporaryFolder()
    let watched = Watched(folder.path)
    let clock = ContinuousClock()
    let writing = clock.measure {
      watched.store.keep(Sample(pieces: arrays), under: Sample.key)
    }
    var back: Sample?
    let reading = clock.measure { back = watched.sample() }
    print("20 arrays of 65,000 numbers: written in \(writing), read in \(reading)")
    #expect(back?.pieces == arrays)
    #if !DEBUG
      #expect(writing < .milliseconds(500) && reading < .milliseconds(500))
    #endif
  }

  @Test func theLeastRecentlyUsedGoFirst() throws {
    let folder = try TemporaryFolder()
    let size = StoreEntry.overhead + (try PackedValue.pack(Sample())).count
    let watched = Watched(folder.path, limit: 3 * size + size / 2)
    let keys = (0..<4).map { StoreKey(.fits, text: "\($0)") }
    // The clock of files goes in steps that two writings may share.
    func setUse(of key: StoreKey, secondsAgo: Int) {
      var times = [timespec](
        repeating: timespec(tv_sec: time(nil) - secondsAgo, tv_nsec: 0), count: 2)
      #expect(utimensat(AT_FDCWD, folder.path + "/" + key.path, &times, 0) == 0)
    }
    for (place, key) in keys.prefix(3).enumerated() {
      watched.store.keep(Sample(), under: key)
      setUse(of: key, secondsAgo: 180 - 60 * place)
    }
    #expect(watched.store.holds(Sample.self, under: keys[0]))
    #expect(watched.store.value(Sample.self, under: keys[0]) != nil)
    watched.store.keep(Sample(), under: keys[3])
    setUse(of: keys[3], secondsAgo: -60)
    #expect(
      keys.map { watched.store.holds(Sample.self, under: $0) } == [true, false, true, true])
    var inventory = StoreInventory(folder: folder.path)
    #expect(inventory.total() == .init(entries: 3, bytes: 3 * size))
    #expect(inventory.total(of: .records).entries == 0)
    #expect(inventory.prune(to: size, now: time(nil)) == .init(entries: 2, bytes: 2 * size))
    #expect(
      keys.map { watched.store.holds(Sample.self, under: $0) } == [false, false, false, true])
    // What is larger than the whole store is not worth emptying it.
    watched.store.keep(Sample(pieces: [Data(count: 4 * size)]), under: keys[1])
    #expect(
      keys.map { watched.store.holds(Sample.self, under: $0) } == [false, false, false, true])
  }

  @Test func sizesAreReadAsPeopleWriteThem() throws {
    for (text, bytes) in [
      ("0", 0), ("12", 12), ("3kb", 3_000), ("500 MB", 500_000_000), ("2.5GB", 2_500_000_000),
    ] {
      #expect(try StoreSize(text).bytes == bytes)
    }
    for text in ["", "GB", "-1", "1e9", "1.5", "1..5GB", "5 TB", "9999999999999", "５GB", "1  MB"] {
      #expect(throws: StoreSize.Failure.self, "\(text)") { try StoreSize(text) }
    }
    #expect(StoreSize(bytes: 999).description == "999 bytes")
    #expect(StoreSize(bytes: 12_399_999).description == "12.3 MB")
  }

  @Test func theFolderIsThatOfTheUsersCaches() {
    #expect(StorePlace.standard(["XDG_CACHE_HOME": "/x", "HOME": "/h"]) == "/x/seismotec")
    #expect(StorePlace.standard(["XDG_CACHE_HOME": "x", "HOME": "/h"]) == "/h/.cache/seismotec")
    #expect(StorePlace.standard(["XDG_CACHE_HOME": "", "HOME": ""]) == nil)
    #expect(StorePlace.standard([:]) == nil)
  }
}
