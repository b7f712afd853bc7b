/// A file that a run leaves.
public struct OutputFile: Sendable, Equatable {
  /// The path below the output folder, with `/` between its parts, such as `data/scores.csv`.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// A file from its path and content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file from its path and text (UTF-8).
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
