import Determinism

/// A manifest that was found: its name, its bytes, and how messages call its file.
public struct LocatedStudy: Sendable, Equatable {
  /// The study's name: the last component of its folder's path, or of a manifest file's name
  /// without its ending; never a path.
  public let name: String
  /// The file as messages print it, as the user wrote it.
  public let file: String
  /// The bytes of the manifest, not yet checked.
  public let bytes: [UInt8]

  /// A study from its parts, such as the one embedded in the program.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }

  /// The digest of the manifest's bytes as they are, printed in the report's footer.
  public var digest: SHA256Digest { StudyManifest.digest(of: bytes) }

  /// Reads the manifest.
  ///
  /// - Throws: Everything that is wrong with it, in the order of the text.
  public func decode() throws(ManifestError) -> StudyManifest {
    try StudyManifest.decode(bytes, file: file)
  }
}
