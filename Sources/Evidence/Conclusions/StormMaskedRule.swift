import Determinism
import Studies

/// No hour of a date is quiet.
struct StormMaskedRule: StatementRule {
  let date: CivilDate

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    // Drawn indices tell nothing of a date.
    let samples =
      result.archives == nil ? [] : result.shown.filter { result.labels[$0].date == date }
    let quiet = samples.count { result.quiet[$0] == true }
    let disturbed = samples.count { result.quiet[$0] == false }
    let unknown = samples.count { result.quiet[$0] == nil }
    return Finding(
      verdict(quiet: quiet, disturbed: disturbed, unknown: unknown),
      .mask(quiet: quiet, disturbed: disturbed, unknown: unknown))
  }

  func verdict(quiet: Int, disturbed: Int, unknown: Int) -> StatementVerdict {
    if quiet > 0 { return .fails }
    return unknown > 0 || disturbed == 0 ? .untested : .holds
  }
}
