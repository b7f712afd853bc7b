import Studies

/// Most flagged quiet samples of the days have this sign.
struct AnomalySignRule: StatementRule {
  let range: DayRange
  let query: DetectionQuery
  let sign: Claim.Sign

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let days = DetectionEvidence(result: result).days(range, query)
    return Finding(verdict(on: days), .detectedDays(days))
  }

  func verdict(on days: [ClaimEvidence.DetectedDay]?) -> StatementVerdict {
    let counted = ClaimEvidence.DetectedDay.counted(days)
    let positive = counted.reduce(0) { $0 + $1.positive }
    let negative = counted.reduce(0) { $0 + $1.negative }
    guard positive + negative >= DetectionEvidence.fewestFlagged else { return .untested }
    return .of(sign == .positive ? positive > negative : negative > positive)
  }
}

extension ClaimEvidence.DetectedDay {
  /// The days that are compared: as elsewhere, one with too few quiet hours speaks neither for nor
  /// against.
  static func counted(_ days: [Self]?) -> [Self] {
    (days ?? []).filter { $0.quietHours >= Double(Claim.minimumQuietHours) }
  }
}
