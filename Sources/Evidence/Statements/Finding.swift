import Studies

/// What came of a statement, and what that rests on.
public struct Finding<Evidence: Sendable & Equatable>: Sendable, Equatable {
  /// What came of it.
  public let verdict: StatementVerdict
  /// The numbers, days or cells that the verdict rests on.
  public let evidence: Evidence

  /// From its parts.
  init(_ verdict: StatementVerdict, _ evidence: Evidence) {
    self.verdict = verdict
    self.evidence = evidence
  }
}
