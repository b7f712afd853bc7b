import Determinism
import Studies

/// Each model flags one hour of a day counted from the earthquake's, on the side that is named where one
/// is, and the hour is quiet.
struct AnomalousHourRule: StatementRule {
  let day: Int
  let hour: Int
  let models: [String]
  let sign: Claim.Sign?

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let time = UTCTime(result.earthquakeDay.advanced(by: day)) + hour * 3_600
    let sample = result.axis.index(of: time).flatMap { result.shown.contains($0) ? $0 : nil }
    let hours = result.stations.indices.flatMap { station in
      result.named(models).map { model in
        ClaimEvidence.Hour(
          model: result.name(model, at: result.stations[station]),
          dtec: sample.flatMap { result.dtecFinding(model, at: station)?.dtec.values[$0] })
      }
    }
    let isQuiet = sample.flatMap { result.quiet[$0] }
    let threshold = result.manifest.dtec?.threshold
    return Finding(
      verdict(on: hours, isQuiet: isQuiet, threshold: threshold),
      .hour(
        hours, conditions: sample.map { result.conditions[$0] }, isQuiet: isQuiet,
        threshold: threshold))
  }

  func verdict(
    on hours: [ClaimEvidence.Hour], isQuiet: Bool?, threshold: Double?
  ) -> StatementVerdict {
    guard let threshold, let isQuiet, !hours.isEmpty else { return .untested }
    // An anomaly of a disturbed hour is none in quiet time, and one model without it refutes all.
    let values = hours.compactMap { hour in
      hour.dtec.map { dtec in
        switch sign {
        case .positive: dtec
        case .negative: -dtec
        case nil: dtec.magnitude
        }
      }
    }
    if !isQuiet || values.contains(where: { $0 <= threshold }) { return .fails }
    return values.count < hours.count ? .untested : .holds
  }
}
