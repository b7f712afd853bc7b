import EmbeddedStudy

/// Where a study's lock stands: `Output/<id>/study.lock.json` beside the folder of studies that holds
/// the study's own.
package struct LockPlace: Sendable, Equatable {
  /// The path of the lock; for the embedded study below the current folder.
  package let path: String
  private let isEmbedded: Bool

  /// The place of a study's lock.
  package init(of study: LoadedStudy) {
    path = Self.root(of: study.folder) + "Output/\(study.outputName)/\(StudyLock.fileName)"
    isEmbedded = study.folder == nil && study.id == EmbeddedStudy.name
  }

  /// The lock; the one embedded in the program where the embedded study has none on disk.
  ///
  /// - Throws: `LockError` for a lock that cannot be read, and where there is none.
  package func lock(of study: LoadedStudy) throws(LockError) -> (lock: StudyLock, name: String) {
    if let lock = try StudyLock.read(path) { return (lock, path) }
    guard isEmbedded else { throw .noLock(study: study.id, path: path) }
    let name = "the lock of this program"
    return (try StudyLock(EmbeddedStudy.lock, file: name), name)
  }

  /// The folder that holds the folder of studies, with a slash at its end; empty for the current one.
  private static func root(of folder: String?) -> String {
    guard let folder else { return "" }
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, !parts.suffix(2).contains(where: { [".", "..", ""].contains($0) })
    else {
      return folder + "/../../"
    }
    return parts.count == 2 ? "" : parts.dropLast(2).joined(separator: "/") + "/"
  }
}
