import Determinism

/// A detection window of a study and its days.
public struct WindowRecord: Sendable, Equatable, Codable {
  /// The window as the manifest has it.
  public let window: DetectionWindow
  /// Its samples in the study's record.
  public let samples: Range<Int>
  /// Its days in order.
  public let days: [WindowDay]

  /// Hours of known quiet.
  public var quietHours: Double { OrderedStatistics.sum(days.map(\.quietHours)) }
}

/// One day of a detection window.
public struct WindowDay: Sendable, Equatable, Codable {
  /// Hours of known quiet below which a day cannot be tested.
  public static let minimumQuietHours = Double(Claim.minimumQuietHours)

  /// The day, as samples are named.
  public let date: CivilDate
  /// Days from the earthquake's day; negative before it.
  public let offset: Int
  /// Its samples in the study's record.
  public let samples: Range<Int>
  /// Hours of known quiet.
  public let quietHours: Double
  /// Hours of known disturbance.
  public let disturbedHours: Double

  /// Whether enough of the day was quiet for the absence of an anomaly to say something.
  public var isTestable: Bool { quietHours >= Self.minimumQuietHours }
}
