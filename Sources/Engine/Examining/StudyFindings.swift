import Evidence
import Studies

/// A study's result with the earthquake's days held beside other dates.
public struct StudyFindings: Sendable {
  /// The result.
  public let result: StudyResult
  /// The earthquake's days beside other dates.
  package let placebo: PlaceboEvidence
}
