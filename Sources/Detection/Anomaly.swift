import Determinism

/// A sample whose |DTEC| exceeds the threshold.
public struct Anomaly: Sendable, Equatable, Codable {
  /// The sample's index in the study period.
  public let sample: Int
  /// The sample's moment.
  public let time: UTCTime
  /// The day and hour it is named by.
  public let label: HourLabel
  /// Days from the earthquake's day; negative before it.
  public let day: Int
  /// Observed TEC (TECU).
  public let observed: Double
  /// Predicted TEC (TECU).
  public let predicted: Double
  /// DTEC, unitless and signed.
  public let dtec: Double
  /// The conditions that belong to the sample.
  public let conditions: Conditions
  /// Whether the conditions were quiet; nil where an index is missing.
  public let isQuiet: Bool?

  /// An anomaly from its parts.
  public init(
    sample: Int, time: UTCTime, label: HourLabel, day: Int, observed: Double, predicted: Double,
    dtec: Double, conditions: Conditions, isQuiet: Bool?
  ) {
    self.sample = sample
    self.time = time
    self.label = label
    self.day = day
    self.observed = observed
    self.predicted = predicted
    self.dtec = dtec
    self.conditions = conditions
    self.isQuiet = isQuiet
  }
}
