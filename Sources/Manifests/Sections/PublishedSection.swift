import Limits
import Schema
import Studies

/// The keys of `published`.
enum PublishedKeys {
  static let citation = ManifestKey(
    "citation", .text(limit: 1_000, example: "Author et al. (2021), doi:10.0000/0"), "The paper.")
  static let note = ManifestKey(
    "note", .text(limit: 2_000, example: "One row of Table 2 cannot be read."), absent: "no note",
    standard: "",
    "What a reader must know about the transcription.")
  static let table = ManifestKey(
    "table", .text(limit: 100, example: "Table 2"), absent: "no table; required beside `anomalies`",
    "The name of the paper's table of anomalies.")
  static let threshold = ManifestKey(
    "threshold", ValueFormat<PrintedNumber>.printed,
    absent: "no limit; required beside `anomalies`", "The paper's limit of |DTEC|.")
  static let anomalies = ManifestKey(
    "anomalies", .tables, absent: "none",
    "The rows of the table, one item for each model and day.",
    below: "The printed anomalies of one model on one day.")
  static let mentions = ManifestKey(
    "mentions", .tables, absent: "none", "What the text says of rows of the table.",
    below: "What the text says of a row of the table.")
  static let extremes = ManifestKey(
    "extremes", .tables, absent: "none", "What the text says of the indices.",
    below: "What the text says of an index.")
  static let statements = ManifestKey(
    "statements", .tables, absent: "none",
    "What is stated more than once; items with the same `about` should print the same.",
    below: "One of several printings of the same thing.")
  static let architectures = ManifestKey(
    "architectures", .tables, absent: "none", "The networks in the paper's words.",
    below: "A network in the paper's words.")
  static let scores = ManifestKey(
    "scores", .table, absent: "none", "The paper's table of scores by model and station.",
    below: "A printed table of scores by model and station.")
  static let stations = ManifestKey(
    "stations", .table, absent: "none", "The paper's table of stations.",
    below: "A printed table of stations.")
  static let checks = ManifestKey(
    "checks", .tables, absent: "none", "What else the paper says, as rules.",
    below: "Something the paper says, to be checked.")
}

extension Published {
  init?(_ table: ManifestMapping) {
    let citation = table.required(PublishedKeys.citation)
    let note = table.value(PublishedKeys.note)
    let items = table.items(PublishedKeys.anomalies)
    let hasTable = items?.isEmpty == false
    let name =
      hasTable
      ? table.required(PublishedKeys.table) : table.value(PublishedKeys.table, default: "")
    let threshold =
      hasTable
      ? table.required(PublishedKeys.threshold) : table.optional(PublishedKeys.threshold)
    let days = items.map { table.tables($0, of: PublishedKeys.anomalies, PublishedDay.init) }
    let mentions = table.tables(PublishedKeys.mentions, PublishedMention.init)
    let extremes = table.tables(PublishedKeys.extremes, PublishedExtreme.init)
    let statements = table.tables(PublishedKeys.statements, PublishedStatement.init)
    let architectures = table.tables(PublishedKeys.architectures, PublishedArchitecture.init)
    let scores = table.optionalTable(PublishedKeys.scores, PublishedScores.init)
    let stations = table.optionalTable(PublishedKeys.stations, PublishedStations.init)
    let checks = table.tables(PublishedKeys.checks, PublishedCheck.init)
    guard let citation, let note, let name, let days, let mentions, let extremes,
      let statements, let architectures, let checks
    else { return nil }
    self.init(
      citation: citation, note: note, table: name, threshold: threshold,
      anomalies: days, mentions: mentions, extremes: extremes, statements: statements,
      architectures: architectures, scores: scores, stations: stations, checks: checks)
  }
}

extension ValueFormat where Value == PrintedNumber {
  /// A number as it is printed; its trailing zeros count.
  static let printed = ValueFormat(
    scalar: "a number from -100000 to 100000 with the digits it is printed with", example: "-1.60",
    shape: .number(DecimalLimits(from: -100_000, through: 100_000)),
    written: { .number($0.digits) }
  ) { text, plain in
    plain ? PrintedNumber.read(text) : StrictNumber.decimal(text).flatMap { _ in .failure(.quoted) }
  }
}

extension PrintedNumber {
  /// The digits it is printed with.
  var digits: String { WrittenForm.digits(of: value, decimals: decimals) }

  /// A number with the digits it is written with.
  static func read(_ text: String) -> Result<PrintedNumber, ValueRefusal> {
    StrictNumber.decimal(text).flatMap { number in
      guard number.magnitude <= 100_000 else { return .failure(.outside) }
      let pieces = text.split(separator: ".", maxSplits: 1)
      let decimals = pieces.count == 2 ? pieces[1].utf8.count : 0
      return decimals <= 15
        ? .success(PrintedNumber(number, decimals: decimals)) : .failure(.outside)
    }
  }
}
