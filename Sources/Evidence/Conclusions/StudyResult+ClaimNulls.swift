import Determinism
import Studies

extension StudyResult {
  /// What can be said of a conclusion's rule without asking other dates; nil where nothing can.
  package func nullWithoutDates(of rule: Claim.Rule) -> ClaimNull? {
    switch rule {
    case .predictionsFollow(_, let limit):
      let values = Baselines.names.compactMap { testScore(.correlation, of: $0) }
      return ClaimNull(.baselines, holds: values.count { $0 >= limit }, judged: values.count)
    case .bestModel(_, let metrics, _, _):
      let models = models.count { !Baselines.names.contains($0.name) }
      return metrics.isEmpty ? nil : ClaimNull(.models, holds: 1, judged: models)
    case .worseGroup: return ClaimNull(.orders, holds: 1, judged: 2)
    case .smallBias(_, let limit):
      let values = Baselines.names.compactMap { scores(of: $0)?.pooled.test?.bias }
      return ClaimNull(
        .baselines, holds: values.count { $0.magnitude <= limit }, judged: values.count)
    case .radiationDays(let range, let radius, let limit):
      guard
        let days = DetectionEvidence(result: self).radiation(range, radius: radius, limit: limit),
        !days.isEmpty
      else { return nil }
      // Each of n cells leaves ±limit by itself with 1 - erf(limit/√2).
      let within = Elementary.erf(limit / (2.0).squareRoot())
      let probability = days.reduce(1.0) { product, day in
        product * (1 - (0..<day.cells).reduce(1.0) { all, _ in all * within })
      }
      return ClaimNull(.cells, probability: probability)
    default: return nil
    }
  }

  /// The whole days by which the earthquake may be moved to dates at which nothing is known to have
  /// happened and whose days from `reach` on no model learned from, in order.
  ///
  /// - Parameter reach: days counted from the earthquake's that a test looks at.
  package func placeboShifts(reach: ClosedRange<Int>) -> [Int] {
    let event = frame.earthquakeDay.dayNumber
    let excluded = otherEarthquakeDays + [event]
    guard let first = frame.test.first, let last = frame.test.last else { return [] }
    let days = frame.labels[first].date.dayNumber...frame.labels[last].date.dayNumber
    return days.filter { date in
      excluded.allSatisfy { abs(date - $0) >= LeadStatistic.days }
        && days.contains(date + reach.lowerBound) && days.contains(date + reach.upperBound)
    }.map { $0 - event }
  }
}
