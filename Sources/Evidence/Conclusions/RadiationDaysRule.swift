import Studies

/// On each of the days the radiation near the epicentre leaves that of other years.
struct RadiationDaysRule: StatementRule {
  let range: DayRange
  let radius: Double
  let limit: Double

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let days = DetectionEvidence(result: result).radiation(range, radius: radius, limit: limit)
    return Finding(verdict(on: days), .radiation(days))
  }

  func verdict(on days: [ClaimEvidence.RadiationDay]?) -> StatementVerdict {
    guard let days, days.count == range.days.count, days.allSatisfy({ $0.cells > 0 }) else {
      return .untested
    }
    return .of(days.allSatisfy { $0.beyond > 0 })
  }
}
