import Determinism

/// Which interval of an index belongs to a TEC sample, and how the sample's hour is named.
///
/// Akhoondzadeh 2021 counts hours 1 to 24, so that its hour h is the interval [h - 1, h) UT and TEC
/// "at h" is the map at h:00; hour 24 is the next day's 00:00.
public enum IndexHour: String, Sendable, CaseIterable, Codable {
  /// The interval that ends at the sample; hours 1 ... 24.
  case ending
  /// The interval that begins at or holds the sample; hours 0 ... 23.
  case containing

  /// A moment inside the interval that belongs to a sample at `time`.
  package func moment(of time: UTCTime) -> UTCTime {
    switch self {
    case .ending: time + -1
    case .containing: time
    }
  }

  /// The day and the hour that a sample at `time` is named by.
  package func label(of time: UTCTime) -> HourLabel {
    let moment = moment(of: time)
    return HourLabel(date: moment.date, hour: self == .ending ? moment.hour + 1 : moment.hour)
  }

  /// The hours of a day, first to last.
  package var hours: ClosedRange<Int> { self == .ending ? 1...24 : 0...23 }
}

/// The day and the hour a sample is named by.
public struct HourLabel: Hashable, Sendable, Codable {
  /// The day.
  public let date: CivilDate
  /// The hour, 1 ... 24 or 0 ... 23 as the convention counts.
  public let hour: Int

  /// A label from its parts.
  public init(date: CivilDate, hour: Int) {
    self.date = date
    self.hour = hour
  }
}
