import Determinism

/// Something the paper says, as a rule over what it prints, the archives and the calendar.
public struct PublishedCheck: Sendable, Equatable, Codable {
  /// What must hold for the saying to be true.
  public enum Rule: Sendable, Equatable, Codable {
    /// A model's score is better than another's by a percentage of the latter.
    case percentage(
      PublishedScores.Metric, model: String, against: String, percent: PrintedNumber)
    /// A model's score minus that of each of others is a printed amount.
    case difference(
      PublishedScores.Metric, model: String, against: [String], amount: PrintedNumber)
    /// A model has the best printed score in every column, by each metric.
    case best(model: String, metrics: [PublishedScores.Metric])
    /// Models' scores over all stations run from a lowest to a highest.
    case range(
      PublishedScores.Metric, models: [String], lowest: PrintedNumber, highest: PrintedNumber)
    /// A model's predictions have this standard deviation.
    case deviation(PrintedNumber)
    /// One date is a number of days after another.
    case daysBetween(from: CivilDate, to: CivilDate, days: Int)
    /// Days from a first to a last, without some, are so many.
    case dayCount(first: Int, last: Int, without: [Int], count: Int)
    /// Something happens on each of these days, or on none of them.
    case days(about: String, first: Int, last: Int, happens: Bool)
    /// Hours UT are hours of the epicentre's local time in this span.
    case solarTime(firstHour: Int, lastHour: Int, from: Int, to: Int)
    /// The origin time reads so on a clock, in minutes of the day.
    case originClock(minutes: Int)
    /// The days are quiet throughout.
    case quietDays(from: CivilDate, to: CivilDate)
    /// An index lies beyond a limit in some interval of a date: above it, or, for Dst, below it.
    case indexBeyond(PublishedExtreme.Index, date: CivilDate, limit: PrintedNumber)
    /// An index first passes a limit on a date in this hour.
    case indexPasses(PublishedExtreme.Index, date: CivilDate, limit: PrintedNumber, hour: Int)
    /// No other earthquake of the catalogue falls in these days.
    case onlyEarthquake(from: CivilDate, to: CivilDate)
  }

  /// Where in the paper it stands.
  public var place: String
  /// What it says.
  public var says: String
  /// What must hold.
  public var rule: Rule

  /// From its parts.
  package init(place: String, says: String, rule: Rule) {
    self.place = place
    self.says = says
    self.rule = rule
  }
}
