import Foundation
import Manifests

/// One of the two things that `compare` holds beside each other: a run's folder, or a lock.
package struct ComparedSide: Sendable {
  /// What the user called it.
  package let name: String
  /// What it came to.
  package let lock: StudyLock
  /// The folder; nil of a lock, which holds neither settings nor data.
  let folder: String?
  /// The manifest as run; nil of a lock.
  let manifest: ReadManifest?

  /// Reads a folder with `results.json`, or a lock's file.
  ///
  /// - Throws: `LockError` for what is neither, and `ManifestError` for a folder whose manifest
  ///   cannot be read.
  package init(_ path: String) throws {
    name = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw LockError.unreadable(file: path)
    }
    guard isFolder.boolValue else {
      guard let lock = try StudyLock.read(path) else { throw LockError.unreadable(file: path) }
      self.lock = lock
      folder = nil
      manifest = nil
      return
    }
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    lock = StudyLock(of: try OutputRecord(folder: folder))
    self.folder = folder
    guard let data = FileManager.default.contents(atPath: folder + "/study.yaml") else {
      throw LockError.missingFile("study.yaml", in: folder)
    }
    manifest = try ReadManifest(Array(data), file: folder + "/study.yaml")
  }

  /// The text of a file of the folder; nil where there is none.
  func text(_ path: String) -> String? {
    folder.flatMap { FileManager.default.contents(atPath: $0 + "/" + path) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The paths of the folder's files.
  var paths: [String] { folder.map { OutputFiles.paths(in: $0) } ?? [] }
}
