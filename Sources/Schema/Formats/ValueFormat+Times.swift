import Determinism

extension ValueFormat where Value == CivilDate {
  /// A day.
  package static let date = ValueFormat(
    scalar: "a date as year-month-day", example: "2017-08-01",
    shape: .text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", limit: 10)
  ) { text, plain in
    guard CalendarForm.matches(text, "0000-00-00") else { return .failure(.kind) }
    guard plain else { return .failure(.quoted) }
    return UTCTime(iso8601: text).map { .success($0.date) } ?? .failure(.noSuchMoment)
  }
}

extension ValueFormat where Value == UTCTime {
  /// A moment in UTC to the second.
  package static let time = ValueFormat(
    scalar: "a time in UTC as date, T, time of day and Z", example: "2017-11-12T18:18:17Z",
    shape: .text(
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", limit: 20)
  ) { text, plain in
    guard CalendarForm.matches(text, "0000-00-00T00:00:00Z") else { return .failure(.kind) }
    guard plain else { return .failure(.quoted) }
    return UTCTime(iso8601: text).map { .success($0) } ?? .failure(.noSuchMoment)
  }
}

/// The one way a manifest writes dates and times.
private enum CalendarForm {
  /// Whether a text has the pattern's characters, with any digit where the pattern has 0.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return text.utf8.count == pattern.utf8.count
      && zip(text.utf8, pattern.utf8).allSatisfy { byte, wanted in
        wanted == UInt8(ascii: "0") ? digits.contains(byte) : byte == wanted
      }
  }
}
