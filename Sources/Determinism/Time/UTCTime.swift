/// A moment in UTC to the second, counted from 1970-01-01T00:00:00Z without leap seconds.
///
/// All calendar arithmetic is integer arithmetic on the proleptic Gregorian calendar, so neither
/// the locale nor the time zone of the machine can reach a result.
public struct UTCTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before it.
  public let seconds: Int

  /// A moment from its seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// Midnight at the start of a civil date, moved by hours, minutes and seconds of any size.
  public init(
    _ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    seconds = date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// The civil date that holds this moment.
  public var date: CivilDate {
    CivilDate(dayNumber: seconds.flooredQuotient(by: 86_400))
  }

  /// Seconds since midnight, 0 ..< 86 400.
  public var secondOfDay: Int {
    seconds - seconds.flooredQuotient(by: 86_400) * 86_400
  }

  /// Hour of the day, 0 ... 23.
  public var hour: Int { secondOfDay / 3_600 }

  /// `2017-11-12T18:18:17Z`.
  public var iso8601: String {
    let rest = secondOfDay
    return
      "\(date.iso8601)T\(twoDigits(rest / 3_600)):\(twoDigits(rest / 60 % 60)):\(twoDigits(rest % 60))Z"
  }

  /// Reads `2017-11-12T18:18:17Z`, `2017-11-12T18:18Z`, `2017-11-12 18:18:17` or `2017-11-12`
  /// (midnight); a trailing `Z` is optional and a fraction of a second is refused.
  ///
  /// - Returns: nil when the text is not exactly of one of those forms or names no real moment.
  public init?(iso8601 text: some StringProtocol) {
    var rest = Array(text.utf8)
    if rest.last == UInt8(ascii: "Z") { rest.removeLast() }
    guard rest.count >= 10, let date = CivilDate(digits: rest[0..<10]) else { return nil }
    guard rest.count > 10 else {
      guard text.utf8.count == 10 else { return nil }
      self.init(date)
      return
    }
    guard rest.count == 16 || rest.count == 19,
      rest[10] == UInt8(ascii: "T") || rest[10] == UInt8(ascii: " "),
      rest[13] == UInt8(ascii: ":"), rest.count == 16 || rest[16] == UInt8(ascii: ":"),
      let hour = decimal(rest[11..<13]), let minute = decimal(rest[14..<16]),
      let second = rest.count == 16 ? 0 : decimal(rest[17..<19]),
      hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(date, hour: hour, minute: minute, second: second)
  }

  /// Whether the left moment comes before the right one.
  public static func < (left: UTCTime, right: UTCTime) -> Bool { left.seconds < right.seconds }

  /// The moment a number of seconds later.
  public static func + (time: UTCTime, seconds: Int) -> UTCTime {
    UTCTime(seconds: time.seconds + seconds)
  }

  /// Seconds from the right moment to the left one.
  public static func - (left: UTCTime, right: UTCTime) -> Int { left.seconds - right.seconds }
}

extension UTCTime: CustomStringConvertible {
  /// The same as `iso8601`.
  public var description: String { iso8601 }
}
