import Studies

extension Claim.Rule {
  /// What the numbers say of a rule on models, detectors or radiation; nil for other rules.
  func verdict(onDetections evidence: ClaimEvidence) -> ClaimVerdict? {
    switch (self, evidence) {
    case (.bestModel(let model, _, _), .metricScores(let metrics)):
      return Self.best(model, metrics)
    case (.improvement(let metric, let model, let rival, let percent, _), .metricScores(let found)):
      let scores = found.first { $0.metric == metric }?.models ?? []
      guard let one = scores.first(where: { $0.model == model })?.value,
        let other = scores.first(where: { $0.model == rival })?.value, other > 0
      else { return .cannotBeTested }
      let change = 100 * (metric.isBetterHigh ? one - other : other - one) / other
      // A hair is given, since decimals have no exact Double.
      return change >= percent - 1e-9 ? .reproduced : .notReproduced
    case (.synchronousDays(let range, _, let happens, let minimum), .detectedDays(let days)):
      // Too few quiet hours say nothing, whether the day is flagged or not.
      guard let days, days.count == range.days.count,
        days.allSatisfy({ $0.quietHours >= Double(minimum) && $0.tested > 0 })
      else { return .cannotBeTested }
      return days.allSatisfy { $0.isSynchronous == happens } ? .reproduced : .notReproduced
    case (.flaggedShare(_, _, let atMost), .flagged(let count)):
      guard let rate = count?.rate else { return .cannotBeTested }
      return 100 * rate <= atMost ? .reproduced : .notReproduced
    case (.anomalySign(_, _, let sign), .detectedDays(let days)):
      let counted = Self.counted(days)
      let positive = counted.reduce(0) { $0 + $1.positive }
      let negative = counted.reduce(0) { $0 + $1.negative }
      guard positive + negative > 0 else { return .cannotBeTested }
      return (sign == .positive) == (positive > negative) && positive != negative
        ? .reproduced : .notReproduced
    case (.strongestDay(let day, _, _), .detectedDays(let days)):
      let counted = Self.counted(days)
      let rivals = counted.filter { $0.offset != day }
      guard let own = counted.first(where: { $0.offset == day }), !rivals.isEmpty,
        counted.contains(where: { $0.strongest != nil })
      else { return .cannotBeTested }
      let greatest = rivals.compactMap { $0.strongest?.magnitude }.max() ?? 0
      return (own.strongest?.magnitude ?? 0) > greatest ? .reproduced : .notReproduced
    case (.radiationDays(let range, _, _), .radiation(let days)):
      guard let days, days.count == range.days.count, days.allSatisfy({ $0.cells > 0 }) else {
        return .cannotBeTested
      }
      return days.allSatisfy { $0.beyond > 0 } ? .reproduced : .notReproduced
    default: return nil
    }
  }

  /// The days that are compared: as elsewhere, one with too few quiet hours speaks neither for nor
  /// against.
  private static func counted(
    _ days: [ClaimEvidence.DetectedDay]?
  ) -> [ClaimEvidence.DetectedDay] {
    (days ?? []).filter { $0.quietHours >= Double(Claim.minimumQuietHours) }
  }

  private static func best(
    _ model: String, _ metrics: [ClaimEvidence.MetricScores]
  ) -> ClaimVerdict {
    var isBest = true
    for scores in metrics {
      guard let own = scores.models.first(where: { $0.model == model })?.value,
        scores.models.count > 1
      else { return .cannotBeTested }
      for other in scores.models where other.model != model {
        guard let value = other.value else { return .cannotBeTested }
        if scores.metric.isBetterHigh ? value > own : value < own { isBest = false }
      }
    }
    return metrics.isEmpty ? .cannotBeTested : isBest ? .reproduced : .notReproduced
  }
}
