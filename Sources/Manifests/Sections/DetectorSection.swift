import Detection
import Limits
import Schema
import Studies

/// The keys of an item of `detectors`.
enum DetectorKeys {
  /// The words of `kind`.
  enum Kind: String, Sendable, CaseIterable {
    case dtec
    case rollingError = "rolling-error"
    case sameTimeMedian = "same-time-median"
  }

  static let kind = ManifestKey(
    "kind", ValueFormat<Kind>.choice,
    "`dtec`: the forecast's error, scaled by its own median and interquartile range (Akhoondzadeh "
      + "et al. 2021, section 3.2); `rolling-error`: the error outside mean ± factor × standard "
      + "deviation of the days before (Xiong et al. 2022, Eqs. 1 and 2); `same-time-median`: TEC "
      + "outside median ± factor × interquartile range of the same time of the days before "
      + "(Eqs. 7 and 8), without a forecast.")
  static let name = ManifestKey(
    "name", .code, absent: "the kind",
    "The name in results and reports; needed where a kind stands twice.")
  static let threshold = ManifestKey(
    "threshold",
    .decimal(DecimalLimits(above: 0, through: 1000), example: "1.5"),
    "With `kind: dtec`: |DTEC| above which a sample is anomalous.")
  static let reference = ManifestKey(
    "reference", ValueFormat<DTECSettings.Reference>.choice, standard: .shown,
    "With `kind: dtec`: the samples whose median and quartiles scale DTEC.")
  static let factor = ManifestKey(
    "factor", .decimal(DecimalLimits(from: 0, through: 1000), example: "2"),
    absent: "2 with `rolling-error`, 1.5 with `same-time-median`",
    "Half the width of the bounds, in standard deviations or interquartile ranges.")
  static let rate = ManifestKey(
    "rate", .share, absent: "the factor as it is",
    "Instead of `factor`: the share of the quiet test samples outside every window that may be "
      + "flagged; the factor follows for each station, so that detectors can be compared.")
  static let days = ManifestKey(
    "days", .integer(2...366, example: "15"), standard: 15, "Days looked back.")
  static let minimumShare = ManifestKey(
    "minimum_share",
    .decimal(DecimalLimits(above: 0, through: 1), example: "0.8"),
    standard: 0.8, "The least share of those days that must be present; else there are no bounds.")
  static let current = ManifestKey(
    "current", ValueFormat<RollingErrorSettings.Current>.choice, standard: .excluded,
    "With `kind: rolling-error`: whether a sample belongs to its own window.")
  static let reading = ManifestKey(
    "reading", ValueFormat<SameTimeMedianSettings.Reading>.choice,
    "With `kind: same-time-median`: the interquartile range of the `sample`, or that of a `normal` "
      + "distribution, 1.34 standard deviations.")
}

extension DetectorSettings {
  init?(_ table: ManifestMapping) {
    guard let kind = table.required(DetectorKeys.kind) else {
      table.open()
      return nil
    }
    let name = table.value(DetectorKeys.name, default: kind.rawValue)
    let settings: Kind?
    switch kind {
    case .dtec:
      let threshold = table.required(DetectorKeys.threshold)
      let reference = table.value(DetectorKeys.reference)
      settings = threshold.flatMap { threshold in
        reference.map { .dtec(DTECSettings(threshold: threshold, reference: $0)) }
      }
    case .rollingError:
      let background = BackgroundSettings(table, factor: 2)
      let current = table.value(DetectorKeys.current)
      settings = background.flatMap { background in
        current.map {
          .rollingError(RollingErrorSettings(background: background, current: $0))
        }
      }
    case .sameTimeMedian:
      let background = BackgroundSettings(table, factor: 1.5)
      let reading = table.required(DetectorKeys.reading)
      settings = background.flatMap { background in
        reading.map {
          .sameTimeMedian(SameTimeMedianSettings(background: background, reading: $0))
        }
      }
    }
    guard let name, let settings else { return nil }
    self.init(name: name, kind: settings)
  }
}

extension BackgroundSettings {
  fileprivate init?(_ table: ManifestMapping, factor: Double) {
    let given = table.value(DetectorKeys.factor, default: factor)
    let rate = table.optional(DetectorKeys.rate)
    let days = table.value(DetectorKeys.days)
    let share = table.value(DetectorKeys.minimumShare)
    if table.has(DetectorKeys.factor.name), table.has(DetectorKeys.rate.name) {
      table.report(.factorBesideRate, at: DetectorKeys.rate.name)
    }
    guard let given, let days, let share else { return nil }
    self.init(width: rate.map { .rate($0) } ?? .factor(given), days: days, minimumShare: share)
  }
}

extension [DetectorSettings] {
  /// Reads the list of detectors; notes a name that stands twice, and a window that begins before a
  /// detector has its days.
  init(_ items: [ManifestNode], in table: ManifestMapping, period: Period?) {
    var firstLines: [String: Int] = [:]
    self = table.tables(items, of: TopKeys.detectors) { item in
      guard let detector = DetectorSettings(item) else { return nil }
      if let line = firstLines[detector.name] {
        item.report(
          .duplicateName(detector.name, of: "detector", firstLine: line),
          at: DetectorKeys.name.name)
      } else {
        firstLines[detector.name] = item.position.line
      }
      if let period, let early = period.earliestWindow,
        early.start.dayNumber - detector.days < period.start.dayNumber, detector.days > 0
      {
        item.report(
          .windowTooEarly(
            window: early.name, start: early.start.iso8601, days: detector.days,
            period: period.start.iso8601), at: DetectorKeys.days.name)
      }
      return detector
    }
  }
}
