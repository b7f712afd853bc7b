import Determinism

/// One of a paper's conclusions, as a rule over results.
public struct Claim: Sendable, Equatable {
  /// What must hold.
  public enum Rule: Sendable, Equatable {
    /// Each model flags a quiet hour of a day, counted from the earthquake's.
    case anomalousDay(day: Int, models: [String], minimumQuietHours: Int)
    /// Each model flags one hour, and the hour is quiet.
    case anomalousHour(day: Int, hour: Int, models: [String])
    /// Each model's predictions have at least this correlation with the observations.
    case predictionsFollow(models: [String], correlation: Double)
    /// No hour of a date is quiet.
    case stormMasked(date: CivilDate)
    /// An index has its extreme as printed.
    case indexExtreme(PublishedExtreme)
  }

  /// Quiet hours a day must have to be tested, where the manifest does not say.
  public static let minimumQuietHours = 6

  /// Where in the paper it stands.
  public var place: String
  /// The conclusion in a sentence.
  public var says: String
  /// What must hold; no models stands for every model of the study that learns.
  public var rule: Rule
}
