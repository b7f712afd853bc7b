import Determinism
import Figures
import Survey

/// What a survey's report says, from its findings.
struct SurveyReport {
  let findings: SurveyFindings
  let words: Words
  let typesetter: Typesetter

  var record: SurveyRecord { findings.record }
  var names: [String] { record.survey.manifest.models }

  /// The document; the digest of its results is taken of its data and stands in `identity`.
  func document() throws(ReportError) -> ReportDocument {
    let manifest = record.survey.manifest
    let span = record.selection.span.days
    var document = ReportDocument(
      title: manifest.title,
      subtitle: try words.text(
        "survey.subtitle",
        [
          "events": DecimalText.text(record.selection.events.count),
          "from": CivilDate(dayNumber: span.lowerBound).iso8601,
          "to": CivilDate(dayNumber: span.upperBound - 1).iso8601,
          "draws": DecimalText.text(manifest.draws.count),
        ]),
      identity: ReportDocument.Identity(name: manifest.id, digests: [], results: ""),
      date: record.selection.events.last?.event.time ?? UTCTime(seconds: 0), declaration: nil,
      front: try front(), sections: try sections())
    let results = document.dataDigest
    document.identity = ReportDocument.Identity(
      name: manifest.id,
      digests: [
        (try words.text("survey.digest-registered"), record.survey.registered.description),
        (try words.text("survey.digest-catalogue"), record.selection.catalogue.description),
        (try words.text("survey.digest-inputs"), record.inputs),
        (try words.text("survey.digest-results"), results),
      ], results: results)
    return document
  }

  private func front() throws(ReportError) -> [Block] {
    let probability = findings.global.probability
    let isRare = probability.map { $0 < 0.05 } ?? false
    var blocks: [Block] = []
    if !record.survey.manifest.summary.isEmpty {
      blocks.append(.paragraph([.text(record.survey.manifest.summary)]))
    }
    blocks.append(
      .verdicts([
        Verdict(
          tone: isRare ? .supports : .neutral,
          headline: try words.runs(isRare ? "survey.verdict-rare" : "survey.verdict-chance"),
          detail: try words.runs(
            "survey.verdict-detail",
            [
              "p": text(probability, 3), "draws": DecimalText.text(findings.global.draws),
              "models": DecimalText.text(names.count),
            ]))
      ]))
    return blocks
  }

  private func sections() throws(ReportError) -> [ReportDocument.Section] {
    let tables = SurveyTables(report: self)
    let figures = SurveyFigures(report: self)
    let manifest = record.survey.manifest
    let days = ["lead": "\(manifest.leadDays)", "season": "\(manifest.draws.seasonDays)"]
    var sections: [ReportDocument.Section] = []
    func add(_ id: String, _ blocks: [Block]) throws(ReportError) {
      sections.append(
        ReportDocument.Section(
          id: id, heading: try words.text("survey.\(id)-heading"),
          blocks: try words.paragraphs("survey.\(id)-introduction", days) + blocks))
    }
    try add("models", [.table(try tables.models())])
    try add("asked", [.keyValues(try asked())])
    try add("epochs", try figures.epochs().map { .figure($0) })
    try add("molchan", try figures.molchan().map { .figure($0) } + [.figure(try figures.roc())])
    try add("strata", [.table(try tables.strata())])
    try add("events", [.table(try tables.events())])
    if !manifest.choices.isEmpty {
      try add(
        "registered",
        [
          .keyValues(manifest.choices.map { KeyValue([.text($0.about)], [.text($0.choice)]) })
        ])
    }
    return sections
  }

  /// What became of the catalogue's earthquakes.
  private func asked() throws(ReportError) -> [KeyValue] {
    let selection = record.selection
    var pairs = [
      KeyValue(
        try words.runs("survey.asked-read"), [.text(DecimalText.text(selection.read))])
    ]
    for reason in SurveySelection.Reason.allCases {
      pairs.append(
        KeyValue(
          try words.runs("survey.asked-\(reason.rawValue)"),
          [.text(DecimalText.text(selection.left[reason] ?? 0))]))
    }
    pairs.append(
      KeyValue(
        try words.runs("survey.asked-asked"), [.text(DecimalText.text(selection.events.count))]))
    pairs.append(
      KeyValue(
        try words.runs("survey.asked-citation"),
        [.text(record.survey.manifest.catalogue.citation)]))
    pairs.append(
      KeyValue(
        try words.runs("survey.asked-tec"),
        [.text(record.survey.template.manifest.inputs.tec.citation)]))
    return pairs
  }

  /// A number with decimals, or a dash.
  func text(_ value: Double?, _ decimals: Int) -> String {
    value.map { DecimalText.text($0, decimals: decimals) } ?? DecimalText.dash
  }
}

extension ReportDocument {
  /// The digest of the numbers behind its figures and tables, by their names.
  fileprivate var dataDigest: String {
    let tables = figures.compactMap(\.data) + tables.compactMap(\.data)
    return JSONTree.strings(
      Dictionary(
        tables.map { ($0.name, SHA256Digest(of: $0.csv).description) },
        uniquingKeysWith: { first, _ in first })
    ).digest.description
  }
}
