import Limits
import Schema
import Studies

/// The keys of an item of `claims`.
enum ClaimKeys {
  /// The rules by their words.
  enum Rule: String, Sendable, CaseIterable {
    case anomalousDay = "anomalous-day"
    case anomalousHour = "anomalous-hour"
    case predictionsFollow = "predictions-follow"
    case stormMasked = "storm-masked"
    case indexExtreme = "index-extreme"
    case bestModel = "best-model"
    case improvement
    case worseGroup = "worse-group"
    case smallBias = "small-bias"
    case synchronousDays = "synchronous-days"
    case flaggedShare = "flagged-share"
    case anomalySign = "anomaly-sign"
    case strongestDay = "strongest-day"
    case flaggedHours = "flagged-hours"
    case flaggedDays = "flagged-days"
    case growingDays = "growing-days"
    case fewerDays = "fewer-days"
    case radiationDays = "radiation-days"
  }

  static let rule = ManifestKey(
    "rule", ValueFormat<Rule>.choice,
    "`anomalous-day`: each model flags a quiet hour of the day; `anomalous-hour`: each model flags "
      + "the hour, on the side `sign` where it is given, and it is quiet; `predictions-follow`: predictions correlate with observations; "
      + "`storm-masked`: no hour of the date is quiet; `index-extreme`: as in `published.extremes`; "
      + "`best-model`: the model has the best scores over the test part; `improvement`: its score is "
      + "better than another's by `percent` at least; `worse-group`: its score is worse in `group` than in "
      + "`against_group`; `small-bias`: each model's mean error is at most `at_most_tecu` in size; "
      + "`synchronous-days`: on each of the days, or on "
      + "none, every station is flagged in quiet time; `flagged-share`: at most `at_most_percent` of "
      + "a window's samples are flagged; `anomaly-sign`: most flagged quiet samples of the days have "
      + "the sign; `strongest-day`: the strongest of them falls on `day` and on no other of the days; "
      + "`flagged-hours`: most flagged quiet samples of the days lie at hours from `first_hour` to "
      + "`last_hour`; `flagged-days`: most of the window fall on the days; `growing-days`: among pairs of "
      + "the days the strongest flagged quiet sample grows more often than it shrinks; `fewer-days`: the "
      + "detector flags quiet samples on fewer days of the window than `against_detector`; "
      + "`radiation-days`: on each of the days a cell within `radius_km` has an OLR index of `limit` "
      + "or more. With `anomaly-sign`, `strongest-day` and `growing-days`, days with fewer than "
      + "\(Claim.minimumQuietHours) quiet hours are left out; `strongest-day` cannot be tested where "
      + "`day` or every other day is."
  )
  static let place = PublishedExtremeKeys.place
  static let says = ManifestKey(
    "says", .text(limit: 400, example: "All methods are anomalous nine days before."),
    "The conclusion in a sentence.")
  static let models = ManifestKey(
    "models", PublishedFormat.models, absent: "every model that learns",
    "With `anomalous-day`, `anomalous-hour`, `predictions-follow`, `small-bias`: the models it is said "
      + "of.")
  static let day = ManifestKey(
    "day", PublishedFormat.day,
    "With `anomalous-day`, `anomalous-hour` and `strongest-day`: the day, counted from the "
      + "earthquake's. With `index-extreme`, where it may be absent: as in `published.extremes`.")
  static let minimum = ManifestKey(
    "minimum_quiet_hours", .integer(1...24, example: "6"),
    standard: Claim.minimumQuietHours,
    "With `anomalous-day` and `synchronous-days`: a day with fewer quiet hours cannot be tested.")
  static let hour = ManifestKey(
    "hour", PublishedFormat.hour, "With `anomalous-hour`: the hour, UT.")
  static let correlation = ManifestKey(
    "correlation", .decimal(DecimalLimits(from: -1, through: 1), example: "0.9"),
    "With `predictions-follow`: the least correlation over the test part.")
  static let date = ManifestKey(
    "date", .date, "With `storm-masked` and `index-extreme`: the date.")
}

extension Claim {
  init?(_ table: ManifestMapping) {
    let kind = table.required(ClaimKeys.rule)
    let place = table.required(ClaimKeys.place)
    let says = table.required(ClaimKeys.says)
    guard let kind else {
      table.open()
      return nil
    }
    let rule = Rule(kind, table)
    guard let place, let says, let rule else { return nil }
    self.init(place: place, says: says, rule: rule)
  }
}

extension Claim.Rule {
  fileprivate init?(_ kind: ClaimKeys.Rule, _ table: ManifestMapping) {
    func models() -> [String]? {
      table.items(ClaimKeys.models).map { $0.map(\.value) }
    }
    switch kind {
    case .anomalousDay:
      let models = models()
      let day = table.required(ClaimKeys.day)
      let minimum = table.value(ClaimKeys.minimum)
      guard let models, let day, let minimum else { return nil }
      self = .anomalousDay(day: day, models: models, minimumQuietHours: minimum)
    case .anomalousHour:
      let models = models()
      let day = table.required(ClaimKeys.day)
      let hour = table.required(ClaimKeys.hour)
      let sign = table.optional(ClaimDetectionKeys.sign)
      guard let models, let day, let hour else { return nil }
      self = .anomalousHour(day: day, hour: hour, models: models, sign: sign)
    case .predictionsFollow:
      let models = models()
      let correlation = table.required(ClaimKeys.correlation)
      guard let models, let correlation else { return nil }
      self = .predictionsFollow(models: models, correlation: correlation)
    case .smallBias:
      let models = models()
      let atMost = table.required(ClaimDetectionKeys.atMostTECU)
      guard let models, let atMost else { return nil }
      self = .smallBias(models: models, atMost: atMost)
    case .stormMasked:
      guard let date = table.required(ClaimKeys.date) else { return nil }
      self = .stormMasked(date: date)
    case .indexExtreme:
      guard let extreme = PublishedExtreme(table) else { return nil }
      self = .indexExtreme(extreme)
    default:
      guard let rule = Self(ofDetections: kind, table) else { return nil }
      self = rule
    }
  }
}
