import Studies

/// A model's score over the test part is worse in one group of stations than in another.
struct WorseGroupRule: StatementRule {
  let metric: PublishedScores.Metric
  let model: String
  let group: String
  let rival: String

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let found = [group, rival].map { name in
      ClaimEvidence.Named(
        name: name, value: result.testScore(metric, of: model, group: name))
    }
    return Finding(verdict(on: found.map(\.value)), .named(found))
  }

  /// - Parameter scores: of the group that is said to be worse, and of the other.
  func verdict(on scores: [Double?]) -> StatementVerdict {
    guard scores.count == 2, let own = scores[0], let other = scores[1] else { return .untested }
    return .of(metric.isBetterHigh ? own < other : own > other)
  }
}
