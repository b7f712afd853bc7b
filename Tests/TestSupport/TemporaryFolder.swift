import Foundation

/// A folder that is gone after the test.
public final class TemporaryFolder {
  /// Its path.
  public let path: String

  /// Makes a folder of a name nothing else has.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "seismotec-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// Writes a file below the folder, and the folders to it.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes a text below the folder.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
