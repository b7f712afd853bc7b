import Evidence
import Studies

/// What is asked of a result beyond its own numbers, as the store keeps it: most of it takes forecasts
/// of other variations, which need not be made again.
struct KeptEvidence: Codable, Sendable {
  private let otherVerdicts: [StatementVerdict]
  private let claimNulls: [ClaimNull?]
  private let power: [PowerOutcome]
  private let members: [MemberOutcome]
  /// The earthquake's days beside other dates.
  let placebo: PlaceboEvidence

  /// The evidence of a result.
  init(_ result: StudyResult, _ placebo: PlaceboEvidence) {
    otherVerdicts = result.otherVerdicts
    claimNulls = result.claimNulls
    power = result.power
    members = result.members
    self.placebo = placebo
  }

  /// A result with its evidence.
  func with(_ result: StudyResult) -> StudyResult {
    var result = result
    result.otherVerdicts = otherVerdicts
    result.claimNulls = claimNulls
    result.power = power
    result.members = members
    return result
  }
}
