import Determinism
import Files
import Foundation

/// The lock as a file: JSON with sorted keys.
extension InputsLock {
  private static let longest = 64 << 20

  /// Reads a lock; nil where there is no such file.
  ///
  /// - Throws: `FetchError.lockUnreadable` and `.badLock`.
  package init?(reading path: String) throws(FetchError) {
    let bytes: [UInt8]
    do throws(FileFault) { bytes = try LocalFile.bytes(at: path, limit: Self.longest) } catch {
      guard error.code == ENOENT else { throw .lockUnreadable(path, code: error.code) }
      return nil
    }
    let tree: JSONTree
    do throws(JSONReader.Failure) { tree = try JSONReader.read(bytes) } catch {
      throw .badLock(path, at: "line \(error.line), column \(error.column)", expected: error.reason)
    }
    guard tree["version"]?.double == Double(Self.version) else {
      throw .badLock(path, at: "`version`", expected: "\(Self.version)")
    }
    guard let members = tree["files"]?.members else {
      throw .badLock(path, at: "`files`", expected: "a table of files")
    }
    var entries: [String: Entry] = [:]
    for member in members {
      func error(_ key: String, _ expected: String) -> FetchError {
        .badLock(path, at: "`files/\(member.key)/\(key)`", expected: expected)
      }
      guard ItemFetch.isSafe(member.key) else {
        throw .badLock(path, at: "`files/\(member.key)`", expected: "a path below the data folder")
      }
      guard let size = member.value["size"]?.double.flatMap(Int.init(exactly:)), size >= 0 else {
        throw error("size", "a number of bytes")
      }
      guard let digest = member.value["sha256"]?.text, digest.utf8.count == 64,
        digest.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
      else { throw error("sha256", "64 lower-case hexadecimal digits") }
      var time: UTCTime?
      if let text = member.value["fetched"] {
        guard let moment = text.text.flatMap(UTCTime.init(iso8601:)) else {
          throw error("fetched", "a moment such as 2026-01-31T12:00:00Z")
        }
        time = moment
      }
      if let url = member.value["url"], url.text == nil { throw error("url", "a text") }
      entries[member.key] = Entry(
        url: member.value["url"]?.text, size: size, digest: digest, time: time)
    }
    self.init(entries: entries)
  }

  /// Writes the lock in place of an earlier one, in one step.
  ///
  /// - Throws: `FetchError.unwritable`; the earlier file is then as it was.
  package func write(to path: String) throws(FetchError) {
    do throws(FileFault) { try LocalFile.replace(path, with: Array(text.utf8)) } catch {
      throw .unwritable(path, code: error.code)
    }
  }

  /// The file's text.
  package var text: String {
    let files = entries.sorted { $0.key.bytesPrecede($1.key) }.map { path, entry in
      var members: [JSONTree.Member] = []
      if let time = entry.time { members.append(.init("fetched", .string(time.iso8601))) }
      members.append(.init("sha256", .string(entry.digest)))
      members.append(.init("size", .integer(entry.size)))
      if let url = entry.url { members.append(.init("url", .string(url))) }
      return JSONTree.Member(path, .object(members))
    }
    return JSONTree.object([
      .init("files", .object(files)), .init("version", .integer(Self.version)),
    ]).printedText
  }
}
