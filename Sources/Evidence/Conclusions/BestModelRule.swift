import Studies

/// A model has the best of these scores over the test part among all models that learn, and where the
/// models were trained several times in most of the trainings too.
struct BestModelRule: StatementRule {
  let model: String
  let metrics: [PublishedScores.Metric]
  let group: String?

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let found = metrics.map { DetectionEvidence(result: result).scores($0, group: group) }
    let others = result.members.map { member in
      metrics.map { metric in
        ClaimEvidence.MetricScores(
          metric: metric,
          models: result.named([]).map {
            .init(model: $0, value: member.testScore(metric, of: $0, group: group))
          })
      }
    }
    let trainings = trainings(own: found, others)
    return Finding(
      verdict(on: found, trainings),
      .metricScores(found, trainings: trainings, terms: result.terms()))
  }

  /// In how many trainings the model is best; nil where there is but one.
  func trainings(
    own: [ClaimEvidence.MetricScores], _ others: [[ClaimEvidence.MetricScores]]
  ) -> ClaimEvidence.Trainings? {
    guard !others.isEmpty else { return nil }
    return ClaimEvidence.Trainings(
      holding: ([own] + others).count { verdict(on: $0) == .holds }, of: others.count + 1)
  }

  /// The study's own training must agree with most.
  func verdict(
    on metrics: [ClaimEvidence.MetricScores], _ trainings: ClaimEvidence.Trainings?
  ) -> StatementVerdict {
    let own = verdict(on: metrics)
    guard own == .holds, let trainings else { return own }
    return .of(trainings.areMost)
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
