import Determinism

/// The units of a NetCDF time coordinate: `hours since 1800-01-01 00:00:0.0` and the like.
///
/// Source: CF Conventions 1.8, section 4.4. In the calendar `standard` (or `gregorian`) dates before
/// 1582-10-15 are Julian, which matters for files that count from the year 1.
struct GridTimeUnits: Equatable {
  /// Seconds in one unit.
  let unit: Int
  /// The moment counted from, on the proleptic Gregorian calendar.
  let origin: UTCTime

  /// Reads the units; nil for other words.
  init?(_ text: String, isMixedCalendar: Bool) {
    let words = text.split { $0 == " " || $0 == "T" || $0 == "\t" || $0 == "\0" }
    guard words.count >= 3, words[1].lowercased() == "since",
      let unit = Self.seconds[words[0].lowercased()]
    else { return nil }
    let date = words[2].split(separator: "-").map { decimal($0.utf8) }
    guard date.count == 3, let year = date[0], let month = date[1], let day = date[2],
      let civil = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var second = 0
    if words.count > 3 {
      let clock = words[3].split(separator: ":").map { part in
        part.split(separator: ".").first.flatMap { decimal($0.utf8) }
      }
      guard (1...3).contains(clock.count), clock.allSatisfy({ $0 != nil }) else { return nil }
      for (value, size) in zip(clock, [3_600, 60, 1]) { second += (value ?? 0) * size }
      guard second < 86_400 else { return nil }
    }
    let isJulian = isMixedCalendar && (year, month, day) < (1582, 10, 15)
    let dayNumber = isJulian ? Self.julian(year, month, day) : civil.dayNumber
    self.unit = unit
    origin = UTCTime(seconds: dayNumber * 86_400 + second)
  }

  /// The day that holds a time; nil where it is no number or beyond any calendar.
  func day(of value: Double) -> CivilDate? {
    let seconds = value * Double(unit)
    guard seconds.magnitude < 1e12 else { return nil }
    let date = (origin + Int(seconds.rounded(.down))).date
    return (1...9_999).contains(date.year) ? date : nil
  }

  private static let seconds = [
    "seconds": 1, "second": 1, "minutes": 60, "minute": 60, "hours": 3_600, "hour": 3_600,
    "days": 86_400, "day": 86_400,
  ]

  /// Days from 1970-01-01 to a date of the Julian calendar (Meeus, *Astronomical Algorithms*, 7.1).
  private static func julian(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let days = (1_461 * shifted).flooredQuotient(by: 4) + (153 * monthFromMarch + 2) / 5 + day - 1
    return days - 719_470
  }
}
