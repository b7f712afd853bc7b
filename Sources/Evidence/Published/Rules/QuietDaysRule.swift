import Detection
import Determinism
import Studies

/// The days are quiet throughout.
struct QuietDaysRule: PrintedRule {
  static let word = "quiet-days"

  let from: CivilDate
  let to: CivilDate

  /// Hours of the archive, whichever the step of the study.
  func judge(_ archives: ArchivedIndices) -> Finding<RuleEvidence> {
    let hours = 24 * (to.dayNumber - from.dayNumber + 1)
    var quiet = 0
    var unknown = 0
    var lowest = Double.infinity
    var highest = -Double.infinity
    for hour in 0..<hours {
      let conditions = Conditions(
        at: UTCTime(from) + hour * 3_600, in: archives.weather, indexHour: .containing)
      lowest = min(lowest, conditions.dst ?? .infinity)
      highest = max(highest, conditions.kp ?? -.infinity)
      switch conditions.isQuiet(within: archives.limits) {
      case true?: quiet += 1
      case false?: break
      case nil: unknown += 1
      }
    }
    return finding(
      unknown == hours ? nil : quiet + unknown == hours,
      [
        "quiet": .integer(quiet), "hours": .integer(hours),
        "kp": .number(highest, decimals: 2), "dst": .number(lowest, decimals: 0),
      ], printed: [Double(hours)], found: [Double(quiet)])
  }
}
