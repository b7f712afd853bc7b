import Manifests
import Studies

/// A study ready to run.
public struct LoadedStudy: Sendable {
  /// What the study is called in results, and the root of its seed paths: the manifest's `id`, or
  /// the word `study`.
  public let id: String
  /// The folder below `Output/` that its report goes to where nobody names another: the id, or what
  /// the study's place is called where the manifest has none.
  public let outputName: String
  /// The study's own folder as the user wrote it; nil where it has none.
  public let folder: String?
  /// The manifest, with the seed in force.
  public var manifest: StudyManifest
  /// The text of the manifest as run: the user's, with the seed and the id written out.
  public let text: String
  /// What the manifest's values come to.
  public let digests: ManifestDigests
  /// Whether the manifest as the user wrote it has an id.
  public let hasID: Bool

  /// A study from its parts, without a place.
  public init(id: String, manifest: StudyManifest, text: String, digests: ManifestDigests) {
    self.id = id
    outputName = id
    folder = nil
    hasID = true
    self.manifest = manifest
    self.text = text
    self.digests = digests
  }

  /// A study that was found.
  ///
  /// - Parameters:
  ///   - located: its manifest.
  ///   - seed: another seed than the manifest's; nil for that.
  ///   - members: trainings in place of the manifest's; nil for those.
  /// - Throws: `ManifestError` for everything that is wrong with the manifest.
  public init(
    _ located: LocatedStudy, seed: UInt64? = nil, members: Int? = nil
  ) throws(ManifestError) {
    let read = try located.decode()
    let asRun = try read.asRun(seed: seed, members: members, file: located.file)
    hasID = read.manifest.id != nil
    id = asRun.manifest.id ?? located.name
    outputName = read.manifest.id ?? located.name
    folder = located.folder
    manifest = asRun.manifest
    text = asRun.text
    digests = asRun.digests
  }
}
