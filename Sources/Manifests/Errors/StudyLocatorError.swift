/// Why no study was found.
public enum StudyLocatorError: Error, Sendable, Equatable {
  /// Neither a path nor a name of a study; with the nearest name and all there are.
  case notFound(String, root: String, nearest: String?, known: [String])
  /// A folder without `study.yaml`.
  case noManifest(folder: String, known: [String])
  /// Something that is neither file nor folder.
  case notAFile(String)
  /// The system does not let the file be read; its own words.
  case unreadable(String, reason: String)
}
