import Foundation

/// The folder that a run leaves its files in.
///
/// Everything is first written to a hidden folder inside it and then renamed into place, so that a
/// run killed at any moment leaves no half-written file under a name that a reader would open.
/// Only what an earlier run wrote is ever replaced.
public final class OutputFolder {
  /// Names that a run owns at the top of its folder.
  static let owned: Set<String> = [
    "study.yaml", "report.pdf", "report.html", "results.json", "provenance.json",
    "environment.json", "ro-crate-metadata.json",
    "figures", "tables", "data",
  ]
  /// Files that may stand in the folder before its first run.
  static let kept: Set<String> = ["study.lock.json"]
  private static let staging = ".partial"

  /// The folder's path as it was given, without a `/` at its end.
  public let path: String
  private let lock: Int32
  private let isNew: Bool

  /// Takes hold of a folder, making it where it does not exist; no other run can until this
  /// object is gone. A folder made here that is still empty then goes with it.
  ///
  /// - Parameter study: the study's own folder, which a report may not go to; nil where it has none.
  /// - Throws: `OutputError` when it is no folder, holds files that no run wrote, is in use, is the
  ///   study's own, or cannot be made.
  public init(_ given: String, ofStudyIn study: String? = nil) throws(OutputError) {
    let path = given.count > 1 && given.hasSuffix("/") ? String(given.dropLast()) : given
    guard !path.isEmpty else { throw .noName }
    if let study, Self.isSame(path, study) { throw .studyItself(path) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw .notAFolder(path) }
    }
    let isNew = !Self.exists(path)
    try Self.makeFolder(path)
    try Self.refuseForeignFiles(in: path)
    guard access(path, W_OK | X_OK) == 0 else { throw Self.systemError("write to", path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.systemError("open", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .inUse(folder: path)
    }
    self.path = path
    self.isNew = isNew
    lock = descriptor
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
  public func replaceContents(with files: [OutputFile]) throws(OutputError) {
    let staging = path + "/" + Self.staging
    let discarded = staging + "/.discarded"
    try Self.removeIfPresent(staging)
    defer { try? FileManager.default.removeItem(atPath: staging) }
    try Self.attempt("make the folder", discarded) {
      try FileManager.default.createDirectory(atPath: discarded, withIntermediateDirectories: true)
    }
    for file in files {
      precondition(Self.owned.contains(String(file.path.prefix { $0 != "/" })))
      try Self.write(file.bytes, to: staging + "/" + file.path)
    }
    let names = Set(files.map { String($0.path.prefix { $0 != "/" }) })
    // The provenance goes first and comes last: a folder whose swap was cut short shows it by
    // having none, and is still known as ours by the staging folder left in it.
    let order = Self.owned.sorted().filter { $0 != "provenance.json" }
    for name in ["provenance.json"] + order where Self.exists(path + "/" + name) {
      try Self.move(path + "/" + name, to: discarded + "/" + name)
    }
    for name in order + ["provenance.json"] where names.contains(name) {
      try Self.move(staging + "/" + name, to: path + "/" + name)
    }
  }

  /// Refuses a folder with anything in it that a run would replace or sit beside, unless the
  /// folder is a run's own: then it has a provenance or a staging folder.
  private static func refuseForeignFiles(in path: String) throws(OutputError) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return }
    guard !names.contains("provenance.json"), !names.contains(staging) else { return }
    if let foreign = names.sorted().first(where: { !kept.contains($0) }) {
      throw .foreignFiles(folder: path, example: foreign)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try attempt("write", path) {
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    }
  }

  /// Makes a folder and those above it; the system's word is kept, which Foundation's error drops.
  private static func makeFolder(_ path: String) throws(OutputError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
        throw systemError("make the folder", path)
      }
    }
  }

  private static func move(_ source: String, to target: String) throws(OutputError) {
    guard rename(source, target) == 0 else { throw systemError("replace", target) }
  }

  /// Whether two paths lead to the same place, by device and number.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard stat(first, &one) == 0, stat(second, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  private static func removeIfPresent(_ path: String) throws(OutputError) {
    guard exists(path) else { return }
    try attempt("remove", path) { try FileManager.default.removeItem(atPath: path) }
  }

  private static func attempt(
    _ operation: String, _ path: String, _ body: () throws -> Void
  ) throws(OutputError) {
    do { try body() } catch {
      throw .system(
        operation: operation, path: path, reason: (error as NSError).localizedDescription)
    }
  }

  private static func systemError(_ operation: String, _ path: String) -> OutputError {
    .system(operation: operation, path: path, reason: String(cString: strerror(errno)))
  }
}
