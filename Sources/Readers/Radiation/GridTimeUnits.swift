import Determinism

/// The units of a NetCDF time coordinate: `hours since 1800-01-01 00:00:0.0` and the like.
///
/// Source: CF Conventions 1.8, section 4.4, and UDUNITS-2: the time of day may be followed by `Z`,
/// `UTC` or an offset such as `-6:00`, which is used. In the calendar `standard` (or `gregorian`)
/// dates before 1582-10-15 are Julian, which matters for files that count from the year 1.
struct GridTimeUnits: Equatable {
  /// Seconds in one unit.
  let unit: Int
  /// The moment counted from, on the proleptic Gregorian calendar.
  let origin: UTCTime

  /// Reads the units; nil for other words, and for years that are not 1 ... 9999.
  init?(_ text: String, isMixedCalendar: Bool) {
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\0" }.map { Array($0.utf8) }
    guard words.count >= 3, Self.word(words[1]) == "since",
      let unit = Self.seconds[Self.word(words[0])]
    else { return nil }
    // `1800-01-01T00:00:00Z` is one word.
    let dateEnd =
      words[2].firstIndex { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t") }
      ?? words[2].endIndex
    let clock = words[2][dateEnd...].dropFirst()
    let rest = (clock.isEmpty ? [] : [clock]) + words[3...].map { $0[...] }
    guard let date = Self.date(words[2][..<dateEnd]),
      let second = Self.second(of: Array(rest.joined(separator: [UInt8(ascii: " ")])))
    else { return nil }
    let isJulian = isMixedCalendar && date < Self.firstGregorian
    let dayNumber =
      isJulian ? Self.julian(date.year, date.month, date.day) : date.dayNumber
    self.unit = unit
    origin = UTCTime(seconds: dayNumber * 86_400 + second)
  }

  /// The day that holds a time; nil where it is no number or beyond any calendar.
  ///
  /// Times are taken to the second: sums of fractions end a hair before midnight, and would put a
  /// whole day's values on the day before.
  func day(of value: Double) -> CivilDate? { moment(of: value)?.date }

  /// A time to the second; nil where it is no number or beyond any calendar.
  func moment(of value: Double) -> UTCTime? {
    let seconds = value * Double(unit)
    guard seconds.magnitude < 1e12 else { return nil }
    let moment = origin + Int(seconds.rounded())
    return (1...9_999).contains(moment.date.year) ? moment : nil
  }

  private static let seconds = [
    "seconds": 1, "second": 1, "sec": 1, "secs": 1, "s": 1,
    "minutes": 60, "minute": 60, "min": 60, "mins": 60,
    "hours": 3_600, "hour": 3_600, "hr": 3_600, "hrs": 3_600, "h": 3_600,
    "days": 86_400, "day": 86_400, "d": 86_400,
  ]

  private static let firstGregorian = CivilDate(dayNumber: -141_427)

  private static func word(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func date(_ text: ArraySlice<UInt8>) -> CivilDate? {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 4, parts[1].count <= 2, parts[2].count <= 2,
      let year = decimal(parts[0]), let month = decimal(parts[1]), let day = decimal(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Seconds from the date's midnight to a time of day and offset such as `6:30`, `06:30:00.0 UTC`
  /// or `00:00:00 -6:00`; 0 of nothing.
  private static func second(of text: [UInt8]) -> Int? {
    let clockEnd = text.firstIndex { !"0123456789:.".utf8.contains($0) } ?? text.endIndex
    guard let second = span(text[..<clockEnd], hours: 0...23) else { return nil }
    let zone = text[clockEnd...].trimmed
    if zone.isEmpty || ["z", "utc", "gmt"].contains(word(Array(zone))) { return second }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      zone.count > 1
    else { return nil }
    var digits = zone.dropFirst()
    // `-0600` is an offset of hours and minutes too.
    if digits.count == 4, !digits.contains(UInt8(ascii: ":")) {
      digits.insert(UInt8(ascii: ":"), at: digits.startIndex + 2)
    }
    guard let offset = span(digits, hours: 0...18) else { return nil }
    return sign == UInt8(ascii: "-") ? second + offset : second - offset
  }

  /// Seconds of hours, minutes and seconds with colons between them; a fraction is cut off.
  private static func span(_ text: ArraySlice<UInt8>, hours: ClosedRange<Int>) -> Int? {
    if text.isEmpty { return 0 }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return nil }
    var total = 0
    for (index, part) in parts.enumerated() {
      let pieces = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard let whole = pieces.first, (1...2).contains(whole.count), let number = decimal(whole),
        pieces.count == 1 || (pieces.count == 2 && index == parts.count - 1),
        pieces.dropFirst().joined().allSatisfy({ (48...57).contains($0) }),
        index == 0 ? hours.contains(number) : number < 60
      else { return nil }
      total += number * [3_600, 60, 1][index]
    }
    return total
  }

  /// Days from 1970-01-01 to a date of the Julian calendar (Meeus, *Astronomical Algorithms*, 7.1).
  private static func julian(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let days = (1_461 * shifted).flooredQuotient(by: 4) + (153 * monthFromMarch + 2) / 5 + day - 1
    return days - 719_470
  }
}
