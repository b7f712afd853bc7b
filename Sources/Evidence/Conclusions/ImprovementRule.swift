import Studies

/// A model's score is better than another's by at least a percentage of the latter.
struct ImprovementRule: StatementRule {
  let metric: PublishedScores.Metric
  let model: String
  let rival: String
  let percent: Double
  let group: String?

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let found = DetectionEvidence(result: result).scores(metric, group: group)
    return Finding(
      verdict(on: found),
      .metricScores([found], trainings: nil, terms: result.terms(of: [model, rival])))
  }

  func verdict(on scores: ClaimEvidence.MetricScores) -> StatementVerdict {
    guard let one = scores.models.first(where: { $0.model == model })?.value,
      let other = scores.models.first(where: { $0.model == rival })?.value, other > 0
    else { return .untested }
    let change = metric.improvement(of: one, over: other)
    // A hair is given, since decimals have no exact Double.
    return .of(change >= percent - 1e-9)
  }
}

extension PublishedScores.Metric {
  /// By how many percent of the other score one is better; other is not 0.
  func improvement(of one: Double, over other: Double) -> Double {
    100 * (isBetterHigh ? one - other : other - one) / other
  }
}
