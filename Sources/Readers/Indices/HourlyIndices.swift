import Determinism

/// Days of indices gathered from rows of single hours.
struct HourlyIndices {
  /// The days so far.
  private(set) var days: [IndexRecord.Day] = []
  private var last: UTCTime?

  /// Takes the values of an hour; those of a longer interval repeat in each of its hours.
  ///
  /// - Throws: the expectation that the row does not meet.
  mutating func take(
    at time: UTCTime, kp: Double?, ap: Double?, f107: Double?, dst: Double?
  ) throws(Expectation) {
    if let last, time <= last { throw .indexLaterTime(after: last.iso8601) }
    guard time.secondOfDay % 3_600 == 0 else { throw .indexTime }
    last = time
    if days.last?.date != time.date { days.append(IndexRecord.Day(date: time.date)) }
    var day = days[days.count - 1]
    try Self.put(kp, in: &day.kp[time.hour / 3], "Kp")
    try Self.put(ap, in: &day.ap[time.hour / 3], "ap")
    try Self.put(f107, in: &day.f107, "F10.7")
    day.dst[time.hour] = dst
    days[days.count - 1] = day
  }

  private static func put(
    _ value: Double?, in place: inout Double?, _ name: String
  ) throws(Expectation) {
    guard let value else { return }
    if let earlier = place, earlier != value { throw .indexSame(name) }
    place = value
  }
}
