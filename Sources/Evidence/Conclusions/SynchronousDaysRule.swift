import Studies

/// On each of the days every station is flagged in quiet time, or on none of them.
struct SynchronousDaysRule: StatementRule {
  let range: DayRange
  let query: DetectionQuery
  let happens: Bool
  let minimumQuietHours: Int

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let days = DetectionEvidence(result: result).days(range, query)
    return Finding(verdict(on: days), .detectedDays(days))
  }

  /// Too few quiet hours say nothing, whether the day is flagged or not; one day that can be tested and
  /// is otherwise refutes all.
  func verdict(on days: [ClaimEvidence.DetectedDay]?) -> StatementVerdict {
    let tested = (days ?? []).filter {
      $0.quietHours >= Double(minimumQuietHours) && $0.tested > 0
    }
    if tested.contains(where: { $0.isSynchronous != happens }) { return .fails }
    return tested.isEmpty || tested.count < range.days.count ? .untested : .holds
  }
}
