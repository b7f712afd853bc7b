import Studies

/// The keys of `evidence`.
enum EvidenceKeys {
  static let recordFrom = ManifestKey(
    "record_from", .date, absent: "the period's first day",
    "First day of a longer record before the period. No model learns from it; the trained models "
      + "predict it, so that the earthquake's days have more dates to be held against.")
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
    self.init(recordFrom: recordFrom)
  }
}
