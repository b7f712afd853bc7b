/// The keys of `published`.
enum PublishedKeys {
  static let citation = ManifestKey(
    "citation", .text(limit: 1_000, example: "Author et al. (2021), doi:10.0000/0"), "The paper.")
  static let note = ManifestKey(
    "note", .text(limit: 2_000, example: "One row of Table 2 cannot be read."), absent: "no note",
    "What a reader must know about the transcription.")
  static let table = ManifestKey(
    "table", .text(limit: 100, example: "Table 2"), "The name of the paper's table of anomalies.")
  static let threshold = ManifestKey(
    "threshold", ValueFormat<PrintedNumber>.printed, "The paper's limit of |DTEC|.")
  static let anomalies = ManifestKey(
    "anomalies", .tables, "The rows of the table, one item for each model and day.")
  static let mentions = ManifestKey(
    "mentions", .tables, absent: "none", "What the text says of rows of the table.")
  static let extremes = ManifestKey(
    "extremes", .tables, absent: "none", "What the text says of the indices.")
  static let statements = ManifestKey(
    "statements", .tables, absent: "none",
    "What is stated more than once; items with the same `about` should print the same.")
  static let architectures = ManifestKey(
    "architectures", .tables, absent: "none", "The networks in the paper's words.")

  static let section = ManifestReference.Section(
    path: "published", meaning: "What the paper prints, to be checked.",
    entries: [
      citation.entry, note.entry, table.entry, threshold.entry, anomalies.entry, mentions.entry,
      extremes.entry, statements.entry, architectures.entry,
    ])

  /// The sections of `published` and its lists.
  static let sections = [
    section, PublishedDayKeys.section, PublishedValueKeys.section, PublishedMentionKeys.section,
    PublishedExtremeKeys.section, PublishedStatementKeys.section,
    PublishedArchitectureKeys.section,
  ]
}

extension Published {
  init?(_ table: ManifestMapping) {
    let citation = table.required(PublishedKeys.citation)
    let note = table.value(PublishedKeys.note, default: "")
    let name = table.required(PublishedKeys.table)
    let threshold = table.required(PublishedKeys.threshold)
    let days = table.required(PublishedKeys.anomalies)
    let mentions = table.value(PublishedKeys.mentions, default: [])
    let extremes = table.value(PublishedKeys.extremes, default: [])
    let statements = table.value(PublishedKeys.statements, default: [])
    let architectures = table.value(PublishedKeys.architectures, default: [])
    guard let citation, let note, let name, let threshold, let days, let mentions, let extremes,
      let statements, let architectures
    else { return nil }
    self.init(
      citation: citation, note: note, table: name, threshold: threshold,
      anomalies: table.tables(days, of: PublishedKeys.anomalies, PublishedDay.init),
      mentions: table.tables(mentions, of: PublishedKeys.mentions, PublishedMention.init),
      extremes: table.tables(extremes, of: PublishedKeys.extremes, PublishedExtreme.init),
      statements: table.tables(statements, of: PublishedKeys.statements, PublishedStatement.init),
      architectures: table.tables(
        architectures, of: PublishedKeys.architectures, PublishedArchitecture.init))
  }
}

extension ValueFormat where Value == PrintedNumber {
  /// A number as it is printed; its trailing zeros count.
  static let printed = ValueFormat(
    scalar: "a number from -100000 to 100000 with the digits it is printed with", example: "-1.60"
  ) { text, plain in
    StrictNumber.decimal(text).flatMap { number in
      guard plain else { return .failure(.quoted) }
      guard number.magnitude <= 100_000 else { return .failure(.outside) }
      let pieces = text.split(separator: ".", maxSplits: 1)
      let decimals = pieces.count == 2 ? pieces[1].utf8.count : 0
      return decimals <= 15
        ? .success(PrintedNumber(number, decimals: decimals)) : .failure(.outside)
    }
  }
}
