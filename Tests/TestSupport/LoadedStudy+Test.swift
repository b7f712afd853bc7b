import Determinism
import Engine
import Studies

extension LoadedStudy {
  /// A study of a manifest that a test has decoded, and perhaps changed.
  public init(_ id: String, _ manifest: StudyManifest) {
    self.init(
      id: id, manifest: manifest, text: "",
      digests: ManifestDigests(computes: SHA256Digest(of: []), says: SHA256Digest(of: [])))
  }
}
