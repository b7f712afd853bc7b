import Schema
import Studies

/// The keys of an item of `published.checks`.
enum PublishedCheckKeys {
  /// The rules by their words.
  enum Rule: String, Sendable, CaseIterable {
    case percentage
    case difference
    case best
    case range
    case deviation
    case daysBetween = "days-between"
    case dayCount = "day-count"
    case days
    case solarTime = "solar-time"
    case originClock = "origin-clock"
    case quietDays = "quiet-days"
    case indexBeyond = "index-beyond"
    case indexPasses = "index-passes"
    case onlyEarthquake = "only-earthquake"
  }

  /// The words of `happens`.
  enum Choice: String, Sendable, CaseIterable {
    case yes
    case no
  }

  private static let metricFormat = ValueFormat<PublishedScores.Metric>.choice

  static let rule = ManifestKey(
    "rule", ValueFormat<Rule>.choice,
    "`percentage`: a score of `scores` is better than another's by `percent`; `difference`: it "
      + "differs from those of `against` by `amount`; `best`: a model is the best in every column; "
      + "`range`: scores over all stations run from `lowest` to `highest`; `deviation`: predictions "
      + "have this standard deviation; `days-between`: `to` is `days` days after `from`; "
      + "`day-count`: days from `first_day` to `last_day` but for `without` are `count`; `days`: "
      + "what `about` names happens on those days, or on none of them, and no other item of the "
      + "same words says otherwise; `solar-time`: hours UT are hours of the epicentre's local time; "
      + "`origin-clock`: the origin time reads so; `quiet-days`: no hour of the dates is disturbed; "
      + "`index-beyond`: the index passes the limit on the date (above it; Dst below it); "
      + "`index-passes`: it first does so in that hour; `only-earthquake`: the catalogue lists no "
      + "other one in these days.")
  static let place = PublishedExtremeKeys.place
  static let says = ManifestKey(
    "says", .text(limit: 400, example: "a 20 % improvement in R²"), "What the paper says.")
  static let metric = ManifestKey("metric", metricFormat, "The score.")
  static let metrics = ManifestKey(
    "metrics", .list("a list of scores, one a line", of: metricFormat), absent: "every score",
    "With `best`: the scores.")
  static let model = ManifestKey("model", PublishedFormat.model, "The model it is said of.")
  static let against = ManifestKey(
    "against", PublishedFormat.models, "The models it is held against; one with `percentage`.")
  static let models = ManifestKey(
    "models", PublishedFormat.models, absent: "every model", "With `range`: the models.")
  static let percent = ManifestKey(
    "percent", ValueFormat<PrintedNumber>.printed, "The printed percentage.")
  static let amount = ManifestKey(
    "amount", ValueFormat<PrintedNumber>.printed, "The model's score minus the other's.")
  static let lowest = ManifestKey(
    "lowest", ValueFormat<PrintedNumber>.printed, "The printed lowest.")
  static let highest = ManifestKey(
    "highest", ValueFormat<PrintedNumber>.printed, "The printed highest.")
  static let value = ManifestKey(
    "value", ValueFormat<PrintedNumber>.printed, "The printed standard deviation (TECU).")
  static let from = ManifestKey("from", .date, "The first date.")
  static let to = ManifestKey("to", .date, "The last date.")
  static let days = ManifestKey(
    "days", .integer(-10_000...10_000, example: "28"), "The printed number of days.")
  static let firstDay = ManifestKey(
    "first_day", PublishedFormat.day, "The first day, counted from the earthquake's.")
  static let lastDay = ManifestKey("last_day", PublishedFormat.day, "The last day.")
  static let without = ManifestKey(
    "without",
    .list("a list of days, one a line", of: PublishedFormat.day), absent: "none",
    "Days that are left out.")
  static let count = ManifestKey(
    "count", .integer(0...10_000, example: "11"), "The printed number.")
  static let about = ManifestKey(
    "about", .text(limit: 200, example: "quiet-time anomalies"), "What happens.")
  static let happens = ManifestKey(
    "happens", ValueFormat<Choice>.choice, "`yes`: on each of the days; `no`: on none of them.")
  static let firstHour = ManifestKey("first_hour", PublishedFormat.hour, "The first hour, UT.")
  static let lastHour = ManifestKey("last_hour", PublishedFormat.hour, "The last hour, UT.")
  static let solarFrom = ManifestKey(
    "solar_from", PublishedFormat.hour, "The earliest local hour that the words mean.")
  static let solarTo = ManifestKey(
    "solar_to", PublishedFormat.hour, "The latest local hour that the words mean.")
  static let clock = ManifestKey(
    "clock", .clock, "The printed time of day in quotes, such as \"13:15\".")
  static let index = PublishedExtremeKeys.index
  static let date = ManifestKey("date", .date, "The date.")
  static let limit = ManifestKey(
    "limit", ValueFormat<PrintedNumber>.printed, "The limit that is passed.")
  static let hour = ManifestKey("hour", PublishedFormat.hour, "The printed hour, UT.")
}

extension PublishedCheck {
  init?(_ table: ManifestMapping) {
    let kind = table.required(PublishedCheckKeys.rule)
    let place = table.required(PublishedCheckKeys.place)
    let says = table.required(PublishedCheckKeys.says)
    guard let kind else {
      table.open()
      return nil
    }
    let rule = Rule(kind, table)
    guard let place, let says, let rule else { return nil }
    self.init(place: place, says: says, rule: rule)
  }
}

extension PublishedCheck.Rule {
  fileprivate init?(_ kind: PublishedCheckKeys.Rule, _ table: ManifestMapping) {
    let rule =
      switch kind {
      case .percentage, .difference, .best, .range, .deviation: Self(ofScores: kind, table)
      case .daysBetween, .dayCount, .days: Self(ofDays: kind, table)
      default: Self(ofArchives: kind, table)
      }
    guard let rule else { return nil }
    self = rule
  }

  private init?(ofScores kind: PublishedCheckKeys.Rule, _ table: ManifestMapping) {
    switch kind {
    case .percentage, .difference:
      let metric = table.required(PublishedCheckKeys.metric)
      let model = table.required(PublishedCheckKeys.model)
      let against = table.required(PublishedCheckKeys.against)
      let amount = table.required(
        kind == .percentage ? PublishedCheckKeys.percent : PublishedCheckKeys.amount)
      guard let metric, let model, let against, let amount, let first = against.first else {
        return nil
      }
      self =
        kind == .percentage
        ? .percentage(metric, model: model, against: first.value, percent: amount)
        : .difference(metric, model: model, against: against.map(\.value), amount: amount)
    case .best:
      let model = table.required(PublishedCheckKeys.model)
      let metrics = table.items(PublishedCheckKeys.metrics)
      guard let model, let metrics else { return nil }
      self = .best(
        model: model,
        metrics: metrics.isEmpty ? PublishedScores.Metric.allCases : metrics.map(\.value))
    case .range:
      let metric = table.required(PublishedCheckKeys.metric)
      let models = table.items(PublishedCheckKeys.models)
      let lowest = table.required(PublishedCheckKeys.lowest)
      let highest = table.required(PublishedCheckKeys.highest)
      guard let metric, let models, let lowest, let highest else { return nil }
      self = .range(metric, models: models.map(\.value), lowest: lowest, highest: highest)
    default:
      guard let value = table.required(PublishedCheckKeys.value) else { return nil }
      self = .deviation(value)
    }
  }

  private init?(ofDays kind: PublishedCheckKeys.Rule, _ table: ManifestMapping) {
    if kind == .daysBetween {
      let from = table.required(PublishedCheckKeys.from)
      let to = table.required(PublishedCheckKeys.to)
      let days = table.required(PublishedCheckKeys.days)
      guard let from, let to, let days else { return nil }
      self = .daysBetween(from: from, to: to, days: days)
      return
    }
    let first = table.required(PublishedCheckKeys.firstDay)
    let last = table.required(PublishedCheckKeys.lastDay)
    if kind == .dayCount {
      let without = table.items(PublishedCheckKeys.without)
      let count = table.required(PublishedCheckKeys.count)
      Self.report(first, last, in: table)
      guard let first, let last, let without, let count else { return nil }
      self = .dayCount(first: first, last: last, without: without.map(\.value), count: count)
    } else {
      let about = table.required(PublishedCheckKeys.about)
      let happens = table.required(PublishedCheckKeys.happens)
      Self.report(first, last, in: table)
      guard let about, let first, let last, let happens else { return nil }
      self = .days(about: about, first: first, last: last, happens: happens == .yes)
    }
  }

  /// Notes days that end before they begin.
  private static func report(_ first: Int?, _ last: Int?, in table: ManifestMapping) {
    guard let first, let last, last < first else { return }
    table.report(
      .limitsReversed(
        low: PublishedCheckKeys.firstDay.name, high: PublishedCheckKeys.lastDay.name),
      at: PublishedCheckKeys.lastDay.name)
  }

  private init?(ofArchives kind: PublishedCheckKeys.Rule, _ table: ManifestMapping) {
    switch kind {
    case .solarTime:
      let first = table.required(PublishedCheckKeys.firstHour)
      let last = table.required(PublishedCheckKeys.lastHour)
      let from = table.required(PublishedCheckKeys.solarFrom)
      let to = table.required(PublishedCheckKeys.solarTo)
      guard let first, let last, let from, let to else { return nil }
      self = .solarTime(firstHour: first, lastHour: last, from: from, to: to)
    case .originClock:
      guard let minutes = table.required(PublishedCheckKeys.clock) else { return nil }
      self = .originClock(minutes: minutes)
    case .indexBeyond, .indexPasses:
      let index = table.required(PublishedCheckKeys.index)
      let date = table.required(PublishedCheckKeys.date)
      let limit = table.required(PublishedCheckKeys.limit)
      let hour = kind == .indexPasses ? table.required(PublishedCheckKeys.hour) : 0
      guard let index, let date, let limit, let hour else { return nil }
      self =
        kind == .indexPasses
        ? .indexPasses(index, date: date, limit: limit, hour: hour)
        : .indexBeyond(index, date: date, limit: limit)
    default:
      let from = table.required(PublishedCheckKeys.from)
      let to = table.required(PublishedCheckKeys.to)
      guard let from, let to else { return nil }
      guard from <= to else {
        table.report(.limitsReversed(low: "from", high: "to"), at: "to")
        return nil
      }
      self =
        kind == .quietDays ? .quietDays(from: from, to: to) : .onlyEarthquake(from: from, to: to)
    }
  }
}

extension ValueFormat where Value == Int {
  /// A time of day as minutes since midnight; in quotes, since YAML reads a plain one as a number.
  fileprivate static let clock = ValueFormat(
    scalar: "a time of day of two and two digits", example: "\"13:15\"",
    written: { minutes in
      let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return .string(parts.joined(separator: ":"))
    }
  ) { text, _ in
    let parts = text.split(separator: ":").map { $0.utf8.count == 2 ? Int($0) : nil }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return .failure(.kind) }
    return .success(hour * 60 + minute)
  }
}
