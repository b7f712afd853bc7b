import Schema
import Studies

/// The keys of `period`.
enum PeriodKeys {
  /// Days a period may have: thirty years.
  static let limit = 10_958

  static let start = ManifestKey("start", .date, "First day; samples begin at its midnight.")
  static let end = ManifestKey(
    "end", .date,
    "Last day; samples end before the midnight that follows it. At most \(limit) days in all.")
  static let shownFrom = ManifestKey(
    "shown_from", .date, absent: "the period's first day",
    "First day shown in figures and tables.")
  static let windows = ManifestKey(
    "windows", .tables, absent: "one window, `shown`, of the days shown",
    "Spans of days that the detectors are applied to, in the order of the report.",
    below: "A span of days that the detectors are applied to, such as the days about the "
      + "earthquake, and others to compare them with.")
}

extension Period {
  /// - Parameter earthquake: The earthquake, where it could be read; the period must hold it.
  init?(_ table: ManifestMapping, earthquake: Earthquake?) {
    let start = table.required(PeriodKeys.start)
    let end = table.required(PeriodKeys.end)
    let shownFrom = table.optional(PeriodKeys.shownFrom)
    let items = table.items(PeriodKeys.windows) ?? []
    guard let start, let end else { return nil }
    let span = start.dayNumber <= end.dayNumber ? start.dayNumber...end.dayNumber : nil
    self.init(
      start: start, end: end, shownFrom: shownFrom ?? start,
      windows: [DetectionWindow](items, in: table, period: span))
    let days = end.dayNumber - start.dayNumber + 1
    if days < 1 {
      table.report(
        .endBeforeStart(start: start.iso8601, end: end.iso8601), at: PeriodKeys.end.name)
    } else if days > PeriodKeys.limit {
      table.report(.periodTooLong(days: days, limit: PeriodKeys.limit), at: PeriodKeys.end.name)
    } else if !(start...end).contains(self.shownFrom) {
      table.report(
        .shownOutsidePeriod(
          shown: self.shownFrom.iso8601, start: start.iso8601, end: end.iso8601),
        at: PeriodKeys.shownFrom.name)
    }
    guard let earthquake, days >= 1 else { return }
    let day = earthquake.time.date
    if !(start...end).contains(day) {
      table.report(
        .earthquakeOutsidePeriod(
          day: day.iso8601, start: start.iso8601, end: end.iso8601),
        at: day < start ? PeriodKeys.start.name : PeriodKeys.end.name)
    }
  }
}
