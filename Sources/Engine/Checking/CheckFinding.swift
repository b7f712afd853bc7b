import Manifests
import Schema

/// Something that a check of a study found.
public struct CheckFinding: Sendable, Equatable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable {
    /// The study would not run.
    case error
    /// It would, and the reader should know.
    case warning
    /// Nothing is wrong.
    case note
  }

  /// How much it matters.
  public let severity: Severity
  /// Where in the manifest it comes from.
  public let position: SourcePosition
  /// That line of the manifest.
  public let sourceLine: String
  /// What was found.
  public let what: String
  /// How to mend it; empty where nothing is to be mended.
  public let mend: String

  /// A problem of a manifest.
  init(_ problem: ManifestProblem) {
    severity = .error
    position = problem.position
    sourceLine = problem.sourceLine
    what = problem.what
    mend = problem.mend
  }

  /// A finding at a value of a manifest.
  init(
    _ severity: Severity, at path: String, in places: ManifestPlaces, _ what: String,
    mend: String = ""
  ) {
    self.severity = severity
    (position, sourceLine) = places.place(of: path)
    self.what = what
    self.mend = mend
  }
}
