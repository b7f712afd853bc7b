import Determinism
import Evidence
import Studies

/// DTEC scaled for each hour of the day, beside the reading of the paper.
struct HourlySection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  init?(report: StudyReport) {
    guard !report.findings.isEmpty else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    ReportDocument.Section(
      id: "hourly", heading: try words.text("hourly.heading"),
      blocks: try words.paragraphs("hourly.introduction") + [.table(try table())])
  }

  private func table() throws(ReportError) -> Table {
    let rows = report.findings.map { name, finding in
      let plain = QuietDays(of: finding, in: result)
      let hourly = HourlyDTEC(of: finding, in: result)
      return Table.Row([
        .text(name), .integer(finding.quietTestable), .integer(finding.quietAnomalies.count),
        .integer(hourly.quietFlagged.count), lead(plain), lead(hourly.days), others(plain),
        others(hourly.days),
      ])
    }
    return Table(
      id: "table-hourly-dtec", caption: try words.runs("hourly.caption"),
      columns: [
        try words.column("hourly.column-method"),
        try words.column("hourly.column-quiet", .right),
        try words.column("hourly.column-flagged", .right),
        try words.column("hourly.column-hourly", .right),
        try words.column("hourly.column-lead", .right),
        try words.column("hourly.column-hourly-lead", .right),
        try words.column("hourly.column-others", .right),
        try words.column("hourly.column-hourly-others", .right),
      ], rows: rows, data: try data())
  }

  private func lead(_ days: QuietDays) -> Table.Cell {
    let lead = days.testableLead
    return share(lead.count { $0.flagged > 0 }, of: lead.count)
  }

  private func others(_ days: QuietDays) -> Table.Cell {
    share(days.others.count { $0.flagged > 0 }, of: days.others.count)
  }

  private func share(_ part: Int, of whole: Int) -> Table.Cell {
    whole == 0 ? .missing : .text("\(DecimalText.text(part)) / \(DecimalText.text(whole))")
  }

  /// Every sample shown that either reading flags in quiet time.
  private func data() throws(ReportError) -> DataTable {
    var rows: [[String]] = []
    for (name, finding) in report.findings {
      let threshold = finding.settings.threshold
      let hourly = HourlyDTEC(of: finding, in: result)
      for sample in result.shown where result.quiet[sample] == true {
        let readings = [finding.dtec.values[sample], hourly.values[sample]]
        guard readings.contains(where: { ($0?.magnitude ?? 0) > threshold }) else { continue }
        let label = result.labels[sample]
        rows.append(
          [
            name, result.axis.time(at: sample).iso8601, label.date.iso8601,
            String(label.hour),
          ] + readings.map(result.field))
      }
    }
    return DataTable(
      name: "dtec-by-hour", header: ["model", "utc", "date", "hour", "dtec", "dtec_by_hour"],
      rows: rows)
  }
}
