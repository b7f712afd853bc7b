import Determinism
import Evidence
import Studies

/// How far the methods agree, the second reading of DTEC, and what interpolation leaks.
struct AgreementSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  /// The agreement at each station by the first DTEC detector.
  private var agreements: [(station: ReportStation, agreement: Agreement)] {
    let found = result.agreements
    return report.stations.compactMap { station in
      found.first { $0.station == station.record.code }.map { (station, $0) }
    }
  }

  init?(report: StudyReport) {
    self.report = report
    if agreements.isEmpty { return nil }
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks: [Block] = []
    for (station, agreement) in agreements { blocks += try self.blocks(agreement, at: station) }
    return ReportDocument.Section(
      id: "agreement", heading: try words.text("agreement.heading"), blocks: blocks)
  }

  private func blocks(
    _ agreement: Agreement, at station: ReportStation
  ) throws(ReportError) -> [Block] {
    var blocks = try words.paragraphs(
      "agreement.introduction", ["count": DecimalText.text(agreement.methods.count)])
    blocks.append(.table(try correlations(agreement, at: station)))
    if let independent = agreement.independent {
      blocks += try words.paragraphs(
        "agreement.independent",
        [
          "count": DecimalText.text(agreement.methods.count),
          "independent": DecimalText.text(independent, decimals: 1),
        ])
    }
    return blocks + (try unanimous(agreement))
  }

  private func correlations(
    _ agreement: Agreement, at station: ReportStation
  ) throws(ReportError) -> Table {
    Table(
      id: station.id("table-error-correlations"),
      caption: station.caption(try words.runs("agreement.caption-correlations")),
      columns: [try words.column("agreement.column-method")]
        + agreement.methods.map { Table.Column($0, .decimal) },
      rows: agreement.methods.indices.map { row in
        Table.Row(
          [.text(agreement.methods[row])]
            + agreement.correlations[row].map { .optional($0, decimals: 3) })
      },
      data: DataTable(
        name: station.id("error-correlations"), header: ["method"] + agreement.methods,
        rows: agreement.methods.indices.map { row in
          [agreement.methods[row]] + agreement.correlations[row].map { result.field($0) }
        }))
  }

  private func unanimous(_ agreement: Agreement) throws(ReportError) -> [Block] {
    let testable = DecimalText.text(agreement.testable)
    guard !agreement.unanimous.isEmpty else {
      return try words.paragraphs("agreement.unanimous-none", ["testable": testable])
    }
    let list = agreement.unanimous.map {
      "\($0.date.iso8601) (day \(DecimalText.text($0.offset)))"
    }
    return try words.paragraphs(
      "agreement.unanimous",
      [
        "days": DecimalText.text(agreement.unanimous.count), "testable": testable,
        "share": percentage(agreement.unanimous.count, of: agreement.testable),
        "list": try words.list(list),
      ])
  }
}
