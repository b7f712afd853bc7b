import Determinism
import Files
import Foundation

/// The bytes of a file that have come so far, beside its place and hidden, with a note of where they
/// are from, by which another run can go on.
///
/// One process at a time holds it.
final class PartialFile {
  /// Where the bytes stand: `.NAME.partial` in the target's folder.
  let path: String
  /// How many bytes have come.
  private(set) var size: Int
  private let target: String
  private let descriptor: Int32
  private var note: PartialNote?
  private var notePath: String { path + ".json" }

  /// Opens the file and makes its folder.
  ///
  /// - Parameters:
  ///   - target: where the whole file will stand.
  ///   - name: what messages call it.
  init(besides target: String, named name: String) throws(FetchError) {
    self.target = target
    path = LocalFile.folder(of: target) + "/.\(LocalFile.name(of: target)).partial"
    do throws(FileFault) {
      try LocalFile.makeFolder(LocalFile.folder(of: target))
      (descriptor, size) = try Self.locked(path)
    } catch {
      throw error.code == EWOULDBLOCK ? .inUse(name) : .unwritable(name, code: error.code)
    }
    note = PartialNote(reading: path + ".json")
  }

  deinit {
    // Bytes that cannot be gone on with are of no use.
    if size == 0 || note == nil {
      unlink(path)
      unlink(notePath)
    }
    close(descriptor)
  }

  /// From where and under which condition the rest of an address's file may be asked for.
  func rest(of url: String) -> (offset: Int, condition: String)? {
    guard let note, note.url == url, size > 0 else { return nil }
    return (size, note.condition)
  }

  /// Whether an answer's range goes on where the bytes end, in a file of the same length.
  func isContinued(from start: Int, total: Int) -> Bool {
    start == size && (total < 0 || (note?.total ?? -1) < 0 || total == note?.total)
  }

  /// Whether all bytes have come that the note tells of.
  func isWhole(total: Int) -> Bool { size > 0 && size == total }

  /// Begins anew with the file of an address; without a condition no run can go on with it.
  func begin(_ url: String, condition: String?, total: Int) throws(FileFault) {
    try discard()
    guard let condition else { return }
    let note = PartialNote(url: url, condition: condition, total: total)
    try LocalFile.replace(notePath, with: note.bytes)
    self.note = note
  }

  /// Adds bytes that came.
  func append(_ bytes: [UInt8]) throws(FileFault) {
    try LocalFile.write(bytes[...], to: descriptor)
    size += bytes.count
  }

  /// Forgets all bytes.
  func discard() throws(FileFault) {
    note = nil
    unlink(notePath)
    size = 0
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw FileFault(code: errno)
    }
  }

  /// Puts the file in its place, in one step.
  func install(as place: String) throws(FileFault) {
    guard fsync(descriptor) == 0, rename(path, place) == 0 else { throw FileFault(code: errno) }
    note = nil
    unlink(notePath)
  }

  /// Opens the file for this process alone.
  private static func locked(_ path: String) throws(FileFault) -> (Int32, Int) {
    // Between opening and locking, another run may have put the file in its place.
    for _ in 0..<100 {
      let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FileFault(code: errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        throw FileFault(code: code)
      }
      var opened = stat()
      var standing = stat()
      if fstat(descriptor, &opened) == 0, stat(path, &standing) == 0,
        opened.st_ino == standing.st_ino, opened.st_dev == standing.st_dev
      {
        let size = lseek(descriptor, 0, SEEK_END)
        if size >= 0, opened.st_mode & S_IFMT == S_IFREG { return (descriptor, Int(size)) }
        close(descriptor)
        throw FileFault(code: EISDIR)
      }
      close(descriptor)
    }
    throw FileFault(code: EWOULDBLOCK)
  }
}

/// Where the bytes of a partial file are from.
struct PartialNote {
  let url: String
  /// An entity tag or a date, for If-Range.
  let condition: String
  /// Bytes of the whole file; -1 where the server did not say.
  let total: Int

  init(url: String, condition: String, total: Int) {
    self.url = url
    self.condition = condition
    self.total = total
  }

  /// Reads a note; nil where there is none, or none that can be trusted.
  init?(reading path: String) {
    guard let bytes = try? LocalFile.bytes(at: path, limit: 1 << 16),
      let tree = try? JSONReader.read(bytes), let url = tree["url"]?.text,
      let condition = tree["condition"]?.text, let total = tree["total"]?.double,
      // It becomes a header.
      condition.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }), (1..<256).contains(condition.utf8.count),
      let whole = Int(exactly: total)
    else { return nil }
    self.init(url: url, condition: condition, total: whole)
  }

  var bytes: [UInt8] {
    let tree = JSONTree.object([
      .init("condition", .string(condition)), .init("total", .integer(total)),
      .init("url", .string(url)),
    ])
    return Array(tree.printedText.utf8)
  }
}
