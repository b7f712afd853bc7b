import Detection
import Determinism
import Evidence
import Ionosphere
import Studies

/// What the paper prints, and what contradicts it.
struct ConsistencySection: ReportSection {
  let report: StudyReport
  let published: Published

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  init?(report: StudyReport) {
    guard let published = report.result.manifest.paper.published else { return nil }
    self.report = report
    self.published = published
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    let findings = result.consistency
    func count(_ verdict: StatementVerdict) -> String {
      DecimalText.text(findings.count { $0.verdict == verdict })
    }
    var blocks = try words.paragraphs(
      "consistency.introduction",
      [
        "citation": published.citation, "checks": DecimalText.text(findings.count),
        "consistent": count(.holds), "contradicted": count(.fails),
        "conventional": count(.divided), "untested": count(.untested),
      ])
    if case .synthetic = result.manifest.inputs.indices {
      blocks += try words.paragraphs("consistency.drawn")
    } else if result.isControl {
      blocks += try words.paragraphs("consistency.control")
    }
    if !published.note.isEmpty { blocks.append(.paragraph([.text(published.note)])) }
    blocks.append(.table(try contradictions(findings)))
    if !published.rows.isEmpty { blocks.append(.table(try rows())) }
    blocks += try PublishedTables(report: report, published: published).blocks(findings)
    return ReportDocument.Section(
      id: "consistency", heading: try words.text("consistency.heading"), blocks: blocks)
  }

  private func contradictions(_ findings: [PrintedStatement]) throws(ReportError) -> Table {
    let text = ConsistencyText(words: words)
    var rows: [Table.Row] = []
    for finding in findings
    where finding.verdict == .fails || finding.verdict == .divided {
      let (says, against) = try text.describe(finding.evidence)
      rows.append(Table.Row([.text(finding.place), .text(says), .text(against)]))
    }
    return Table(
      id: "table-contradictions", caption: try words.runs("consistency.caption-contradictions"),
      columns: [
        try words.column("consistency.column-place"),
        try words.column("consistency.column-printed"),
        try words.column("consistency.column-against"),
      ], rows: rows)
  }

  private func rows() throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    var data: [[String]] = []
    for row in published.rows {
      let reading = result.mask(of: row)
      let ours = ours(row)
      let dtec: Table.Cell =
        ours.map { ours in
          let text = DecimalText.text(ours.dtec, decimals: 2)
          return .words([ours.isFlaggedInQuiet ? .bold(text) : .text(text)])
        } ?? .missing
      rows.append(
        Table.Row([
          .text(row.model), .integer(row.day), .text(row.date.iso8601), .integer(row.hour),
          .number(row.dtec.value, decimals: row.dtec.decimals), dtec,
          .optional(reading?.ending.kp, decimals: 2), .optional(reading?.ending.dst, decimals: 0),
          .text(try ConsistencyText(words: words).quiet(reading?.endingIsQuiet)),
          .text(try ConsistencyText(words: words).quiet(reading?.containingIsQuiet)),
        ]))
      data.append([
        row.model, String(row.day), row.date.iso8601, String(row.hour),
        DecimalText.csv(row.dtec.value, decimals: row.dtec.decimals), result.field(ours?.dtec),
        ours.map { $0.isFlaggedInQuiet ? "1" : "0" } ?? "", result.field(reading?.ending.kp),
        result.field(reading?.ending.dst), flag(reading?.endingIsQuiet),
        flag(reading?.containingIsQuiet),
      ])
    }
    return Table(
      id: "table-published",
      caption: try words.runs(
        "consistency.caption-rows", ["table": published.table]),
      columns: [
        try words.column("consistency.column-model"),
        try words.column("consistency.column-day", .right),
        try words.column("consistency.column-date"),
        try words.column("consistency.column-hour", unit: "UT", .right),
        try words.column("consistency.column-dtec", .decimal),
        try words.column("consistency.column-ours", .right),
        try words.column("consistency.column-kp", .decimal).measured,
        try words.column("consistency.column-dst", unit: "nT", .right).measured,
        try words.column("consistency.column-ending"),
        try words.column("consistency.column-containing"),
      ], rows: rows,
      data: DataTable(
        name: "published",
        header: [
          "model", "day", "date", "hour", "dtec_published", "dtec_ours", "flagged_in_quiet_ours",
          "kp", "dst_nt", "quiet_ending", "quiet_containing",
        ], rows: data))
  }

  private func flag(_ value: Bool?) -> String { value.map { $0 ? "1" : "0" } ?? "" }

  /// What the same model makes of the same moment at the study's only place; nil in a study of several
  /// stations, since a printed row names none.
  private func ours(_ row: PublishedRow) -> (dtec: Double, isFlaggedInQuiet: Bool)? {
    guard let finding = report.onlyStation?.finding(row.model),
      let sample = result.axis.index(of: row.time), result.shown.contains(sample),
      let dtec = finding.dtec.values[sample]
    else { return nil }
    return (dtec, finding.quietAnomalies.contains { $0.sample == sample })
  }
}
