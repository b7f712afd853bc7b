/// What a paper prints and concludes, to be held against a study's numbers; none of them depends on it.
public struct Paper: Sendable, Equatable, Codable {
  /// What the paper prints; nil for a study without a paper.
  public var published: Published?
  /// The paper's conclusions, to be tested; in the order of the report.
  public var claims: [Claim]
  /// What the paper leaves open or the study does otherwise.
  public var choices: [StudyChoice]

  /// From its parts.
  package init(published: Published? = nil, claims: [Claim] = [], choices: [StudyChoice] = []) {
    self.published = published
    self.claims = claims
    self.choices = choices
  }
}
