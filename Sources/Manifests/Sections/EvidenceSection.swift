import Limits
import Schema
import Studies

/// The keys of `evidence`.
enum EvidenceKeys {
  static let recordFrom = ManifestKey(
    "record_from", .date, absent: "the period's first day",
    "First day of a longer record before the period. No model learns from it; the trained models "
      + "predict it, so that the earthquake's days have more dates to be held against.")
  static let power = ManifestKey(
    "power_percent",
    .list(
      "a list of whole numbers from 1 to 500, one a line",
      of: ValueFormat<Int>.integer(1...500, example: "50"), limit: SpecificationAxes.limit),
    absent: "none is added",
    "Sizes of anomalies, in percent of TEC, that are added to what was observed, raising and "
      + "lowering it, to see how many are found. Nothing is trained again.")
  static let members = ManifestKey(
    "members", .integer(SettingLimits.members, example: "3"), standard: 1,
    "Trainings of every model that draws numbers, the study's own included, to see what stays.")
  static let specifications = ManifestKey(
    "specifications", .table, absent: "the default of every axis",
    "The choices under which the earthquake's days are asked again.",
    below: "The choices under which the earthquake's days are asked again; every combination with "
      + "every model is one specification.")
}

/// The keys of `evidence.specifications`.
enum SpecificationKeys {
  static let limits = ManifestKey(
    "limits",
    .list(
      "a list of numbers, one a line",
      of: ValueFormat<Double>.decimal(DecimalLimits(from: 0, through: 10), example: "2"),
      limit: SpecificationAxes.limit), absent: "2, 2.5, 3",
    "Standard deviations beyond which a sample's excess counts.")
  static let days = ManifestKey(
    "days",
    .list(
      "a list of whole numbers from 1 to 60, one a line",
      of: ValueFormat<Int>.integer(1...60, example: "10"), limit: SpecificationAxes.limit),
    absent: "5, 10, 15", "Days before a date that count.")
  static let backgrounds = ManifestKey(
    "backgrounds",
    .list(
      "a list of whole numbers from 2 to 90, one a line",
      of: ValueFormat<Int>.integer(2...90, example: "15"), limit: SpecificationAxes.limit),
    absent: "15, 30", "Days over which errors are scaled.")
  static let masks = ManifestKey(
    "masks",
    .list(
      "a list of `quiet` and `all`, one a line", of: ValueFormat<SpecificationAxes.Mask>.choice,
      limit: SpecificationAxes.limit), absent: "both",
    "Which samples count: those that are `quiet` by the study's limits, or `all`.")
  static let indexHours = ManifestKey(
    "index_hours",
    .list(
      "a list of `ending` and `containing`, one a line",
      of: ValueFormat<QuietSettings.IndexHour>.choice, limit: SpecificationAxes.limit),
    absent: "both", "Conventions by which hours are named.")
}

extension EvidenceSettings {
  init?(_ table: ManifestMapping, period: Period?) {
    let recordFrom = table.optional(EvidenceKeys.recordFrom)
    if let recordFrom, let period {
      let days = period.end.dayNumber - recordFrom.dayNumber + 1
      if recordFrom >= period.start {
        table.report(
          .recordInPeriod(record: recordFrom.iso8601, start: period.start.iso8601),
          at: EvidenceKeys.recordFrom.name)
      } else if days > PeriodKeys.limit {
        table.report(
          .periodTooLong(days: days, limit: PeriodKeys.limit), at: EvidenceKeys.recordFrom.name)
      }
    }
    let specifications =
      table.optionalTable(EvidenceKeys.specifications, SpecificationAxes.init)
      ?? SpecificationAxes()
    let members = table.value(EvidenceKeys.members)
    let power = table.distinct(
      table.optional(EvidenceKeys.power) ?? [], of: EvidenceKeys.power.name)
    self.init(
      recordFrom: recordFrom, specifications: specifications,
      powerShares: power.sorted().map { Double($0) / 100 }, members: members ?? 1)
  }
}

extension SpecificationAxes {
  init?(_ table: ManifestMapping) {
    self.init()
    func values<Value: Hashable & Sendable>(
      _ key: ManifestKey<[Placed<Value>]>, else standard: [Value]
    ) -> [Value] {
      table.optional(key).map { table.distinct($0, of: key.name) } ?? standard
    }
    limits = values(SpecificationKeys.limits, else: limits)
    days = values(SpecificationKeys.days, else: days)
    backgrounds = values(SpecificationKeys.backgrounds, else: backgrounds)
    masks = values(SpecificationKeys.masks, else: masks)
    indexHours = values(SpecificationKeys.indexHours, else: indexHours)
  }
}
