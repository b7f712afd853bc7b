import Determinism
import Evidence
import Studies

/// The anomalies that were injected, and what found them: in such a study the truth is known.
struct TruthSection: ReportSection {
  let report: StudyReport
  private let truth: InjectedTruth

  private var words: Words { report.words }

  init?(report: StudyReport) {
    guard let truth = InjectedTruth(of: report.result) else { return nil }
    self.report = report
    self.truth = truth
  }

  /// The answer in one paragraph, for the first page; nothing where nothing was injected.
  static func front(_ report: StudyReport) throws(ReportError) -> [Block] {
    guard let section = TruthSection(report: report) else { return [] }
    return [.paragraph(try section.answer())]
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    ReportDocument.Section(
      id: "truth", heading: try words.text("truth.heading"),
      blocks: try words.paragraphs("truth.introduction") + [.table(anomalies())])
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    ReportDocument.Section(
      id: "truth-rest", heading: try words.text("truth.heading-rest"),
      blocks: [.table(try seriesTable())])
  }

  /// What the detectors of forecasts find, from the least to the most.
  private func answer() throws(ReportError) -> [Inline] {
    let leader = report.result.manifest.detectors.first?.name
    let leading = truth.series.filter { $0.detector == leader }
    let found = leading.map(\.found)
    let flagged = leading.filter { $0.flagged > 0 }.map {
      100 * Double($0.flaggedInjected) / Double($0.flagged)
    }
    return try words.runs(
      "truth.answer",
      [
        "anomalies": DecimalText.text(truth.injections.count),
        "tested": DecimalText.text(leading.map(\.tested).max() ?? 0),
        "found": range(
          (found.min() ?? 0, found.max() ?? 0), { DecimalText.text($0) }),
        "shares": flagged.isEmpty
          ? DecimalText.dash
          : range((flagged.min() ?? 0, flagged.max() ?? 0), { DecimalText.text($0, decimals: 0) }),
        "detector": leader ?? DecimalText.dash,
      ])
  }

  private func range<Value: Equatable>(
    _ ends: (Value, Value), _ text: (Value) -> String
  ) -> String {
    text(ends.0) == text(ends.1) ? text(ends.0) : text(ends.0) + "–" + text(ends.1)
  }

  private func seriesTable() throws(ReportError) -> Table {
    Table(
      id: "table-truth", caption: try words.runs("truth.caption-series"),
      columns: [
        try words.column("truth.column-detector"), try words.column("truth.column-model"),
        try words.column("truth.column-tested", .right),
        try words.column("truth.column-found", .right),
        try words.column("truth.column-flagged", .right),
        try words.column("truth.column-injected", .right),
      ],
      rows: truth.series.map { series in
        Table.Row([
          .text(series.detector), series.model.map { .text($0) } ?? .missing,
          .integer(series.tested), .integer(series.found), .integer(series.flagged),
          .integer(series.flaggedInjected),
        ])
      })
  }

  private func anomalies() throws(ReportError) -> Table {
    let leader = report.result.manifest.detectors.first?.name
    let leading = truth.series.filter { $0.detector == leader }
    var rows: [Table.Row] = []
    for (index, injection) in truth.injections.enumerated() {
      let label = report.result.indexHour.label(of: injection.start)
      let offset = label.date.dayNumber - report.result.earthquakeDay.dayNumber
      rows.append(
        Table.Row([
          .text(injection.start.printed), .integer(offset), .integer(injection.hours),
          .number(injection.size, decimals: 1),
          .text(
            injection.stations.isEmpty
              ? try words.text("truth.everywhere") : try words.list(injection.stations)),
          .integer(leading.map { $0.injections[index].tested }.max() ?? 0),
          .text(try words.list(found(leading, index))),
        ]))
    }
    return Table(
      id: "table-injections",
      caption: try words.runs("truth.caption-anomalies", ["detector": leader ?? DecimalText.dash]),
      columns: [
        try words.column("truth.column-start"), try words.column("truth.column-day", .right),
        try words.column("truth.column-hours", .right),
        try words.column("truth.column-size", unit: "TECU", .decimal),
        try words.column("truth.column-stations"),
        try words.column("truth.column-samples", .right), try words.column("truth.column-found-by"),
      ], rows: rows)
  }

  private func found(_ series: [InjectedTruth.OfSeries], _ index: Int) -> [String] {
    series.map { series in
      (series.model ?? series.detector) + " " + DecimalText.text(series.injections[index].found)
    }
  }
}
