/// Days from a first to a last, without some, are so many.
struct DayCountRule: PrintedRule {
  static let word = "day-count"

  let first: Int
  let last: Int
  let without: [Int]
  let count: Int

  func judge(_: Void) -> Finding<RuleEvidence> {
    let counted = (first...last).count { !without.contains($0) }
    return finding(
      counted == count,
      [
        "first": .integer(first), "last": .integer(last), "counted": .integer(counted),
        "without": .integers(without),
      ], printed: [Double(count)], found: [Double(counted)])
  }
}
