/// A day of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Year of the common era.
  public let year: Int
  /// Month, 1 ... 12.
  public let month: Int
  /// Day of the month, 1 ... 31.
  public let day: Int

  /// A date, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date a number of days after 1970-01-01.
  public init(dayNumber: Int) {
    // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    let shifted = dayNumber + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredQuotient(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Day of the year, 1 ... 366.
  public var dayOfYear: Int {
    (1..<month).reduce(day) { $0 + CivilDate.days(inMonth: $1, of: year) }
  }

  /// The date a number of days later.
  public func advanced(by days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// `2017-11-12`.
  public var iso8601: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Days in a month, leap years counted.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the left day comes before the right one.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Reads exactly `YYYY-MM-DD` in ASCII digits.
  init?(digits: ArraySlice<UInt8>) {
    let start = digits.startIndex
    guard digits.count == 10, digits[start + 4] == UInt8(ascii: "-"),
      digits[start + 7] == UInt8(ascii: "-"),
      let year = decimal(digits[start..<start + 4]),
      let month = decimal(digits[start + 5..<start + 7]),
      let day = decimal(digits[start + 8..<start + 10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The same as `iso8601`.
  public var description: String { iso8601 }
}
