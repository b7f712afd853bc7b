import Determinism
import Files

/// What stood in the data folder when a study's inputs were fetched: `inputs.lock.json` beside the
/// study, for whoever wants the same bytes.
package struct InputsLock: Sendable, Equatable {
  /// The file's name.
  package static let fileName = "inputs.lock.json"
  /// The version of the file's form.
  static let version = 1

  /// A file of the data folder.
  package struct Entry: Sendable, Equatable {
    /// The address it came from; nil of a file that was there before.
    package let url: String?
    /// Bytes as stored.
    package let size: Int
    /// Its SHA-256 in 64 lower-case hexadecimal digits.
    package let digest: String
    /// When it came; nil of a file that was there before.
    package let time: UTCTime?
  }

  /// The entries by their paths below the data folder.
  package private(set) var entries: [String: Entry]

  /// A lock of nothing.
  package init() { entries = [:] }

  init(entries: [String: Entry]) { self.entries = entries }

  /// Takes in what a run found: fetched files with where they came from, and kept ones.
  ///
  /// A kept file with the bytes of its entry leaves that as it is. Files that could not be fetched
  /// keep theirs, so that the lock still says what is wanted.
  ///
  /// - Returns: the paths whose bytes are other than the lock said, in order.
  package mutating func take(_ results: [FetchResult]) -> [String] {
    var changed: Set<String> = []
    for result in results {
      switch result.outcome {
      case .kept(let record), .fetched(let record):
        let digest = record.digest.description
        for path in result.item.storedPaths {
          guard let entry = entries[path] else { continue }
          if entry.digest != digest || path != record.path { changed.insert(record.path) }
          if path != record.path { entries[path] = nil }
        }
        if record.url == nil, entries[record.path]?.digest == digest { continue }
        entries[record.path] = Entry(
          url: record.url, size: record.size, digest: digest, time: record.time)
      case .missing, .failed, .impossible: break
      }
    }
    return changed.sorted { $0.bytesPrecede($1) }
  }

  /// Holds the data folder to the lock.
  ///
  /// - Returns: every file that is other, in the order of paths; none where all are the same bytes.
  package func discrepancies(in folder: String) -> [InputsDiscrepancy] {
    let base = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    return entries.sorted { $0.key.bytesPrecede($1.key) }.compactMap { path, entry in
      Self.kind(base + path, entry).map { InputsDiscrepancy(path: path, kind: $0) }
    }
  }

  private static func kind(_ path: String, _ entry: Entry) -> InputsDiscrepancy.Kind? {
    if LocalFile.kind(of: path) == .none { return .absent }
    do throws(FileFault) {
      let (size, digest) = try LocalFile.survey(path)
      if size != entry.size { return .size(locked: entry.size, found: size) }
      return digest.description == entry.digest ? nil : .digest
    } catch { return .unreadable(code: error.code) }
  }
}
