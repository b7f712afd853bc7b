import Determinism

/// Ticks of a time axis at whole hours, days, months or years of UTC.
package enum TimeTicks {
  /// Steps from fine to coarse.
  private enum Step {
    case hours(Int)
    /// Days of each month, counted from the 1st; the 31st is left out.
    case days(Int)
    case months(Int)
    case years(Int)
  }

  private static let steps: [Step] = [
    .hours(1), .hours(3), .hours(6), .hours(12), .days(1), .days(2), .days(5), .days(10),
    .months(1), .months(3), .months(6), .years(1), .years(2), .years(5), .years(10), .years(50),
    .years(100), .years(500),
  ]

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// At most `count` ticks from the first to the last second; values are seconds since 1970.
  package static func ticks(from first: UTCTime, to last: UTCTime, count: Int) -> [Tick] {
    guard first <= last else { return [] }
    for step in steps {
      guard let found = ticks(first, last, step, most: max(1, count)) else { continue }
      return found
    }
    return []
  }

  /// The years that an axis spans, for its label: `2017` or `2016–2017`.
  package static func years(from first: UTCTime, to last: UTCTime) -> String {
    let (start, end) = (first.date.year, last.date.year)
    return start == end ? "\(start)" : "\(start)–\(end)"
  }

  private static func ticks(_ first: UTCTime, _ last: UTCTime, _ step: Step, most: Int) -> [Tick]? {
    switch step {
    case .hours(let hours):
      let length = hours * 3_600
      guard (last - first) / length < most else { return nil }
      let start = -(-first.seconds).flooredQuotient(by: length) * length
      return stride(from: start, through: last.seconds, by: length).map { seconds in
        let time = UTCTime(seconds: seconds)
        return tick(
          time, time.secondOfDay == 0 ? day(time.date) : twoDigits(time.hour) + ":00")
      }
    case .days(let days):
      guard (last - first) / 86_400 / days <= most + 2 else { return nil }
      let dates = (first.date.dayNumber...last.date.dayNumber).map { CivilDate(dayNumber: $0) }
      let chosen = dates.filter {
        ($0.day - 1) % days == 0 && (days == 1 || $0.day + days / 2 <= 31)
      }
      return bounded(chosen.map { tick(UTCTime($0), day($0)) }, first, most)
    case .months(let count):
      guard (last - first) / 86_400 / 28 / count <= most + 1 else { return nil }
      let start = first.date.year * 12 + first.date.month - 1
      let end = last.date.year * 12 + last.date.month - 1
      let chosen = (start...end).filter { $0 % count == 0 }.compactMap { month in
        CivilDate(year: month / 12, month: month % 12 + 1, day: 1)
      }
      return bounded(
        chosen.map { tick(UTCTime($0), "\(months[$0.month - 1]) \($0.year)") }, first, most)
    case .years(let count):
      guard (last.date.year - first.date.year) / count <= most else { return nil }
      let chosen = (first.date.year...last.date.year).filter { $0 % count == 0 }.compactMap {
        CivilDate(year: $0, month: 1, day: 1)
      }
      return bounded(chosen.map { tick(UTCTime($0), "\($0.year)") }, first, most)
    }
  }

  private static func bounded(_ ticks: [Tick], _ first: UTCTime, _ most: Int) -> [Tick]? {
    let shown = ticks.filter { $0.value >= Double(first.seconds) }
    return shown.count <= most ? shown : nil
  }

  private static func tick(_ time: UTCTime, _ label: String) -> Tick {
    Tick(Double(time.seconds), label)
  }

  /// `12 Nov`.
  package static func day(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1])" }
}
