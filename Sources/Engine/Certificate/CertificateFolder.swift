import Foundation

/// The folder that a certificate goes to: a new one, or an empty one.
package struct CertificateFolder {
  private let path: String

  /// A folder to be written.
  ///
  /// - Throws: `OutputError` for a path that leads to anything but an empty folder or nothing.
  package init(_ path: String) throws(OutputError) {
    guard !path.isEmpty else { throw .noName }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw .notAFolder(path) }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      if let name = names.min() { throw .foreignFiles(folder: path, example: name) }
    }
    self.path = path
  }

  /// Writes files below the folder; it appears whole or not at all.
  ///
  /// - Throws: `OutputError` when they cannot be written.
  package func write(_ files: [OutputFile]) throws(OutputError) {
    let manager = FileManager.default
    let staging = path + ".partial"
    do {
      try? manager.removeItem(atPath: staging)
      for file in files {
        let target = URL(fileURLWithPath: staging).appendingPathComponent(file.path)
        try manager.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target)
      }
      // Only an empty folder is removed.
      rmdir(path)
      try manager.moveItem(atPath: staging, toPath: path)
    } catch {
      try? manager.removeItem(atPath: staging)
      throw .system(operation: "write", path: path, reason: error.localizedDescription)
    }
  }
}
