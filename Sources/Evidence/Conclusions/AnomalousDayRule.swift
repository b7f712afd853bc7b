import Studies

/// Each model flags a quiet hour of a day, counted from the earthquake's.
struct AnomalousDayRule: StatementRule {
  let day: Int
  let models: [String]
  let minimumQuietHours: Int

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let days = result.stations.indices.flatMap { station in
      result.named(models).map { self.day(of: $0, at: station, in: result) }
    }
    return Finding(verdict(on: days), .days(days))
  }

  /// Too few quiet hours say nothing, whether one of them is flagged or not; one model that can be
  /// tested and flags nothing refutes all.
  func verdict(on days: [ClaimEvidence.Day]) -> StatementVerdict {
    let tested = days.filter { $0.flagged != nil && $0.quiet >= minimumQuietHours }
    if tested.contains(where: { $0.flagged == 0 }) { return .fails }
    return days.isEmpty || tested.count < days.count ? .untested : .holds
  }

  private func day(
    of model: String, at station: Int, in result: StudyResult
  ) -> ClaimEvidence.Day {
    let name = result.name(model, at: result.stations[station])
    guard let finding = result.dtecFinding(model, at: station) else {
      return ClaimEvidence.Day(model: name, flagged: nil, quiet: 0, otherFlagged: 0, others: 0)
    }
    let days = QuietDays(of: finding, in: result)
    let own = days.days.first { $0.offset == day }
    let others = days.testable.filter { $0.offset != day && !$0.isLearned }
    return ClaimEvidence.Day(
      model: name, flagged: own?.flagged, quiet: own?.quiet ?? 0,
      otherFlagged: others.count { $0.flagged > 0 }, others: others.count)
  }
}
