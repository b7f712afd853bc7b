import Determinism
import Evidence
import Studies

/// What each model flags in quiet time, in the days before the earthquake and on other days.
struct LeadDaysTable {
  /// Rows that the first page has room for.
  private static let limit = 10

  let report: StudyReport

  private var words: Words { report.words }

  func table() throws(ReportError) -> Table {
    let rows = report.findings.map { name, finding in
      let days = QuietDays(of: finding, in: report.result)
      let flagged = finding.quietAnomalies.count
      return Table.Row(
        [
          .text(name), .integer(flagged), .integer(finding.quietTestable),
          share(flagged, of: finding.quietTestable),
        ] + counts(days.testableLead) + counts(days.others))
    }
    let shown = report.shownDays
    return Table(
      id: "table-verdict",
      caption: try words.runs(
        "verdict.caption-summary",
        [
          "start": shown.first, "end": shown.last, "window": String(QuietDays.leadWindow),
          "threshold": report.threshold,
        ]),
      columns: [
        try words.column("verdict.column-model"),
        try words.column("verdict.column-flagged", .right),
        try words.column("verdict.column-quiet", .right),
        try words.column("verdict.column-share", unit: "%", .decimal),
        try words.column("verdict.column-lead", .right),
        try words.column("verdict.column-lead-share", unit: "%", .decimal),
        try words.column("verdict.column-others", .right),
        try words.column("verdict.column-others-share", unit: "%", .decimal),
      ], rows: rows, limit: Self.limit)
  }

  /// Flagged days of those that can be tested, and their share.
  private func counts(_ days: [QuietDays.Day]) -> [Table.Cell] {
    let flagged = days.count { $0.flagged > 0 }
    guard !days.isEmpty else { return [.missing, .missing] }
    return [
      .text("\(DecimalText.text(flagged))\u{A0}/\u{A0}\(DecimalText.text(days.count))"),
      share(flagged, of: days.count),
    ]
  }

  private func share(_ part: Int, of whole: Int) -> Table.Cell {
    whole == 0 ? .missing : .number(100 * Double(part) / Double(whole), decimals: 0)
  }
}
