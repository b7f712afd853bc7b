import Studies

/// A model has the best of these scores over the test part among all models that learn.
struct BestModelRule: StatementRule {
  let model: String
  let metrics: [PublishedScores.Metric]
  let group: String?

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let found = metrics.map { DetectionEvidence(result: result).scores($0, group: group) }
    return Finding(verdict(on: found), .metricScores(found))
  }

  func verdict(on metrics: [ClaimEvidence.MetricScores]) -> StatementVerdict {
    var isBest = true
    for scores in metrics {
      guard let own = scores.models.first(where: { $0.model == model })?.value,
        scores.models.count > 1
      else { return .untested }
      for other in scores.models where other.model != model {
        guard let value = other.value else { return .untested }
        if scores.metric.isBetterHigh ? value > own : value < own { isBest = false }
      }
    }
    return metrics.isEmpty ? .untested : .of(isBest)
  }
}
