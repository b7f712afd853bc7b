import Determinism

/// One of a paper's conclusions, as a rule over results.
public struct Claim: Sendable, Equatable, Codable {
  /// What must hold.
  public enum Rule: Sendable, Equatable, Codable {
    /// Each model flags a quiet hour of a day, counted from the earthquake's.
    case anomalousDay(day: Int, models: [String], minimumQuietHours: Int)
    /// Each model flags one hour, on the side named where there is one, and the hour is quiet.
    case anomalousHour(day: Int, hour: Int, models: [String], sign: Sign?)
    /// Each model's predictions have at least this correlation with the observations.
    case predictionsFollow(models: [String], correlation: Double)
    /// No hour of a date is quiet.
    case stormMasked(date: CivilDate)
    /// An index has its extreme as printed.
    case indexExtreme(PublishedExtreme)
    /// A model has the best of these scores over the test part among all models that learn.
    case bestModel(
      model: String, metrics: [PublishedScores.Metric], group: String?, over: ScoredSamples)
    /// A model's score over the test part is worse in one group of stations than in another.
    case worseGroup(
      PublishedScores.Metric, model: String, group: String, than: String)
    /// The mean error of each model over the test part is at most this large in size (TECU).
    case smallBias(models: [String], atMost: Double)
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
    /// Most flagged quiet samples of the days lie between two hours of the day, both among them.
    case flaggedHours(DayRange, DetectionQuery, hours: ClosedRange<Int>)
    /// Most flagged quiet samples of the window fall on these days.
    case flaggedDays(DayRange, DetectionQuery)
    /// The strongest flagged quiet sample of a day grows over the days; days with fewer quiet hours than
    /// `minimumQuietHours` are left out.
    case growingDays(DayRange, DetectionQuery)
    /// A detector flags quiet samples on fewer days of the window than another detector.
    case fewerDays(DetectionQuery, than: String)
    /// On each of the days the radiation near the epicentre leaves that of other years.
    case radiationDays(DayRange, radius: Double, limit: Double)
  }

  /// The samples that a share is of.
  public enum FlaggedTime: String, Sendable, CaseIterable, Codable {
    case quiet
    case all
  }

  /// The samples of the test part that a score is over.
  public enum ScoredSamples: String, Sendable, CaseIterable, Codable {
    /// All of them in one pool.
    case all
    /// Those of quiet times.
    case quiet
    /// Those of disturbed times.
    case disturbed
    /// Those of each station by itself.
    case eachStation = "each-station"
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
