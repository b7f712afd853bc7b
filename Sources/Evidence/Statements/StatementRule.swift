/// A rule that judges one statement of a paper: a pure function of what it is shown.
///
/// A new rule is a type of its own in a file of its own, a line where the manifest's words are mapped
/// to rules, and the passage that tells its evidence.
protocol StatementRule<Subject, Evidence>: Sendable {
  /// What the rule looks at.
  associatedtype Subject
  /// The numbers, days or cells that its verdict rests on.
  associatedtype Evidence: Sendable, Equatable

  /// What came of the statement, and what that rests on.
  func judge(_ subject: Subject) -> Finding<Evidence>
}
