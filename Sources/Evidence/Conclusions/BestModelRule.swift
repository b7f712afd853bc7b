import Studies

/// A model has the best of these scores over the test part among all models that learn, and where the
/// models were trained several times in most of the trainings too.
struct BestModelRule: StatementRule {
  let model: String
  let metrics: [PublishedScores.Metric]
  let group: String?
  let samples: Claim.ScoredSamples

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let names = result.named([])
    let own = scores(of: names, at: result.stations) { result.scores(of: $0) }
    let others = result.members.map { member in
      scores(of: names, at: result.stations) { name in
        member.models.first { $0.model == name }?.scores
      }
    }
    let trainings = trainings(own: own, others)
    return Finding(
      verdict(on: own, trainings),
      .metricScores(own, trainings: trainings, terms: result.terms()))
  }

  /// Each score over the samples asked for; of each station by itself one after the other.
  private func scores(
    of names: [String], at stations: [StationRecord], _ scores: (String) -> StudyScores?
  ) -> [ClaimEvidence.MetricScores] {
    let all = names.map { ($0, scores($0)) }
    func of(
      _ metric: PublishedScores.Metric, _ station: String?,
      _ part: (StudyScores) -> PartScores?
    ) -> ClaimEvidence.MetricScores {
      ClaimEvidence.MetricScores(
        metric: metric, station: station,
        models: all.map { name, scores in
          let found = scores.flatMap(part)
          let samples =
            switch samples {
            case .all, .eachStation: found?.test
            case .quiet: found?.quiet
            case .disturbed: found?.disturbed
            }
          return .init(model: name, value: samples.flatMap(metric.value))
        })
    }
    guard samples == .eachStation else {
      return metrics.map { of($0, nil) { $0.part(of: group) } }
    }
    return stations.indices.filter { group == nil || stations[$0].group == group }
      .flatMap { place in metrics.map { of($0, stations[place].code) { $0.stations[place] } } }
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

  /// One score that another model betters refutes all; one that is missing leaves it open.
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
