import Evidence
import Studies

/// The scale of DTEC, what it flags, and at which hours.
struct DetectionSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  init?(report: StudyReport) {
    guard report.result.manifest.dtec != nil else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks: [Block] = []
    if let reference = result.manifest.dtec?.reference.rawValue {
      let values = ["reference": try words.text("detection.reference-\(reference)")]
      blocks += try words.paragraphs("detection.introduction", values)
    }
    for station in report.stations { blocks.append(.table(try leadTable(station))) }
    return ReportDocument.Section(
      id: "detection", heading: try words.text("detection.heading"), blocks: blocks)
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    var blocks: [Block] = [.table(try scale())]
    for station in report.stations where !station.findings.isEmpty {
      blocks.append(.figure(try FlaggedHours(station: station).figure()))
    }
    return ReportDocument.Section(
      id: "detection-rest", heading: try words.text("detection.heading-rest"), blocks: blocks)
  }

  private func scale() throws(ReportError) -> Table {
    let rows = report.findings.map { name, finding in
      let quiet = finding.quietAnomalies.count
      return Table.Row([
        .text(name), .integer(finding.dtec.count), .number(finding.dtec.median, decimals: 4),
        .number(finding.dtec.interquartileRange, decimals: 4), .integer(finding.testable),
        .integer(finding.anomalies.count), share(finding.anomalies.count, of: finding.testable),
        .integer(finding.quietTestable), .integer(quiet),
        share(quiet, of: finding.quietTestable),
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

  private func leadTable(_ station: ReportStation) throws(ReportError) -> Table {
    let findings = station.findings
    let counts = findings.map { QuietDays(of: $0, in: result).lead }
    let lead = counts.first ?? []
    var columns = [
      try words.column("verdict.column-day", .right), try words.column("verdict.column-date"),
    ]
    columns += findings.map { Table.Column($0.model, .right) }
    let rows = lead.indices.map { day in
      Table.Row(
        [.integer(lead[day].offset), .text(lead[day].date.iso8601)]
          + counts.map { $0[day].quiet > 0 ? .integer($0[day].flagged) : .missing })
    }
    return Table(
      id: station.id("table-lead-days"),
      caption: station.caption(try words.runs("verdict.caption-lead")), columns: columns, rows: rows
    )
  }

  private func share(_ part: Int, of whole: Int) -> Table.Cell {
    whole == 0 ? .missing : .number(100 * Double(part) / Double(whole), decimals: 1)
  }
}
