/// What came of verifying: equal, different, or not comparable, with all that led to it.
package struct Verification: Sendable {
  /// The verdict; its number is the command's exit code.
  package enum Verdict: Int32, Sendable {
    case equal = 0
    case different = 1
    case notComparable = 2
  }

  /// The study's id.
  package let study: String
  /// What the recomputation was held to, such as a lock's path.
  package let reference: String
  /// The recomputation against the reference; nil where nothing could be recomputed.
  package let comparison: LockComparison?
  /// Why nothing could be recomputed; nil where it was.
  package let obstacle: String?
  /// What an output folder alone says; nil where the reference is a lock.
  package let checks: OutputChecks?
  /// What was computed; nil where nothing was.
  package let recomputed: [OutputFile]?
  /// What the varied repetition came to; nil where none was asked for.
  package var repetition: Repetition?

  /// A verification from its parts.
  package init(
    study: String, reference: String, comparison: LockComparison?, obstacle: String? = nil,
    checks: OutputChecks? = nil, recomputed: [OutputFile]? = nil
  ) {
    self.recomputed = recomputed
    self.study = study
    self.reference = reference
    self.comparison = comparison
    self.obstacle = obstacle
    self.checks = checks
  }

  /// The verdict.
  package var verdict: Verdict {
    if let comparison, !comparison.isEqual { return .different }
    if let checks, !checks.findings.isEmpty { return .different }
    if let repetition, !repetition.differing.isEmpty { return .different }
    return comparison == nil ? .notComparable : .equal
  }
}
