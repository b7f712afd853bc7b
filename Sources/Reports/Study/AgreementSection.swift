import Determinism
import Pipeline

/// How far the methods agree, the second reading of DTEC, and what interpolation leaks.
struct AgreementSection {
  let report: StudyReport
  let agreement: Agreement

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs(
      "agreement.introduction", ["count": DecimalText.text(agreement.methods.count)])
    blocks.append(.table(try correlations()))
    if let independent = agreement.independent {
      blocks += try words.paragraphs(
        "agreement.independent",
        [
          "count": DecimalText.text(agreement.methods.count),
          "independent": DecimalText.text(independent, decimals: 1),
        ])
    }
    blocks += try unanimous()
    return ReportDocument.Section(
      id: "agreement", heading: try words.text("agreement.heading"), blocks: blocks)
  }

  private func correlations() throws(ReportError) -> Table {
    Table(
      id: "table-error-correlations", caption: try words.runs("agreement.caption-correlations"),
      columns: [try words.column("agreement.column-method")]
        + agreement.methods.map { Table.Column($0, .decimal) },
      rows: agreement.methods.indices.map { row in
        Table.Row(
          [.text(agreement.methods[row])]
            + agreement.correlations[row].map { .optional($0, decimals: 3) })
      },
      data: DataTable(
        name: "error-correlations", header: ["method"] + agreement.methods,
        rows: agreement.methods.indices.map { row in
          [agreement.methods[row]] + agreement.correlations[row].map { result.field($0) }
        }))
  }

  private func unanimous() throws(ReportError) -> [Block] {
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
