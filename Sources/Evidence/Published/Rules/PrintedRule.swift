import Studies

/// A rule over what a paper prints, whose word names it in manifests and in passages of reports.
protocol PrintedRule: StatementRule where Evidence == RuleEvidence {
  static var word: String { get }
}

extension PrintedRule {
  /// Whether the statement holds, nil where that is not known, and the values that this rests on.
  func finding(
    _ holds: Bool?, _ values: [String: RuleEvidence.Value] = [:], printed: [Double] = [],
    found: [Double] = []
  ) -> Finding<RuleEvidence> {
    Finding(
      .of(holds),
      RuleEvidence(rule: Self.word, says: nil, values: values, printed: printed, found: found))
  }
}
