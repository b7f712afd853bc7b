import Determinism
import Studies

/// The origin time reads so on a clock, in minutes of the day.
struct OriginClockRule: PrintedRule {
  static let word = "origin-clock"

  let minutes: Int

  func judge(_ earthquake: Earthquake) -> Finding<RuleEvidence> {
    let seconds = minutes * 60 - earthquake.time.secondOfDay / 60 * 60
    return finding(
      seconds == 0,
      [
        "time": .text(earthquake.time.iso8601),
        "hours": .number(Double(seconds) / 3_600, decimals: 2),
      ], printed: [Double(minutes)], found: [Double(earthquake.time.secondOfDay) / 60])
  }
}
