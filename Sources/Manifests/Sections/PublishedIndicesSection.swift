import Schema
import Studies

/// The keys of an item of `published.extremes`.
enum PublishedExtremeKeys {
  static let place = ManifestKey("place", PublishedFormat.place, "Where in the paper it stands.")
  static let index = ManifestKey(
    "index", ValueFormat<PublishedExtreme.Index>.choice,
    "The index; `ap` is the 3-hourly one (2 nT), Dst in nT, F10.7 in sfu.")
  static let reading = ManifestKey(
    "reading", ValueFormat<PublishedExtreme.Reading>.choice,
    "Among which values it is an extreme: those of all days shown, or of a storm, a day before to a "
      + "day after.")
  static let value = ManifestKey(
    "value", ValueFormat<PrintedNumber>.printed, "The printed value.")
  static let date = ManifestKey("date", .date, "The date.")
  static let day = ManifestKey(
    "day", PublishedFormat.day, absent: "only the date is printed",
    "The printed day, counted from the earthquake's.")
  static let firstHour = ManifestKey(
    "first_hour", PublishedFormat.hour, absent: "only the day is printed",
    "The first printed hour, UT.")
  static let lastHour = ManifestKey(
    "last_hour", PublishedFormat.hour, absent: "`first_hour`", "The last printed hour, UT.")
}

extension PublishedExtreme {
  init?(_ table: ManifestMapping) {
    let place = table.required(PublishedExtremeKeys.place)
    let index = table.required(PublishedExtremeKeys.index)
    let reading = table.required(PublishedExtremeKeys.reading)
    let value = table.required(PublishedExtremeKeys.value)
    let date = table.required(PublishedExtremeKeys.date)
    let day = table.optional(PublishedExtremeKeys.day)
    let first = table.optional(PublishedExtremeKeys.firstHour)
    let last = table.optional(PublishedExtremeKeys.lastHour)
    if let last, first.map({ $0 > last }) ?? true {
      table.report(
        .hoursReversed(first: first, last: last), at: PublishedExtremeKeys.lastHour.name)
    }
    guard let place, let index, let reading, let value, let date else { return nil }
    self.init(
      place: place, index: index, reading: reading, value: value, date: date, day: day,
      hours: first.map { $0...max($0, last ?? $0) })
  }
}

/// The keys of an item of `published.statements`.
enum PublishedStatementKeys {
  static let about = ManifestKey(
    "about", .text(limit: 200, example: "local time"), "What is stated.")
  static let printed = ManifestKey(
    "printed", .text(limit: 400, example: "UTC+03:30"), "What is printed.")
  static let place = ManifestKey("place", PublishedFormat.place, "Where in the paper it stands.")
}

extension PublishedStatement {
  init?(_ table: ManifestMapping) {
    let about = table.required(PublishedStatementKeys.about)
    let printed = table.required(PublishedStatementKeys.printed)
    let place = table.required(PublishedStatementKeys.place)
    guard let about, let printed, let place else { return nil }
    self.init(about: about, printed: printed, place: place)
  }
}
