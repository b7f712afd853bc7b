import Determinism
import Studies

/// Hours UT are hours of the epicentre's local time in this span.
struct SolarTimeRule: PrintedRule {
  static let word = "solar-time"

  let firstHour: Int
  let lastHour: Int
  let from: Int
  let to: Int

  /// Mean solar time at the epicentre: four minutes for each degree east of Greenwich.
  func judge(_ earthquake: Earthquake) -> Finding<RuleEvidence> {
    // A place at 190°E keeps the date of 170°W.
    let east = earthquake.longitude > 180 ? earthquake.longitude - 360 : earthquake.longitude
    let shift = east / 15
    func clock(_ hour: Double) -> String {
      let minutes = Int((hour * 60).rounded())
      let day = minutes - minutes.flooredQuotient(by: 1_440) * 1_440
      return "\(twoDigits(day / 60)):\(twoDigits(day % 60))"
    }
    let start = Double(firstHour) + shift
    let end = Double(lastHour) + shift
    // The span is what is meant if it lies in the meant hours of one day.
    let turns = (start / 24).rounded(.down) * 24
    let holds = start - turns >= Double(from) && end - turns <= Double(to)
    return finding(
      holds,
      [
        "from": .text(clock(start)), "to": .text(clock(end)),
        "longitude": .number(earthquake.longitude, decimals: 2),
        "meantFrom": .integer(from), "meantTo": .integer(to),
      ], printed: [Double(firstHour), Double(lastHour)], found: [start - turns, end - turns])
  }
}
