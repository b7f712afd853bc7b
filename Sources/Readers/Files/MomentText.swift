import Determinism

/// A moment as tables write it: any form of ISO 8601 that tells one.
///
/// Read are calendar, week and ordinal dates, with and without hyphens and colons; times to the hour,
/// minute or second with a fraction; hour 24; `Z`, an offset such as `+05:30`, or the words `UTC`,
/// `UT` and `GMT`. A moment without any of them is taken as UTC, one with another zone's name is
/// refused.
struct MomentText: Equatable {
  /// The moment, the fraction of its second cut off.
  let time: UTCTime
  /// The fraction in millionths of a second, 0 ..< 1 000 000; what lies below is cut off.
  let microseconds: Int

  /// The nearest whole second, where it is less than a millisecond away; nil elsewhere.
  var wholeSecond: UTCTime? {
    if microseconds < 1_000 { return time }
    return microseconds > 999_000 ? time + 1 : nil
  }

  /// Reads a field; nil where it tells no moment.
  init?(_ field: ArraySlice<UInt8>) {
    var text = field.trimmed
    if text.count > 1, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
      text = text.dropFirst().dropLast().trimmed
    }
    guard text.count <= 64 else { return nil }
    let separators: [UInt8] = Array("Tt ".utf8)
    let end = text.firstIndex { separators.contains($0) } ?? text.endIndex
    guard let date = Self.date(text[..<end]) else { return nil }
    guard end < text.endIndex else {
      time = UTCTime(date)
      microseconds = 0
      return
    }
    let rest = text[(end + 1)...].trimmed
    let clockEnd = rest.firstIndex { !"0123456789:.,".utf8.contains($0) } ?? rest.endIndex
    guard let clock = Self.microseconds(rest[..<clockEnd]),
      let offset = Self.offset(rest[clockEnd...].trimmed)
    else { return nil }
    time = UTCTime(date) + (clock / 1_000_000 - offset)
    microseconds = clock % 1_000_000
  }

  /// `2017-11-12`, `20171112`, `2017-316`, `2017316`, `2017-W45-7`, `2017W457`.
  private static func date(_ text: ArraySlice<UInt8>) -> CivilDate? {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let digits = Array(parts.joined())
    guard digits.count >= 7, let year = decimal(digits[..<4]), parts[0].count >= 4 else {
      return nil
    }
    let isBasic = parts.count == 1
    if digits[4] == UInt8(ascii: "W") {
      guard isBasic || parts.map(\.count) == [4, 3, 1], digits.count == 8,
        let week = decimal(digits[5..<7]), let day = decimal(digits[7...]),
        let fourth = CivilDate(year: year, month: 1, day: 4), (1...7).contains(day)
      else { return nil }
      // Week 1 holds 4 January, and 1970-01-01 was a Thursday.
      let weekday = (fourth.dayNumber + 3) - (fourth.dayNumber + 3).flooredQuotient(by: 7) * 7
      let monday = fourth.dayNumber - weekday
      let date = CivilDate(dayNumber: monday + 7 * (week - 1) + day - 1)
      // The week's Thursday lies in the year that the week is counted in.
      let thursday = CivilDate(dayNumber: monday + 7 * (week - 1) + 3)
      return thursday.year == year && week > 0 ? date : nil
    }
    if digits.count == 7 {
      guard isBasic || parts.map(\.count) == [4, 3], let day = decimal(digits[4...]), day > 0,
        let first = CivilDate(year: year, month: 1, day: 1)
      else { return nil }
      let date = first.advanced(by: day - 1)
      return date.year == year ? date : nil
    }
    guard isBasic || parts.map(\.count) == [4, 2, 2], digits.count == 8,
      let month = decimal(digits[4..<6]), let day = decimal(digits[6...])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Microseconds since midnight of `18`, `18:18`, `1818`, `18:18:17`, `181817`, each perhaps with a
  /// fraction of its last part.
  private static func microseconds(_ text: ArraySlice<UInt8>) -> Int? {
    let marks: [UInt8] = Array(".,".utf8)
    let pieces = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { marks.contains($0) })
    guard let whole = pieces.first else { return nil }
    var parts = whole.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    if parts.count == 1 {
      guard whole.count % 2 == 0 else { return nil }
      parts = stride(from: whole.startIndex, to: whole.endIndex, by: 2).map { whole[$0..<$0 + 2] }
    }
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.compactMap { decimal($0) }
    guard numbers.count == parts.count else { return nil }
    let (hour, minute) = (numbers[0], numbers.count > 1 ? numbers[1] : 0)
    let second = numbers.count > 2 ? numbers[2] : 0
    guard hour <= 24, minute < 60, second <= 60 else { return nil }
    let unit = [3_600, 60, 1][parts.count - 1]
    var fraction = 0
    if pieces.count == 2 {
      guard !pieces[1].isEmpty, pieces[1].allSatisfy({ (48...57).contains($0) }) else { return nil }
      let digits = pieces[1].prefix(9)
      var scale = 1
      for _ in digits { scale *= 10 }
      fraction = (decimal(digits) ?? 0) * unit * 1_000_000 / scale
    }
    let total = (hour * 3_600 + minute * 60 + second) * 1_000_000 + fraction
    return total <= 86_400 * 1_000_000 ? total : nil
  }

  /// Seconds east of UTC; nil for a zone that is named or no offset at all.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    let word = String(decoding: text, as: UTF8.self).uppercased()
    if ["", "Z", "UTC", "UT", "GMT"].contains(word) { return 0 }
    guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    let digits = text.dropFirst().filter { $0 != UInt8(ascii: ":") }
    let colons = text.count - 1 - digits.count
    guard digits.count == 2 || digits.count == 4,
      colons == 0 || (colons == 1 && text.dropFirst(3).first == UInt8(ascii: ":")),
      colons == 0 || digits.count == 4, let hours = decimal(digits.prefix(2)), hours <= 18,
      let minutes = digits.count == 4 ? decimal(digits.suffix(2)) : 0, minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
