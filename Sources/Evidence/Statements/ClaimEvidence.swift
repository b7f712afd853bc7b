import Detection
import Studies

/// The numbers a claim's verdict rests on.
public enum ClaimEvidence: Sendable, Equatable {
  /// One model on one day at one station.
  public struct Day: Sendable, Equatable {
    /// The model's name, with the station's in a study of several.
    public let model: String
    /// Flagged quiet hours of the day; nil where the model has no forecast.
    public let flagged: Int?
    /// Quiet hours of the day with a DTEC.
    public let quiet: Int
    /// Other days with a flagged quiet hour.
    public let otherFlagged: Int
    /// Other days with a quiet hour.
    public let others: Int
  }

  /// One model at one hour at one station.
  public struct Hour: Sendable, Equatable {
    /// The model's name, with the station's in a study of several.
    public let model: String
    /// DTEC; nil where there is none.
    public let dtec: Double?
  }

  /// One model's correlation.
  public struct Correlation: Sendable, Equatable {
    /// The model's name.
    public let model: String
    /// Pearson's ρ over the test part, all stations in one pool; nil where there is none.
    public let value: Double?
  }

  /// Of `best-model` and `improvement`: in how many trainings the former holds, nil where there is but
  /// one; the terms on which the models were compared.
  case metricScores([MetricScores], trainings: Trainings?, terms: ComparisonTerms)
  /// Of `synchronous-days`, `anomaly-sign` and `strongest-day`; nil where the study has no such
  /// detector, model, window or station.
  case detectedDays([DetectedDay]?)
  /// Of `worse-group`, `small-bias` and `fewer-days`.
  case named([Named])
  /// Of `flagged-hours` and `flagged-days`: flagged quiet samples within what is named, and all of them;
  /// nil as with `detectedDays`.
  case part(within: Int, of: Int, isKnown: Bool)
  /// Of `flagged-share`; nil likewise.
  case flagged(FlagCount?)
  /// Of `radiation-days`; nil where there is no radiation.
  case radiation([RadiationDay]?)
  /// Of `anomalous-day`.
  case days([Day])
  /// Of `anomalous-hour`: the hour's conditions, nil where the sample is not among those shown; the
  /// threshold of the first DTEC detector, nil in a study without one.
  case hour([Hour], conditions: Conditions?, isQuiet: Bool?, threshold: Double?)
  /// Of `predictions-follow`.
  case correlations([Correlation])
  /// Of `storm-masked`: the date's hours; none where its indices are drawn or it is not shown.
  case mask(quiet: Int, disturbed: Int, unknown: Int)
  /// Of `index-extreme`: nil where the indices are drawn or missing.
  case index(hours: ArchivedHours?, found: ArchivedValue?)
}
