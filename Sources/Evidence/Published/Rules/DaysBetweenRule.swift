import Determinism

/// One date is a number of days after another.
struct DaysBetweenRule: PrintedRule {
  static let word = "days-between"

  let from: CivilDate
  let to: CivilDate
  let days: Int

  func judge(_: Void) -> Finding<RuleEvidence> {
    let counted = to.dayNumber - from.dayNumber
    return finding(
      counted == days,
      ["from": .text(from.iso8601), "to": .text(to.iso8601), "counted": .integer(counted)],
      printed: [Double(days)], found: [Double(counted)])
  }
}
