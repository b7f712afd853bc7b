import Schema

/// Finds studies by what a user writes for STUDY.
public struct StudyLocator: Sendable {
  /// The name of a manifest in its folder.
  public static let manifestName = "study.yaml"

  /// The folder in which bare names are looked up.
  public let root: String

  /// A locator for the studies of a folder.
  public init(root: String = "Studies") { self.root = root }

  /// The names of the studies in the root folder: its folders that hold a `study.yaml`, by the
  /// order of their bytes; empty where there is no such folder.
  public func names() -> [String] {
    StudyFiles.names(in: root).filter {
      $0.first != "." && StudyFiles.kind(of: "\(root)/\($0)/\(Self.manifestName)") == .file
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The study of an argument: a folder that holds `study.yaml`, the path of a manifest, or else
  /// the name of a study in the root folder.
  ///
  /// - Throws: What stands there instead and which studies there are.
  public func locate(_ argument: String) throws(StudyLocatorError) -> LocatedStudy {
    guard !argument.isEmpty, !argument.utf8.contains(0) else {
      throw .notFound(argument, root: root, nearest: nil, known: names())
    }
    let path = withoutTrailingSlashes(argument)
    let isName = !path.contains("/") && path != "." && path != ".."
    let inRoot = "\(root)/\(path)/\(Self.manifestName)"
    switch StudyFiles.kind(of: path) {
    case .folder:
      let manifest = (path == "/" ? "" : path) + "/" + Self.manifestName
      if StudyFiles.kind(of: manifest) == .file { return try read(manifest, folder: path) }
      if isName, StudyFiles.kind(of: inRoot) == .file { break }
      throw .noManifest(folder: path, known: names())
    case .file:
      guard path == Self.manifestName || path.hasSuffix("/" + Self.manifestName) else {
        return try read(path, folder: nil)
      }
      let folder = withoutTrailingSlashes(String(path.dropLast(Self.manifestName.count)))
      return try read(path, folder: folder.isEmpty ? "." : folder)
    case .other: throw .notAFile(path)
    case .none: break
    }
    if isName, StudyFiles.kind(of: inRoot) == .file {
      return try read(inRoot, folder: "\(root)/\(path)")
    }
    let known = names()
    let nearest = Spelling.nearest(to: StudyFiles.lastComponent(of: path), among: known)
    throw .notFound(argument, root: root, nearest: nearest, known: known)
  }

  private func read(_ path: String, folder: String?) throws(StudyLocatorError) -> LocatedStudy {
    let bytes = try StudyFiles.read(path, limit: ManifestText.byteLimit)
    var name = StudyFiles.lastComponent(of: folder.map { StudyFiles.resolved($0) } ?? path)
    if folder == nil, let dot = name.lastIndex(of: "."), dot > name.startIndex {
      name = String(name[..<dot])
    }
    return LocatedStudy(
      name: name.isEmpty ? "study" : name, folder: folder, file: path, bytes: bytes)
  }

  private func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
