import Determinism

/// Reads the calendar fields of an epoch line.
enum EpochFields {
  /// The moment in the file's own clock, as ticks of GPS time; nil when it is no moment.
  ///
  /// - Parameter columns: where year, month, day, hour, minute and second begin and end.
  static func time(_ line: TextLine, _ columns: [Range<Int>]) -> GPSTime? {
    guard var year = line.field(columns[0]).whole, let month = line.field(columns[1]).whole,
      let day = line.field(columns[2]).whole, let hour = line.field(columns[3]).whole,
      let minute = line.field(columns[4]).whole, let ticks = ticks(line.field(columns[5])),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    if columns[0].count == 2 { year += year < 80 ? 2_000 : 1_900 }
    guard (1_980...2_100).contains(year), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return GPSTime(date, ticksOfDay: (hour * 3_600 + minute * 60) * GPSTime.ticksPerSecond + ticks)
  }

  /// Seconds with up to seven decimals as ticks, at most 60 s.
  private static func ticks(_ field: ArraySlice<UInt8>) -> Int? {
    var whole = 0
    var decimals = -1
    for byte in field.trimmed {
      if byte == 0x2E, decimals < 0 {
        decimals = 0
      } else if (0x30...0x39).contains(byte), whole < 1_000_000_000_000 {
        guard decimals < 7 else {
          if byte == 0x30 { continue }
          return nil
        }
        whole = whole * 10 + Int(byte - 0x30)
        if decimals >= 0 { decimals += 1 }
      } else {
        return nil
      }
    }
    guard decimals >= 0 || whole > 0 || !field.trimmed.isEmpty else { return nil }
    for _ in max(0, decimals)..<7 { whole *= 10 }
    return whole <= 60 * GPSTime.ticksPerSecond ? whole : nil
  }

  /// Where RINEX 2 has the calendar fields of an epoch.
  static let version2 = [1..<3, 4..<6, 7..<9, 10..<12, 13..<15, 15..<26]
  /// Where RINEX 3 has them.
  static let version3 = [2..<6, 7..<9, 10..<12, 13..<15, 16..<18, 18..<29]
}
