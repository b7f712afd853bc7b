import Determinism

/// Leap seconds between GPS time and UTC.
///
/// Source: IERS Bulletin C; the last one came into force on 2017-01-01, and none is announced since.
enum LeapSeconds {
  /// The UTC midnights, in seconds since 1970, from which one second more counts.
  private static let midnights = [
    362_793_600, 394_329_600, 425_865_600, 489_024_000, 567_993_600, 631_152_000, 662_688_000,
    709_948_800, 741_484_800, 773_020_800, 820_454_400, 867_715_200, 915_148_800, 1_136_073_600,
    1_230_768_000, 1_341_100_800, 1_435_708_800, 1_483_228_800,
  ]

  /// GPS time less UTC in seconds at a moment of UTC.
  static func before(utc time: UTCTime) -> Int {
    midnights.count { $0 <= time.seconds }
  }

  /// The same at a moment of GPS time read as a civil clock.
  static func before(gps time: UTCTime) -> Int {
    var count = 0
    for midnight in midnights where midnight + count + 1 <= time.seconds { count += 1 }
    return count
  }
}
