import Detection
import Determinism
import Limits
import Schema
import Studies

/// The keys of an item of `detectors`.
enum DetectorKeys {
  static let kind = ManifestKey(
    "kind", .word(DetectorCatalogue.kinds),
    ([
      "`dtec`: the forecast's error, scaled by its own median and interquartile range "
        + "(Akhoondzadeh et al. 2021, section 3.2)"
    ]
      + DetectorCatalogue.backgroundKinds.map { "`\($0.kind)`: \($0.meaning)" })
      .joined(separator: "; ") + ".")
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
    absent: DetectorCatalogue.backgroundKinds
      .map { "\(DecimalText.shortest($0.standardFactor)) with `\($0.kind)`" }
      .joined(separator: ", "),
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
}

extension DetectorSettings {
  init?(_ table: ManifestMapping) {
    guard let kind = table.required(DetectorKeys.kind) else {
      table.open()
      return nil
    }
    let name = table.value(DetectorKeys.name, default: kind)
    let settings =
      DetectorCatalogue.backgroundKind(named: kind).map { Kind($0, table) }
      ?? Kind(dtec: table)
    guard let name, let settings else { return nil }
    self.init(name: name, kind: settings)
  }
}

extension DetectorSettings.Kind {
  fileprivate init?(dtec table: ManifestMapping) {
    let threshold = table.required(DetectorKeys.threshold)
    let reference = table.value(DetectorKeys.reference)
    guard let threshold, let reference else { return nil }
    self = .dtec(DTECSettings(threshold: threshold, reference: reference))
  }

  fileprivate init?<Detector: BackgroundDetector>(
    _ detector: Detector.Type, _ table: ManifestMapping
  ) {
    let background = BackgroundSettings(table, factor: detector.standardFactor)
    // Its own keys are asked for even where the background was refused, so that all is told at once.
    let read = detector.init(table, background: background ?? .placeholder)
    guard background != nil, let read else { return nil }
    self = .background(read)
  }
}

extension BackgroundSettings {
  /// What stands for settings that were refused, while the keys beside them are read.
  fileprivate static let placeholder = BackgroundSettings(
    width: .factor(0), days: 2, minimumShare: 1)

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
