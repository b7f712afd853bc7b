import Determinism

/// One of a paper's conclusions, as a rule over results.
public struct Claim: Sendable, Equatable, Codable {
  /// What must hold.
  public enum Rule: Sendable, Equatable, Codable {
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
    /// A model has the best of these scores over the test part among all models that learn.
    case bestModel(model: String, metrics: [PublishedScores.Metric], group: String?)
    /// A model's score is better than another's by at least a percentage of the latter.
    case improvement(
      PublishedScores.Metric, model: String, against: String, percent: Double, group: String?)
    /// On each of the days every station is flagged in quiet time, or on none of them.
    case synchronousDays(
      DayRange, DetectionQuery, happens: Bool, minimumQuietHours: Int)
    /// At most this percentage of a window's samples is flagged.
    case flaggedShare(DetectionQuery, time: FlaggedTime, atMost: Double)
    /// Most flagged quiet samples of the days have this sign; days with fewer quiet hours than
    /// `minimumQuietHours` are left out.
    case anomalySign(DayRange, DetectionQuery, Sign)
    /// The strongest flagged quiet sample of the days falls on this one alone; days with fewer quiet
    /// hours than `minimumQuietHours` are left out.
    case strongestDay(Int, among: DayRange, DetectionQuery)
    /// On each of the days the radiation near the epicentre leaves that of other years.
    case radiationDays(DayRange, radius: Double, limit: Double)
  }

  /// The samples that a share is of.
  public enum FlaggedTime: String, Sendable, CaseIterable, Codable {
    case quiet
    case all
  }

  /// On which side of its bounds a sample lies.
  public enum Sign: String, Sendable, CaseIterable, Codable {
    case positive
    case negative
  }

  /// Quiet hours a day must have to be tested, where the manifest does not say.
  public static let minimumQuietHours = 6

  /// Where in the paper it stands.
  public var place: String
  /// The conclusion in a sentence.
  public var says: String
  /// What must hold; no models stands for every model of the study that learns.
  public var rule: Rule

  /// From its parts.
  package init(place: String, says: String, rule: Rule) {
    self.place = place
    self.says = says
    self.rule = rule
  }
}
