import Determinism
import EmbeddedStudy
import Manifests

/// The studies that a command can name: folders, and the one embedded in the program.
public enum StudyLibrary {
  /// A study's name and title.
  public struct Entry: Sendable {
    /// The name that `run` takes.
    public let name: String
    /// The manifest's title, or why it cannot be read.
    public let title: String
  }

  /// The folder in which names are looked up.
  public static var folder: String { StudyLocator().root }
  /// Whether it is there.
  public static var hasFolder: Bool { StudyFiles.kind(of: folder) == .folder }

  /// Finds and reads a study.
  ///
  /// - Parameters:
  ///   - argument: a folder with a `study.yaml`, the path of a manifest, or a name below `Studies/`;
  ///     the embedded study answers to its name where there is no such folder.
  ///   - seed: another seed than the manifest's; nil for that.
  ///   - members: trainings in place of the manifest's; nil for those.
  /// - Throws: `StudyLocatorError` or `ManifestError`.
  public static func load(
    _ argument: String, seed: UInt64? = nil, members: Int? = nil
  ) throws -> LoadedStudy {
    try LoadedStudy(try locate(argument), seed: seed, members: members)
  }

  /// Finds a study and reads its manifest as it is written.
  ///
  /// - Throws: `StudyLocatorError` or `ManifestError`.
  package static func read(_ argument: String) throws -> ReadManifest {
    try locate(argument).decode()
  }

  /// The studies below `Studies/` and the embedded one, by name.
  public static func entries() -> [Entry] {
    let names = StudyLocator().names()
    let all = names.contains(EmbeddedStudy.name) ? names : names + [EmbeddedStudy.name]
    return all.sorted().map { name in
      do {
        return Entry(name: name, title: try load(name).manifest.report.title)
      } catch {
        return Entry(name: name, title: "cannot be read: run it to see why")
      }
    }
  }

  /// The study that an argument names, not yet read.
  static func locate(_ argument: String) throws(StudyLocatorError) -> LocatedStudy {
    do {
      return try StudyLocator().locate(argument)
    } catch .notFound(let name, let root, let nearest, let known) {
      guard name == EmbeddedStudy.name else {
        throw .notFound(
          name, root: root, nearest: nearest,
          known: known.contains(EmbeddedStudy.name) ? known : known + [EmbeddedStudy.name])
      }
      return LocatedStudy(
        name: name, file: "\(name)/study.yaml", bytes: Array(EmbeddedStudy.manifest.utf8))
    }
  }
}
