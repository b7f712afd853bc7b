/// Why a run's files could not be left where they were wanted.
public enum OutputError: Error, Sendable, Equatable {
  /// The path is empty.
  case noName
  /// The path names something that is no folder.
  case notAFolder(String)
  /// The folder holds files that no run wrote.
  case foreignFiles(folder: String, example: String)
  /// The folder holds another study's run.
  case otherStudy(folder: String, study: String)
  /// A file that no run wrote stands where this run would leave one.
  case foreignInTheWay(folder: String, file: String)
  /// The folder is the study's own.
  case studyItself(String)
  /// Another run is writing there.
  case inUse(folder: String)
  /// The system refused an operation; `reason` is its own word.
  case system(operation: String, path: String, reason: String)
}

extension OutputError: CustomStringConvertible {
  /// The error in words: where, what, and how to mend it.
  public var description: String {
    switch self {
    case .noName:
      "the output folder has an empty name; give --output a folder"
    case .notAFolder(let path):
      "\(path) is no folder; give --output a folder that is empty or does not exist"
    case .foreignFiles(let folder, let example):
      "\(folder) holds \(example), which no run wrote; nothing was changed; give --output an empty folder"
    case .otherStudy(let folder, let study):
      "\(folder) holds a run of \(study); nothing was changed; give --output another folder, or move that run away"
    case .foreignInTheWay(let folder, let file):
      "\(folder) holds \(file), which no run wrote and this one would; nothing was changed; move the file away"
    case .studyItself(let path):
      "\(path) is the study's own folder; a report there would stand over its manifest; give --output another folder"
    case .inUse(let folder):
      "another run is writing to \(folder); wait for it to end or give --output another folder"
    case .system(let operation, let path, let reason):
      "could not \(operation) \(path): \(reason)"
    }
  }
}
