import Detection
import Determinism
import Studies

/// What was checked of what a paper prints, and what the verdict rests on.
public enum PrintedEvidence: Sendable, Equatable {
  /// The table lists no row below its own threshold.
  case threshold(PublishedRow, PrintedNumber)
  /// The printed day is the printed date's distance from the earthquake's date.
  case day(subject: String, date: CivilDate, printed: Int, counted: Int)
  /// The rows of one hour are quiet by the study's mask; nil where no index is archived.
  case mask([PublishedRow], MaskReading?)
  /// The text names a row of the table.
  case mention(PublishedMention, model: String, row: PublishedRow?)
  /// The text calls a row the largest of its day; the larger row, if there is one.
  case largest(PublishedMention, model: String, larger: PublishedRow?)
  /// Different methods deviate the same way at the same hour.
  case signs([PublishedRow])
  /// Rows of two days are not one disturbance across midnight.
  case adjacent([PublishedRow])
  /// An index has the printed value at the printed time; nil where no index is archived.
  case indexValue(PublishedExtreme, ArchivedHours?)
  /// An index has its extreme as printed; nil where no index is archived.
  case indexExtreme(PublishedExtreme, ArchivedValue?)
  /// A rule over published tables, or what the paper says of them, the archives and the calendar.
  case rule(RuleEvidence)
  /// Printings of the same thing agree.
  case statements([PublishedStatement])
}

/// Whether an hour was quiet by both conventions of hours.
public struct MaskReading: Sendable, Equatable {
  /// Conditions of the interval that ends at the hour.
  public let ending: Conditions
  /// Conditions of the interval that begins at the hour.
  public let containing: Conditions
  /// Whether the interval that ends at the hour was quiet.
  public let endingIsQuiet: Bool?
  /// Whether the interval that begins at the hour was quiet.
  public let containingIsQuiet: Bool?
}

/// An index over a span of printed hours, by both conventions.
public struct ArchivedHours: Sendable, Equatable {
  /// Lowest and highest value of the intervals that end at the hours.
  public let ending: ClosedRange<Double>
  /// Lowest and highest value of the intervals that begin at the hours.
  public let containing: ClosedRange<Double>

  /// Whether one end of either span may be printed as a value: a text quotes the extreme of its
  /// hours.
  public func mayHold(_ printed: PrintedNumber) -> Bool {
    [ending, containing].contains {
      printed.mayBe($0.lowerBound) || printed.mayBe($0.upperBound)
    }
  }
}

/// A value of an index and the start of its interval.
public struct ArchivedValue: Sendable, Equatable {
  /// The value.
  public let value: Double
  /// The start of its interval.
  public let time: UTCTime
}
