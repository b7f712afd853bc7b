import Determinism
import Studies

/// What a paper says of days and clocks, held against the calendar and its own other words.
struct CalendarRules {
  let earthquake: Earthquake
  /// Every saying, since days are held against each other.
  let checks: [PublishedCheck]

  /// The findings of a saying on days and clocks; nil for other sayings.
  func findings(_ check: PublishedCheck) -> [ConsistencyFinding]? {
    switch check.rule {
    case .daysBetween(let from, let to, let days):
      let counted = to.dayNumber - from.dayNumber
      return [
        check.finding(
          counted == days,
          [
            "from": .text(from.iso8601), "to": .text(to.iso8601), "counted": .integer(counted),
          ], printed: [Double(days)], found: [Double(counted)])
      ]
    case .dayCount(let first, let last, let without, let count):
      let counted = (first...last).count { !without.contains($0) }
      return [
        check.finding(
          counted == count,
          [
            "first": .integer(first), "last": .integer(last), "counted": .integer(counted),
            "without": .integers(without),
          ], printed: [Double(count)], found: [Double(counted)])
      ]
    case .days: return days(check)
    case .solarTime(let first, let last, let from, let to):
      return [solarTime(check, first, last, from, to)]
    case .originClock(let minutes):
      let seconds = minutes * 60 - earthquake.time.secondOfDay / 60 * 60
      return [
        check.finding(
          seconds == 0,
          [
            "time": .text(earthquake.time.iso8601),
            "hours": .number(Double(seconds) / 3_600, decimals: 2),
          ], printed: [Double(minutes)], found: [Double(earthquake.time.secondOfDay) / 60])
      ]
    default: return nil
    }
  }

  /// One finding for each later saying of the same thing that says otherwise of some day.
  private func days(_ check: PublishedCheck) -> [ConsistencyFinding] {
    guard case .days(let about, let first, let last, let happens) = check.rule,
      let own = checks.firstIndex(of: check)
    else { return [] }
    var findings: [ConsistencyFinding] = []
    for other in checks[(own + 1)...] {
      guard case .days(about, let otherFirst, let otherLast, let otherHappens) = other.rule,
        otherHappens != happens
      else { continue }
      let low = max(first, otherFirst)
      let high = min(last, otherLast)
      guard low <= high else { continue }
      findings.append(
        check.finding(
          false,
          [
            "about": .text(about), "first": .integer(low), "last": .integer(high),
            "other": .text(other.says),
            "place": .text(other.place),
          ], printed: [Double(first), Double(last)],
          found: [Double(low), Double(high)]))
    }
    return findings
  }

  /// Mean solar time at the epicentre: four minutes for each degree east of Greenwich.
  private func solarTime(
    _ check: PublishedCheck, _ first: Int, _ last: Int, _ from: Int, _ to: Int
  ) -> ConsistencyFinding {
    // A place at 190°E keeps the date of 170°W.
    let east = earthquake.longitude > 180 ? earthquake.longitude - 360 : earthquake.longitude
    let shift = east / 15
    func clock(_ hour: Double) -> String {
      let minutes = Int((hour * 60).rounded())
      let day = minutes - minutes.flooredQuotient(by: 1_440) * 1_440
      return "\(twoDigits(day / 60)):\(twoDigits(day % 60))"
    }
    let start = Double(first) + shift
    let end = Double(last) + shift
    // The span is what is meant if it lies in the meant hours of one day.
    let turns = (start / 24).rounded(.down) * 24
    let holds = start - turns >= Double(from) && end - turns <= Double(to)
    return check.finding(
      holds,
      [
        "from": .text(clock(start)), "to": .text(clock(end)),
        "longitude": .number(earthquake.longitude, decimals: 2),
        "meantFrom": .integer(from), "meantTo": .integer(to),
      ], printed: [Double(first), Double(last)], found: [start - turns, end - turns])
  }
}
