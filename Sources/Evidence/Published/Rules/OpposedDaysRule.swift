import Studies

/// Two sayings of the same thing say otherwise of some day.
struct OpposedDaysRule: PrintedRule {
  static let word = "days"

  let about: String
  /// The days of the first saying.
  let days: ClosedRange<Int>
  /// The days of both.
  let common: ClosedRange<Int>
  let other: PublishedCheck

  /// Nil where the two do not contradict each other.
  init?(_ rule: PublishedCheck.Rule, other: PublishedCheck) {
    guard case .days(let about, let first, let last, let happens) = rule,
      case .days(about, let otherFirst, let otherLast, let otherHappens) = other.rule,
      otherHappens != happens, max(first, otherFirst) <= min(last, otherLast)
    else { return nil }
    self.about = about
    days = first...last
    common = max(first, otherFirst)...min(last, otherLast)
    self.other = other
  }

  func judge(_: Void) -> Finding<RuleEvidence> {
    finding(
      false,
      [
        "about": .text(about), "first": .integer(common.lowerBound),
        "last": .integer(common.upperBound), "other": .text(other.says),
        "place": .text(other.place),
      ], printed: [Double(days.lowerBound), Double(days.upperBound)],
      found: [Double(common.lowerBound), Double(common.upperBound)])
  }
}
