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
    "The model it is said of; required with `best-model` and `improvement`.")
  static let metrics = ManifestKey(
    "metrics",
    .list("a list of scores, one a line", of: ValueFormat<PublishedScores.Metric>.choice),
    absent: "`r2` and `rmse`", "With `best-model`: the scores.")
  static let metric = ManifestKey(
    "metric", ValueFormat<PublishedScores.Metric>.choice, "With `improvement`: the score.")
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
    "With `anomaly-sign`: which sign most flagged quiet samples have.")
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
      guard let model, let metrics else { return nil }
      self = .bestModel(
        model: model, metrics: metrics.isEmpty ? [.r2, .rmse] : metrics.map(\.value), group: group)
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
