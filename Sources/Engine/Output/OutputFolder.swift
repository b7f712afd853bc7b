import Foundation

/// The folder that a run leaves its files in.
///
/// A run killed at any moment leaves the old files or the new ones. Only what an earlier run wrote is
/// ever replaced, as its own provenance lists it; all else in the folder stays.
public final class OutputFolder {
  /// The folder's path as it was given, without a `/` at its end.
  public let path: String
  private let lock: Int32
  private let isNew: Bool
  private let earlier: EarlierRun?

  /// Takes hold of a folder, making it where it does not exist; no other run can until this
  /// object is gone. A folder made here that is still empty then goes with it.
  ///
  /// - Parameters:
  ///   - given: the path.
  ///   - id: the id of the study that will leave its files.
  ///   - study: the study's own folder, which a report may not go to; nil where it has none.
  /// - Throws: `OutputError` when it is no folder, holds files but no run of this program, holds
  ///   another study's run, is in use, is the study's own, or cannot be made.
  public init(
    _ given: String, id: String, ofStudyIn study: String? = nil
  ) throws(OutputError) {
    let path = given.count > 1 && given.hasSuffix("/") ? String(given.dropLast()) : given
    guard !path.isEmpty else { throw .noName }
    if let study, SystemCalls.isSame(path, study) { throw .studyItself(path) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw .notAFolder(path) }
    }
    let isNew = !SystemCalls.exists(path)
    try SystemCalls.makeFolders(path)
    earlier = EarlierRun(in: path)
    try Self.refuse(path, earlier, id: id)
    guard access(path, W_OK | X_OK) == 0 else { throw SystemCalls.failure("write to", path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCalls.failure("open", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .inUse(folder: path)
    }
    self.path = path
    self.isNew = isNew
    lock = descriptor
    FolderExchange(folder: path, earlier: earlier).removeLeftovers()
  }

  deinit {
    // The system removes a folder only while it is empty.
    if isNew { rmdir(path) }
    // Unlocked by name: a process begun meanwhile may hold a copy of the descriptor.
    flock(lock, LOCK_UN)
    close(lock)
  }

  /// Leaves the files, in place of those of an earlier run.
  ///
  /// - Parameter files: their paths are distinct and stay below the folder.
  /// - Throws: `OutputError` when they cannot be left; the folder is then as it was.
  public func replaceContents(with files: [OutputFile]) throws(OutputError) {
    try FolderExchange(folder: path, earlier: earlier).put(files)
  }

  /// Refuses a folder with anything in it but a lock, unless a run of the same study left it.
  private static func refuse(
    _ path: String, _ earlier: EarlierRun?, id: String
  ) throws(OutputError) {
    if let earlier {
      guard earlier.study == id else { throw .otherStudy(folder: path, study: earlier.study) }
      return
    }
    let lock = "study.lock.json"
    if let foreign = SystemCalls.names(in: path).first(where: {
      $0 != lock && !$0.hasPrefix(".partial-")
    }) {
      throw .foreignFiles(folder: path, example: foreign)
    }
  }
}
