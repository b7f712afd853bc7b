/// A manifest that was found: its name, its bytes, and how messages call its file.
public struct LocatedStudy: Sendable, Equatable {
  /// What the study's place is called: the last component of its folder's path, or of a manifest
  /// file's name without its ending; never a path.
  public let name: String
  /// The study's folder as the user wrote it; nil for a manifest that is no `study.yaml` and for the
  /// one embedded in the program.
  public let folder: String?
  /// The file as messages print it, as the user wrote it.
  public let file: String
  /// The bytes of the manifest, not yet checked.
  public let bytes: [UInt8]

  /// A study from its parts, such as the one embedded in the program.
  public init(name: String, folder: String? = nil, file: String, bytes: [UInt8]) {
    self.name = name
    self.folder = folder
    self.file = file
    self.bytes = bytes
  }

  /// Reads the manifest.
  ///
  /// - Throws: Everything that is wrong with it, in the order of the text.
  public func decode() throws(ManifestError) -> ReadManifest {
    try ReadManifest(bytes, file: file)
  }
}
