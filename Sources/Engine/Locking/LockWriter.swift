import Foundation

/// Writes a study's lock in place of an older one, whole or not at all.
package struct LockWriter {
  /// The path of the lock.
  private let path: String

  /// The lock that stood there; nil for none.
  private let old: StudyLock?

  /// A writer of a lock at a path.
  ///
  /// - Throws: `LockError` for a lock that stands there and cannot be read; it is left as it is.
  package init(path: String) throws(LockError) {
    self.path = path
    old = try StudyLock.read(path)
  }

  /// Writes a lock.
  ///
  /// - Returns: what changed against the lock that stood there; nil where there was none.
  /// - Throws: `LockError` when the lock cannot be written.
  package func write(_ lock: StudyLock) throws(LockError) -> LockComparison? {
    let bytes = try lock.bytes()
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder.isEmpty ? "." : folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .unwritable(file: path, reason: error.localizedDescription)
    }
    return old.map { LockComparison(expected: $0, found: lock) }
  }
}
