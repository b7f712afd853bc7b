import Pipeline
import Studies

/// The scale of DTEC, what it flags, and at which hours.
struct DetectionSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    let reference = result.manifest.detector.reference.rawValue
    let values = ["reference": try words.text("detection.reference-\(reference)")]
    var blocks = try words.paragraphs("detection.introduction", values)
    blocks.append(.table(try scale()))
    blocks.append(.table(try leadTable()))
    if !report.successes.isEmpty {
      blocks.append(.figure(try FlaggedHours(report: report).figure()))
    }
    return ReportDocument.Section(
      id: "detection", heading: try words.text("detection.heading"), blocks: blocks)
  }

  private func scale() throws(ReportError) -> Table {
    let rows = report.successes.map { name, success in
      let quiet = success.quietAnomalies.count
      return Table.Row([
        .text(name), .integer(success.dtec.count), .number(success.dtec.median, decimals: 4),
        .number(success.dtec.interquartileRange, decimals: 4), .integer(success.testable),
        .integer(success.anomalies.count), share(success.anomalies.count, of: success.testable),
        .integer(success.quietTestable), .integer(quiet),
        share(quiet, of: success.quietTestable),
      ])
    }
    return Table(
      id: "table-detection", caption: try words.runs("detection.caption-scale"),
      columns: [
        try words.column("detection.column-model"),
        try words.column("detection.column-count", .right),
        try words.column("detection.column-median", unit: "TECU", .decimal),
        try words.column("detection.column-range", unit: "TECU", .decimal),
        try words.column("detection.column-testable", .right),
        try words.column("detection.column-flagged", .right),
        try words.column("detection.column-flagged-share", unit: "%", .decimal),
        try words.column("detection.column-quiet", .right),
        try words.column("detection.column-quiet-flagged", .right),
        try words.column("detection.column-quiet-share", unit: "%", .decimal),
      ], rows: rows)
  }

  private func leadTable() throws(ReportError) -> Table {
    let counts = report.successes.map { QuietDays(of: $0.success, in: result).lead }
    let lead = counts.first ?? []
    var columns = [
      try words.column("verdict.column-day", .right), try words.column("verdict.column-date"),
    ]
    columns += report.successes.map { Table.Column($0.name, .right) }
    let rows = lead.indices.map { day in
      Table.Row(
        [.integer(lead[day].offset), .text(lead[day].date.iso8601)]
          + counts.map { $0[day].quiet > 0 ? .integer($0[day].flagged) : .missing })
    }
    return Table(
      id: "table-lead-days", caption: try words.runs("verdict.caption-lead"), columns: columns,
      rows: rows)
  }

  private func share(_ part: Int, of whole: Int) -> Table.Cell {
    whole == 0 ? .missing : .number(100 * Double(part) / Double(whole), decimals: 1)
  }
}
