import Detection
import Studies

/// At most this percentage of a window's samples is flagged.
struct FlaggedShareRule: StatementRule {
  let query: DetectionQuery
  let time: Claim.FlaggedTime
  let atMost: Double

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let count = DetectionEvidence(result: result).count(query, time)
    return Finding(verdict(on: count), .flagged(count))
  }

  func verdict(on count: FlagCount?) -> StatementVerdict {
    .of(count?.rate.map { 100 * $0 <= atMost })
  }
}
