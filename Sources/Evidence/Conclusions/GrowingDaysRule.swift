import Studies

/// The strongest flagged quiet sample of a day grows over the days: among all pairs of days more grow
/// than shrink (the sign of Kendall's τ). A day without a flagged sample counts as 0.
struct GrowingDaysRule: StatementRule {
  /// Days below which their order says nothing: of three, one order in six grows throughout.
  static let fewest = 4

  let range: DayRange
  let query: DetectionQuery

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let days = DetectionEvidence(result: result).days(range, query)
    return Finding(verdict(on: days), .detectedDays(days))
  }

  func verdict(on days: [ClaimEvidence.DetectedDay]?) -> StatementVerdict {
    let sizes = ClaimEvidence.DetectedDay.counted(days).map { $0.strongest?.magnitude ?? 0 }
    guard sizes.count >= Self.fewest, sizes.contains(where: { $0 > 0 }) else { return .untested }
    let pairs = sizes.indices.flatMap { late in (0..<late).map { (sizes[$0], sizes[late]) } }
    return .of(pairs.count { $0.0 < $0.1 } > pairs.count { $0.0 > $0.1 })
  }
}
