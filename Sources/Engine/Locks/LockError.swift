import Determinism

/// Why something could not be compared.
package enum LockError: Error, Sendable, Equatable {
  /// There is no lock where one was looked for.
  case noLock(study: String, path: String)
  /// A file that is there could not be read.
  case unreadable(file: String)
  /// A folder lacks a file that every run leaves.
  case missingFile(String, in: String)
  /// A file is no JSON.
  case noJSON(file: String, JSONReader.Failure)
  /// A lock's file is JSON, but not a lock.
  case noLockFile(file: String, at: String, expected: String)
  /// A lock of a newer version of the program.
  case newerLock(file: String, version: Int, known: Int)
  /// A lock over the limit of its size.
  case tooLarge(bytes: Int, limit: Int)
  /// A lock could not be written.
  case unwritable(file: String, reason: String)
}

extension LockError: CustomStringConvertible {
  /// The error in words: where, what, and how to mend it.
  package var description: String {
    switch self {
    case .noLock(let study, let path):
      "\(study) has no lock: \(path) is not there; `seismotec lock` makes one"
    case .unreadable(let file):
      "\(file) could not be read; see that it is a file and that you may read it"
    case .missingFile(let name, let place):
      "\(place) holds no \(name), which every run leaves; give the folder of a finished run"
    case .noJSON(let file, let failure):
      "\(file):\(failure.line):\(failure.column): \(failure.reason); the file is damaged: run the "
        + "study again, or take the file from where it came"
    case .noLockFile(let file, let place, let expected):
      "\(file): at \(place): expected \(expected); the lock is damaged: take it from where it came, "
        + "or move it away and make it anew with `seismotec lock`"
    case .newerLock(let file, let version, let known):
      "\(file) is a lock of version \(version), and this program reads version \(known); use the "
        + "program that wrote it, or a newer one"
    case .tooLarge(let bytes, let limit):
      "the lock would have \(bytes) bytes, and may have \(limit); a study of this size needs its "
        + "tables shortened"
    case .unwritable(let file, let reason):
      "could not write \(file): \(reason); nothing was changed"
    }
  }
}
