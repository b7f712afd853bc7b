import Determinism
import Limits
import Schema
import Studies

/// The keys of `training`.
enum TrainingKeys {
  static let fraction = ManifestKey(
    "fraction", .share, absent: "required, unless `until` is given",
    "The share of the period that is learned from: the first floor(fraction × n) samples.")
  static let until = ManifestKey(
    "until", .date, absent: "required, unless `fraction` is given",
    "The last day that is learned from; the first is the period's.")
  static let leadDays = ManifestKey(
    "lead_days", ValueFormat<Training.LeadDays>.choice, standard: .unlearned, isSaid: true,
    "Whether the last days before the earthquake may be learned from. `unlearned`: a study that does "
      + "so is refused; `learned`: up to half of them may, for a paper that did; there is then no p."
  )
  static let normalisation = ManifestKey(
    "normalisation", ValueFormat<Training.Normalisation>.choice, standard: .wholeSeries,
    "The samples that mean and standard deviation are taken from.")
  static let second = ManifestKey(
    "second_normalisation", ValueFormat<Training.Normalisation>.choice, absent: "no second run",
    "The samples they are taken from in a second run of the study, held beside the first.")
  static let horizons = ManifestKey(
    "horizons",
    .list(
      "a list of whole numbers from 1 to \(SettingLimits.horizon.upperBound), one a line",
      of: ValueFormat<Int>.integer(SettingLimits.horizon, example: "1")),
    absent: "1",
    "Steps from the newest sample a model sees to the one it predicts. Every model is trained for "
      + "each; the first feeds the detectors.")
  static let stride = ManifestKey(
    "stride", .integer(SettingLimits.stride, example: "5"), standard: 1,
    "Every how many samples of the training part one is learned from; one that shares no factor "
      + "with a day's samples takes all times of day in turn.")
}

extension Training {
  /// - Parameter earthquake: The earthquake, where it could be read; the days before it must not be
  ///   learned from, unless the manifest says so.
  init?(_ table: ManifestMapping, period: Period?, earthquake: Earthquake?) {
    let split = Split(table, period: period)
    let leadDays = table.value(TrainingKeys.leadDays)
    if let split, let period, let earthquake {
      let last = split.lastDay(in: period)
      let day = earthquake.time.date
      if (period.start...max(period.start, period.end)).contains(day), !split.isBeyond(period),
        case let unlearned = day.dayNumber - last.dayNumber - 1,
        unlearned < (leadDays == .learned ? LeadWindow.fewestUnlearned : LeadWindow.days)
      {
        table.report(
          .leadWindowLearned(
            last: last.iso8601, earthquake: day.iso8601,
            days: min(LeadWindow.days, LeadWindow.days - unlearned),
            mayBeSaid: leadDays != .learned && unlearned >= LeadWindow.fewestUnlearned,
            latest: day.advanced(by: -LeadWindow.days - 1).iso8601),
          at: split.key)
      }
    }
    let normalisation = table.value(TrainingKeys.normalisation)
    let second = table.optional(TrainingKeys.second)
    if let second, second == normalisation {
      table.report(.secondRunTheSame(second.rawValue), at: TrainingKeys.second.name)
    }
    let stride = table.value(TrainingKeys.stride)
    let placed = table.items(TrainingKeys.horizons)
    let horizons = placed.map { table.distinct($0, of: "horizon") }
    guard let split, let leadDays, let normalisation, let stride, let horizons else { return nil }
    self.init(
      split: split, leadDays: leadDays, normalisation: normalisation, secondNormalisation: second,
      horizons: horizons.isEmpty ? [1] : horizons, stride: stride)
  }
}

extension Training.Split {
  /// The key that says it.
  fileprivate var key: String {
    switch self {
    case .fraction: TrainingKeys.fraction.name
    case .until: TrainingKeys.until.name
    }
  }

  /// Whether it is a day that leaves nothing to test, which is told by itself.
  fileprivate func isBeyond(_ period: Period) -> Bool {
    if case .until(let day) = self { day >= period.end } else { false }
  }

  fileprivate init?(_ table: ManifestMapping, period: Period?) {
    let until = table.optional(TrainingKeys.until)
    guard table.has(TrainingKeys.until.name) else {
      guard let fraction = table.required(TrainingKeys.fraction) else { return nil }
      self = .fraction(fraction)
      return
    }
    _ = table.optional(TrainingKeys.fraction)
    if table.has(TrainingKeys.fraction.name) {
      table.report(.fractionBesideUntil, at: TrainingKeys.fraction.name)
    }
    guard let until else { return nil }
    if let period, period.start <= period.end,
      until < period.start || until >= period.end
    {
      table.report(
        .trainingOutsidePeriod(
          until: until.iso8601, start: period.start.iso8601, end: period.end.iso8601),
        at: TrainingKeys.until.name)
    }
    self = .until(until)
  }
}
