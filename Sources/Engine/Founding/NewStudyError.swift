import Manifests

/// Why no study was begun.
public enum NewStudyError: Error, Sendable, Equatable {
  /// The name is none that a study may have.
  case name(String)
  /// The earthquake lacks something or has a value that no manifest takes; what was expected.
  case event(expected: String, found: String)
  /// A file holds no earthquake with a magnitude.
  case noEvent(file: String)
  /// The file to be written is there already.
  case exists(String)
  /// The folder for the study's own folder is no folder.
  case noDirectory(String)
  /// The system refused; its own words.
  case unwritable(String, reason: String)
  /// The text would be no manifest, which a study taken after another may come to.
  case unsound(ManifestError)
}

extension NewStudyError: CustomStringConvertible {
  /// The error in words: what, and how to mend it.
  public var description: String {
    switch self {
    case .name(let name):
      "`\(name)` is no name for a study: it takes at most 64 lower-case letters, digits and hyphens, "
        + "such as `durres-2019`"
    case .event(let expected, let found):
      "the earthquake needs \(expected), and has \(found); give it with --event, such as\n"
        + "  --event \"Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km\""
    case .noEvent(let file):
      "\(file) holds no earthquake with a magnitude; name another file, or use --event"
    case .exists(let path):
      "\(path) is there already and was left as it is; choose another name or --directory"
    case .noDirectory(let path):
      "\(path) is no folder; make it, or name another with --directory"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .unsound(let error):
      "what is taken from the other study does not fit this earthquake:\n\(error)"
    }
  }
}
