import Determinism
import Studies

/// The digests that name a run: what its manifest says, what went in, and what came out.
public struct RunDigests: Codable, Sendable, Equatable {
  /// The version of the manifest's canonical form.
  public let manifestVersion: Int
  /// Of the manifest's values that a number can depend on, seed and id included.
  public let manifestComputes: String
  /// Of the manifest's other values.
  public let manifestSays: String
  /// Of the samples used, whatever files they came in.
  public let inputs: String
  /// Of `results.json` without this table, in canonical form; nil before it is known.
  public internal(set) var results: String?

  init(of result: StudyResult, samples: SampleDigests) {
    manifestVersion = ManifestDigests.version
    manifestComputes = result.manifestDigests.computes.description
    manifestSays = result.manifestDigests.says.description
    inputs = samples.inputsDigest.description
  }

  enum CodingKeys: String, CodingKey {
    case inputs, results
    case manifestVersion = "manifest_version"
    case manifestComputes = "manifest_computes"
    case manifestSays = "manifest_says"
  }
}
