import Schema
import Studies

/// Formats that several lists of `published` share.
enum PublishedFormat {
  static let day = ValueFormat<Int>.integer(-1_000...1_000, example: "-9")
  static let hour = ValueFormat<Int>.integer(0...24, example: "9")
  static let place = ValueFormat<String>.text(limit: 200, example: "section 3.2, first paragraph")
  static let model = ValueFormat<String>.word(ModelSettings.models)
  static let models = ValueFormat<[Placed<String>]>.list(
    "a list of models, one a line", of: model)
}

/// The keys of an item of `published.anomalies`.
enum PublishedDayKeys {
  static let model = ManifestKey("model", PublishedFormat.model, "The model.")
  static let day = ManifestKey(
    "day", PublishedFormat.day, "The printed day, counted from the earthquake's.")
  static let date = ManifestKey("date", .date, "The printed date.")
  static let values = ManifestKey(
    "values", .tables, "The hours and their DTEC.",
    below: "One row of the table.")
}

extension PublishedDay {
  init?(_ table: ManifestMapping) {
    let model = table.required(PublishedDayKeys.model)
    let day = table.required(PublishedDayKeys.day)
    let date = table.required(PublishedDayKeys.date)
    let values = table.requiredTables(PublishedDayKeys.values, Value.init)
    guard let model, let day, let date, let values else { return nil }
    self.init(model: model, day: day, date: date, values: values)
  }
}

/// The keys of an item of `published.anomalies.values`.
enum PublishedValueKeys {
  static let hour = ManifestKey("hour", PublishedFormat.hour, "The printed hour, UT.")
  static let dtec = ManifestKey(
    "dtec", ValueFormat<PrintedNumber>.printed, "The printed DTEC with its sign.")
}

extension PublishedDay.Value {
  init?(_ table: ManifestMapping) {
    let hour = table.required(PublishedValueKeys.hour)
    let dtec = table.required(PublishedValueKeys.dtec)
    guard let hour, let dtec else { return nil }
    self.init(hour: hour, dtec: dtec)
  }
}

/// The keys of an item of `published.mentions`.
enum PublishedMentionKeys {
  static let place = ManifestKey("place", PublishedFormat.place, "Where in the paper it stands.")
  static let models = ManifestKey("models", PublishedFormat.models, "The models it is said of.")
  static let day = ManifestKey("day", PublishedFormat.day, "The day.")
  static let hour = ManifestKey("hour", PublishedFormat.hour, "The hour, UT.")
  static let reading = ManifestKey(
    "reading", ValueFormat<PublishedMention.Reading>.choice,
    "`listed`: the row is in the table; `value`: it has this DTEC; `largest`: it has this DTEC, the "
      + "largest of its day.")
  static let dtec = ManifestKey(
    "dtec", ValueFormat<PrintedNumber>.printed, absent: "required, except with `reading: listed`",
    "The printed DTEC.")
}

extension PublishedMention {
  init?(_ table: ManifestMapping) {
    let place = table.required(PublishedMentionKeys.place)
    let models = table.required(PublishedMentionKeys.models)
    let day = table.required(PublishedMentionKeys.day)
    let hour = table.required(PublishedMentionKeys.hour)
    let reading = table.required(PublishedMentionKeys.reading)
    var dtec: PrintedNumber?
    switch reading {
    case .listed: break
    case .value, .largest: dtec = table.required(PublishedMentionKeys.dtec)
    case nil: dtec = table.optional(PublishedMentionKeys.dtec)
    }
    guard let place, let models, let day, let hour, let reading else { return nil }
    if reading != .listed, dtec == nil { return nil }
    self.init(
      place: place, models: models.map(\.value), day: day, hour: hour, reading: reading,
      dtec: dtec)
  }
}
