import Studies

/// The strongest flagged quiet sample of the days falls on this one alone.
struct StrongestDayRule: StatementRule {
  let day: Int
  let range: DayRange
  let query: DetectionQuery

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let days = DetectionEvidence(result: result).days(range, query)
    return Finding(verdict(on: days), .detectedDays(days))
  }

  func verdict(on days: [ClaimEvidence.DetectedDay]?) -> StatementVerdict {
    let counted = ClaimEvidence.DetectedDay.counted(days)
    let rivals = counted.filter { $0.offset != day }
    guard let own = counted.first(where: { $0.offset == day }), !rivals.isEmpty,
      counted.contains(where: { $0.strongest != nil })
    else { return .untested }
    let greatest = rivals.compactMap { $0.strongest?.magnitude }.max() ?? 0
    return .of((own.strongest?.magnitude ?? 0) > greatest)
  }
}
