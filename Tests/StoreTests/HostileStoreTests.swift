import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Store

/// Whatever stands in the folder, a store never crashes, hangs or gives a wrong value.
@Suite struct HostileStoreTests {
  /// A store with one entry.
  private func filled(_ folder: TemporaryFolder) throws -> (Watched, file: Data) {
    let watched = Watched(folder.path)
    watched.store.keep(Sample(), under: Sample.key)
    return (watched, try Data(contentsOf: URL(fileURLWithPath: watched.path)))
  }

  /// What is read after damage: nothing, told once, and healed by the next value.
  private func expectHealed(_ watched: Watched, _ what: String) {
    #expect(watched.sample() == nil, "\(what)")
    #expect(watched.sample() == nil, "\(what)")
    #expect(watched.notices == [.damaged(path: watched.path)], "\(what)")
    watched.store.keep(Sample(), under: Sample.key)
    #expect(watched.sample() == Sample(), "\(what)")
    #expect(watched.notices.count == 1, "\(what)")
  }

  @Test func aTruncatedEntryIsNone() throws {
    for length in [0, 1, 15, 16, 40, 63, 96, 1_000, -33, -1] {
      let folder = try TemporaryFolder()
      let (watched, file) = try filled(folder)
      let end = length < 0 ? file.count + length : length
      try file.prefix(end).write(to: URL(fileURLWithPath: watched.path))
      expectHealed(watched, "\(end) bytes")
    }
  }

  @Test func anyFlippedBitIsSeen() throws {
    let folder = try TemporaryFolder()
    let (first, file) = try filled(folder)
    for place in Array(0..<140) + Array(stride(from: 140, to: file.count, by: 97))
      + [file.count - 1]
    {
      var flipped = file
      flipped[place] ^= UInt8(1 << (place % 8))
      try flipped.write(to: URL(fileURLWithPath: first.path))
      expectHealed(Watched(folder.path), "byte \(place)")
    }
  }

  @Test func moreBytesThanAnEntryHasAreDamage() throws {
    let folder = try TemporaryFolder()
    let (watched, file) = try filled(folder)
    try (file + [0]).write(to: URL(fileURLWithPath: watched.path))
    expectHealed(watched, "a byte more")
  }

  @Test func anEntryUnderAnothersNameIsNotTakenForIt() throws {
    let folder = try TemporaryFolder()
    let (watched, file) = try filled(folder)
    let other = StoreKey(.fits, text: "another")
    watched.store.keep(Sample(name: "other"), under: other)
    try file.write(to: URL(fileURLWithPath: folder.path + "/" + other.path))
    #expect(watched.store.value(Sample.self, under: other) == nil)
  }

  @Test func aWholeEntryOfAnotherKindOfValueIsDamage() throws {
    let folder = try TemporaryFolder()
    let watched = Watched(folder.path)
    watched.store.keep(["no": "sample"], under: Sample.key)
    expectHealed(watched, "another value")
  }

  @Test func numbersOfPiecesThatAreNotThereAreRefused() throws {
    let whole = try PackedValue.pack(Sample())
    #expect(try PackedValue.unpack(Sample.self, from: whole[...]) == Sample())
    let text = String(decoding: whole, as: UTF8.self)
    #expect(text.contains("\"pieces\":[1,2]"))
    for number in ["0", "3", "9"] {
      var changed = whole
      let place = try #require(text.range(of: "[1,2]"))
      let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound) + 1
      changed[offset] = try #require(number.utf8.first)
      #expect(throws: (any Error).self) { try PackedValue.unpack(Sample.self, from: changed[...]) }
    }
    // Lengths that lead beyond the end, or overflow.
    for length: UInt64 in [.max, UInt64(Int.max), UInt64(whole.count)] {
      let changed = StoreEntry.littleEndian(length) + whole.dropFirst(8)
      #expect(throws: (any Error).self) { try PackedValue.unpack(Sample.self, from: changed[...]) }
    }
    #expect(throws: (any Error).self) { try PackedValue.unpack(Sample.self, from: []) }
  }

  @Test func aLinkIsNeitherReadNorWrittenThrough() throws {
    let folder = try TemporaryFolder()
    let (watched, file) = try filled(folder)
    try folder.write([UInt8](file), to: "elsewhere")
    let elsewhere = folder.path + "/elsewhere"
    unlink(watched.path)
    #expect(symlink(elsewhere, watched.path) == 0)
    expectHealed(watched, "a link")
    #expect(try Data(contentsOf: URL(fileURLWithPath: elsewhere)) == file)
  }

  @Test func nothingIsKeptBehindALinkedFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "mine/\(String(repeating: "a", count: 64))")
    try folder.write("", to: "cache/other")
    #expect(symlink(folder.path + "/mine", folder.path + "/cache/fits") == 0)
    let watched = Watched(folder.path + "/cache")
    watched.store.keep(Sample(), under: Sample.key)
    #expect(watched.notices.count == 1)
    var inventory = StoreInventory(folder: folder.path + "/cache")
    #expect(inventory.prune(to: 0, now: time(nil)).entries == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/mine").count == 1)
  }

  @Test(.timeLimit(.minutes(1))) func aPipeIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    let (watched, _) = try filled(folder)
    unlink(watched.path)
    #expect(mkfifo(watched.path, 0o600) == 0)
    expectHealed(watched, "a pipe")
  }

  @Test func aFolderInAnEntrysPlaceStopsNothing() throws {
    let folder = try TemporaryFolder()
    let (watched, _) = try filled(folder)
    unlink(watched.path)
    #expect(mkdir(watched.path, 0o700) == 0)
    #expect(watched.sample() == nil)
    watched.store.keep(Sample(), under: Sample.key)
    #expect(watched.sample() == nil)
    #expect(watched.notices.count == 2)
  }

  @Test func foreignFilesAreLeftAlone() throws {
    let folder = try TemporaryFolder()
    let (watched, _) = try filled(folder)
    let digits = String(repeating: "b", count: 64)
    let foreign = [
      "notes.txt", "fits/notes.txt", "fits/.hidden", "fits/\(digits)0",
      "fits/B\(digits.dropFirst())", "other/\(digits)",
    ]
    for name in foreign { try folder.write("mine", to: name) }
    var inventory = StoreInventory(folder: folder.path)
    #expect(inventory.total().entries == 1)
    #expect(inventory.prune(to: 0, now: time(nil)).entries == 1)
    #expect(watched.sample() == nil)
    for name in foreign {
      #expect(FileManager.default.fileExists(atPath: folder.path + "/" + name), "\(name)")
    }
  }

  @Test func aFolderThatCannotBeMadeIsToldOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "file")
    for place in [folder.path + "/file/cache", folder.path + "/file", "/proc/self/cache"] {
      let watched = Watched(place)
      #expect(watched.sample() == nil)
      for name in ["one", "two"] {
        watched.store.keep(Sample(), under: StoreKey(.fits, text: name))
      }
      #expect(watched.notices.count == 1)
      let words = watched.notices.map(\.description).joined()
      #expect(words.hasPrefix("no more fitted models are kept in \(place), since"), "\(words)")
    }
  }

  @Test func aStoreThatCannotBeWrittenIsStillRead() throws {
    let folder = try TemporaryFolder()
    _ = try filled(folder)
    let watched = Watched(folder.path) { _, _ in
      errno = EROFS
      return -1
    }
    watched.store.keep(Sample(), under: StoreKey(.fits, text: "another"))
    #expect(watched.sample() == Sample())
    #expect(watched.notices.count == 1)
  }

  /// The disk fills up at every byte of an entry in turn.
  @Test func aFullDiskLeavesNoHalfEntry() throws {
    let folder = try TemporaryFolder()
    for room in [0, 1, 70, 5_000] {
      let left = Mutex(room)
      let watched = Watched(folder.path) { descriptor, bytes in
        let count = left.withLock { left in
          let count = min(left, bytes.count, 700)
          left -= count
          return count
        }
        guard count > 0 else {
          errno = ENOSPC
          return -1
        }
        return write(descriptor, bytes.baseAddress, count)
      }
      watched.store.keep(Sample(), under: Sample.key)
      // Nobody tries again, and so nothing more is told.
      left.withLock { $0 = 1_000_000 }
      watched.store.keep(Sample(), under: StoreKey(.fits, text: "another"))
      #expect(watched.sample() == nil)
      #expect(
        watched.notices == [
          .unwritable(
            folder: folder.path, path: watched.path, reason: "No space left on device")
        ])
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/fits")
      #expect(names.isEmpty)
    }
  }

  @Test func whatAKilledWriterLeftIsNoEntryAndGoesInTheEnd() throws {
    let folder = try TemporaryFolder()
    let (watched, file) = try filled(folder)
    let left = StoreName.partial(of: watched.path)
    try file.prefix(100).write(to: URL(fileURLWithPath: left))
    #expect(watched.sample() == Sample())
    let now = time(nil)
    var inventory = StoreInventory(folder: folder.path)
    #expect(inventory.total().entries == 1)
    inventory.prune(to: 1_000_000, now: now + 100_000)
    #expect(StoreFile.status(left) == nil)
    #expect(watched.sample() == Sample())
  }

  @Test func whatIsBeingWrittenStays() throws {
    let folder = try TemporaryFolder()
    let (watched, file) = try filled(folder)
    let partial = StoreName.partial(of: watched.path)
    try file.prefix(100).write(to: URL(fileURLWithPath: partial))
    var inventory = StoreInventory(folder: folder.path)
    #expect(inventory.prune(to: 0, now: time(nil) + 3_600).entries == 1)
    #expect(StoreFile.status(partial) != nil)
  }

  /// Writers, readers and one that makes room, all at once on the same names.
  @Test(.timeLimit(.minutes(1))) func manyAtOnceSeeWholeValuesOrNone() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let notices = await withTaskGroup(of: [StoreNotice].self) { group in
      for worker in 0..<4 {
        group.addTask {
          // So slow that others come between.
          let watched = Watched(path) { descriptor, bytes in
            usleep(100)
            return write(descriptor, bytes.baseAddress, min(bytes.count, 1_000))
          }
          for round in 0..<60 {
            let number = (worker + round) % 3
            let key = StoreKey(.fits, text: "\(number)")
            if let value = watched.store.value(Sample.self, under: key) {
              #expect(value.name == "\(number)")
            }
            watched.store.keep(Sample(name: "\(number)"), under: key)
            if round % 7 == worker {
              var inventory = StoreInventory(folder: path)
              inventory.prune(to: 6_000, now: time(nil))
            }
          }
          return watched.notices
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(notices.isEmpty, "\(notices)")
  }
}
