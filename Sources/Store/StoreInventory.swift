import Foundation

/// What stands in a store, and what goes when room is needed.
///
/// Only files under names that a store gives are counted or removed; whatever else somebody put
/// into the folder is left alone.
package struct StoreInventory: Sendable {
  /// A file of the store.
  struct File: Sendable {
    let kind: StoreKind
    let path: String
    let bytes: Int
    /// Seconds since 1970 when it was last used, and billionths.
    let used: (Int, Int)
    /// Whether it is the rest of a writer that was killed, or of one at work.
    let isPartial: Bool
  }

  /// How many entries and bytes.
  package struct Total: Sendable, Equatable {
    /// Entries.
    package var entries = 0
    /// Their bytes.
    package var bytes = 0
  }

  /// A writer takes seconds; what it left a day ago is nobody's.
  private static let longestWriting = 86_400

  /// The store's folder.
  package let folder: String
  /// The files, the least recently used first.
  private(set) var files: [File] = []

  /// What stands in a folder now; nothing where it cannot be read.
  package init(folder: String) {
    self.folder = folder
    for kind in StoreKind.allCases {
      let home = folder + "/" + kind.rawValue
      guard let status = StoreFile.status(home), status.st_mode & S_IFMT == S_IFDIR,
        let names = try? FileManager.default.contentsOfDirectory(atPath: home)
      else { continue }
      for name in names {
        let isPartial = StoreName.isPartial(name)
        guard isPartial || StoreName.isEntry(name),
          let status = StoreFile.status(home + "/" + name),
          status.st_mode & S_IFMT != S_IFDIR
        else { continue }
        files.append(
          File(
            kind: kind, path: home + "/" + name, bytes: Int(status.st_size),
            used: Self.used(status), isPartial: isPartial))
      }
    }
    files.sort { ($0.used.0, $0.used.1, $0.path) < ($1.used.0, $1.used.1, $1.path) }
  }

  /// The entries of a kind, or of all.
  package func total(of kind: StoreKind? = nil) -> Total {
    files.reduce(into: Total()) { total, file in
      guard !file.isPartial, kind == nil || file.kind == kind else { return }
      total.entries += 1
      total.bytes += file.bytes
    }
  }

  /// Removes the least recently used entries until no more than some bytes are left, and what killed
  /// writers left behind; what is being written stays.
  ///
  /// - Parameters:
  ///   - limit: the bytes that may stay, ≥ 0; at 0 no entry stays.
  ///   - now: seconds since 1970, by which leftovers are told from writers at work.
  /// - Returns: what was removed, leftovers of writers not counted.
  @discardableResult
  package mutating func prune(to limit: Int, now: Int = time(nil)) -> Total {
    var bytes = files.reduce(0) { $0 + $1.bytes }
    var removed = Total()
    files.removeAll { file in
      let isDue =
        file.isPartial ? file.used.0 < now - Self.longestWriting : bytes > limit || limit == 0
      // Another run may have been faster.
      guard isDue, unlink(file.path) == 0 || errno == ENOENT else { return false }
      bytes -= file.bytes
      if !file.isPartial {
        removed.entries += 1
        removed.bytes += file.bytes
      }
      return true
    }
    return removed
  }

  private static func used(_ status: stat) -> (Int, Int) {
    #if canImport(Darwin)
      (Int(status.st_mtimespec.tv_sec), Int(status.st_mtimespec.tv_nsec))
    #else
      (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
    #endif
  }
}

/// The names that a store gives to files.
enum StoreName {
  private static let ending = ".partial"

  /// Whether a name is an entry's: the 64 digits of its address.
  static func isEntry(_ name: String) -> Bool {
    name.utf8.count == 64
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether a name is one that an entry has while it is written.
  static func isPartial(_ name: String) -> Bool {
    name.hasSuffix(ending) && isEntry(String(name.prefix(64)))
  }

  /// A name for an entry while it is written, which no other writer has.
  static func partial(of path: String) -> String { "\(path).\(UUID().uuidString)\(ending)" }
}
