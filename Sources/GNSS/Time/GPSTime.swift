import Determinism

/// A moment in GPS time, counted in ticks of 100 ns from 1980-01-06 00:00:00 GPS time.
package struct GPSTime: Hashable, Comparable, Sendable {
  /// Ticks in a second.
  package static let ticksPerSecond = 10_000_000
  /// 1980-01-06 in days since 1970-01-01.
  private static let firstDay = 3_657

  /// Ticks since 1980-01-06 00:00:00 GPS time.
  package let ticks: Int

  /// A moment from its ticks.
  package init(ticks: Int) { self.ticks = ticks }

  /// A moment by the calendar, in GPS time.
  package init(_ date: CivilDate, ticksOfDay: Int = 0) {
    ticks = (date.dayNumber - Self.firstDay) * 86_400 * Self.ticksPerSecond + ticksOfDay
  }

  /// The moment that a UTC clock shows, for a whole second.
  package init(_ time: UTCTime) {
    let shown = time.seconds - Self.firstDay * 86_400
    ticks = (shown + LeapSeconds.before(utc: time)) * Self.ticksPerSecond
  }

  /// Seconds since 1980-01-06 00:00:00 GPS time.
  package var seconds: Double { Double(ticks) / Double(Self.ticksPerSecond) }

  /// What a UTC clock shows, rounded down to the second.
  package var utc: UTCTime {
    shown + -LeapSeconds.before(gps: shown)
  }

  /// What a clock of GPS time shows, rounded down to the second, as if it were UTC.
  var shown: UTCTime {
    UTCTime(seconds: ticks.flooredQuotient(by: Self.ticksPerSecond) + Self.firstDay * 86_400)
  }

  /// The civil date in GPS time.
  package var date: CivilDate {
    CivilDate(
      dayNumber: ticks.flooredQuotient(by: 86_400 * Self.ticksPerSecond) + Self.firstDay)
  }

  /// Whether the left moment comes before the right one.
  package static func < (left: GPSTime, right: GPSTime) -> Bool { left.ticks < right.ticks }

  /// Seconds from the right moment to the left one.
  package static func - (left: GPSTime, right: GPSTime) -> Double {
    Double(left.ticks - right.ticks) / Double(ticksPerSecond)
  }

  /// The moment a whole number of seconds later.
  package func advanced(bySeconds seconds: Int) -> GPSTime {
    GPSTime(ticks: ticks + seconds * Self.ticksPerSecond)
  }
}
