import Limits
import Schema
import Studies

/// The keys of `claims` that only conclusions on models, detectors and radiation have.
enum ClaimDetectionKeys {
  /// The words of `happens`.
  enum Choice: String, Sendable, CaseIterable {
    case yes
    case no
  }

  static let model = ManifestKey(
    "model", PublishedFormat.model, absent: "the first model that learns",
    "The model it is said of; required with `best-model`, `improvement` and `worse-group`.")
  static let metrics = ManifestKey(
    "metrics",
    .list("a list of scores, one a line", of: ValueFormat<PublishedScores.Metric>.choice),
    absent: "`r2` and `rmse`", "With `best-model`: the scores.")
  static let samples = ManifestKey(
    "over", ValueFormat<Claim.ScoredSamples>.choice, standard: .all,
    "With `best-model`: the samples of the test part that are scored; `each-station`: it must be best at "
      + "each of the stations by itself.")
  static let metric = ManifestKey(
    "metric", ValueFormat<PublishedScores.Metric>.choice,
    "With `improvement` and `worse-group`: the score.")
  static let againstGroup = ManifestKey(
    "against_group", .text(limit: 100, example: "near"),
    "With `worse-group`: the group that scores better.")
  static let atMostTECU = ManifestKey(
    "at_most_tecu", .decimal(DecimalLimits(from: 0, through: 1000), example: "0.1"),
    "With `small-bias`: the largest size of the mean error over the test part (TECU).")
  static let firstHour = ManifestKey(
    "first_hour", PublishedFormat.hour, "With `flagged-hours`: the first hour, UT.")
  static let lastHour = ManifestKey(
    "last_hour", PublishedFormat.hour, "With `flagged-hours`: the last hour, UT.")
  static let againstDetector = ManifestKey(
    "against_detector", .text(limit: 100, example: "rolling-error"),
    "With `fewer-days`: the detector that flags on more days.")
  static let against = ManifestKey(
    "against", PublishedFormat.model, "With `improvement`: the model it is held against.")
  static let percent = ManifestKey(
    "percent",
    .decimal(DecimalLimits(from: 0, through: 100), example: "20"),
    "With `improvement`: the least improvement, in percent of the other's score.")
  static let firstDay = ManifestKey(
    "first_day", PublishedFormat.day, "The first day, counted from the earthquake's.")
  static let lastDay = ManifestKey("last_day", PublishedFormat.day, "The last day.")
  static let happens = ManifestKey(
    "happens", ValueFormat<Choice>.choice, standard: .yes,
    "With `synchronous-days`: `yes`: on each of the days; `no`: on none of them.")
  static let detector = ManifestKey(
    "detector", .text(limit: 100, example: "rolling-error"), absent: "the study's first",
    "The detector's name.")
  static let window = ManifestKey(
    "window", .text(limit: 100, example: "earthquake"), absent: "the study's first",
    "The window's name.")
  static let group = ManifestKey(
    "group", .text(limit: 100, example: "near"), absent: "all stations", "The group of stations.")
  static let atMost = ManifestKey(
    "at_most_percent",
    .decimal(DecimalLimits(from: 0, through: 100), example: "1"),
    standard: 0, "With `flagged-share`: the greatest share of the samples that is flagged.")
  static let time = ManifestKey(
    "time", ValueFormat<Claim.FlaggedTime>.choice, standard: .quiet,
    "With `flagged-share`: of the window's `quiet` samples, or of `all`.")
  static let sign = ManifestKey(
    "sign", ValueFormat<Claim.Sign>.choice,
    absent: "either side, with `anomalous-hour`; required with `anomaly-sign`",
    "With `anomaly-sign`: which sign most flagged quiet samples have. With `anomalous-hour`: "
      + "the side on which the hour is flagged.")
  static let radius = ManifestKey(
    "radius_km",
    .decimal(DecimalLimits(from: 1, through: 20_020), example: "1000"),
    "With `radiation-days`: kilometres from the epicentre.")
  static let limit = ManifestKey(
    "limit", .decimal(DecimalLimits(from: 0, through: 100), example: "2"),
    standard: 2,
    "With `radiation-days`: the index from which a cell counts, in standard deviations.")
}

extension DayRange {
  init?(_ table: ManifestMapping) {
    let first = table.required(ClaimDetectionKeys.firstDay)
    let last = table.required(ClaimDetectionKeys.lastDay)
    guard let first, let last else { return nil }
    guard first <= last else {
      table.report(
        .limitsReversed(
          low: ClaimDetectionKeys.firstDay.name, high: ClaimDetectionKeys.lastDay.name),
        at: ClaimDetectionKeys.lastDay.name)
      return nil
    }
    self.init(first: first, last: last)
  }
}

extension DetectionQuery {
  init(_ table: ManifestMapping) {
    self.init(
      detector: table.optional(ClaimDetectionKeys.detector),
      model: table.optional(ClaimDetectionKeys.model),
      window: table.optional(ClaimDetectionKeys.window),
      group: table.optional(ClaimDetectionKeys.group))
  }
}

extension Claim.Rule {
  /// The rules on models, detectors and radiation.
  init?(ofDetections kind: ClaimKeys.Rule, _ table: ManifestMapping) {
    let keys = ClaimDetectionKeys.self
    switch kind {
    case .bestModel:
      let model = table.required(keys.model)
      let metrics = table.items(keys.metrics)
      let group = table.optional(keys.group)
      let samples = table.value(keys.samples)
      guard let model, let metrics, let samples else { return nil }
      self = .bestModel(
        model: model, metrics: metrics.isEmpty ? [.r2, .rmse] : metrics.map(\.value), group: group,
        over: samples)
    case .worseGroup:
      let metric = table.required(keys.metric)
      let model = table.required(keys.model)
      let group = table.required(keys.group)
      let rival = table.required(keys.againstGroup)
      guard let metric, let model, let group, let rival else { return nil }
      self = .worseGroup(metric, model: model, group: group, than: rival)
    case .improvement:
      let metric = table.required(keys.metric)
      let model = table.required(keys.model)
      let against = table.required(keys.against)
      let percent = table.required(keys.percent)
      let group = table.optional(keys.group)
      guard let metric, let model, let against, let percent else { return nil }
      self = .improvement(metric, model: model, against: against, percent: percent, group: group)
    case .synchronousDays:
      let days = DayRange(table)
      let query = DetectionQuery(table)
      let happens = table.value(keys.happens)
      let minimum = table.value(ClaimKeys.minimum)
      guard let days, let happens, let minimum else { return nil }
      self = .synchronousDays(
        days, query, happens: happens == .yes, minimumQuietHours: minimum)
    case .flaggedShare:
      let query = DetectionQuery(table)
      let atMost = table.value(keys.atMost)
      let time = table.value(keys.time)
      guard let atMost, let time else { return nil }
      self = .flaggedShare(query, time: time, atMost: atMost)
    case .anomalySign:
      let days = DayRange(table)
      let query = DetectionQuery(table)
      let sign = table.required(keys.sign)
      guard let days, let sign else { return nil }
      self = .anomalySign(days, query, sign)
    case .flaggedHours:
      let days = DayRange(table)
      let query = DetectionQuery(table)
      let first = table.required(keys.firstHour)
      let last = table.required(keys.lastHour)
      guard let days, let first, let last else { return nil }
      guard first <= last else {
        table.report(
          .limitsReversed(low: keys.firstHour.name, high: keys.lastHour.name),
          at: keys.lastHour.name)
        return nil
      }
      self = .flaggedHours(days, query, hours: first...last)
    case .flaggedDays:
      let days = DayRange(table)
      let query = DetectionQuery(table)
      guard let days else { return nil }
      self = .flaggedDays(days, query)
    case .growingDays:
      let days = DayRange(table)
      let query = DetectionQuery(table)
      guard let days else { return nil }
      self = .growingDays(days, query)
    case .fewerDays:
      let query = DetectionQuery(table)
      guard let rival = table.required(keys.againstDetector) else { return nil }
      self = .fewerDays(query, than: rival)
    case .strongestDay:
      let days = DayRange(table)
      let query = DetectionQuery(table)
      let day = table.required(ClaimKeys.day)
      guard let days, let day else { return nil }
      self = .strongestDay(day, among: days, query)
    default:
      let days = DayRange(table)
      let radius = table.required(keys.radius)
      let limit = table.value(keys.limit)
      guard let days, let radius, let limit else { return nil }
      self = .radiationDays(days, radius: radius, limit: limit)
    }
  }
}
