import Determinism
import Evidence
import Studies

/// What a second run of the study finds, beside the first.
struct VariantTables {
  let report: StudyReport
  let variant: StudyResult
  /// The ending of the tables' names.
  let name: String
  /// The file of words that name the two runs.
  let words: String

  private var passages: Words { report.words }
  private var result: StudyResult { report.result }

  func blocks() throws(ReportError) -> [Block] {
    var blocks: [Block] = result.manifest.dtec == nil ? [] : [.table(try detection())]
    guard let claims = ClaimsSection(report: report) else { return blocks }
    let changed = zip(result.claims, variant.claims).filter { $0.found != $1.found }
    guard !changed.isEmpty else {
      return blocks + (try passages.paragraphs("\(words).claims-none"))
    }
    var rows: [Table.Row] = []
    for (first, second) in changed {
      rows.append(
        Table.Row([
          .text(first.claim.says), .text(try claims.verdict(first.verdict, of: first)),
          .words([.bold(try claims.verdict(first.verdict(of: second.found), of: first))]),
        ]))
    }
    blocks.append(
      .table(
        Table(
          id: "table-claims-\(name)", caption: try passages.runs("\(words).caption-claims"),
          columns: [
            try passages.column("claims.column-claim"),
            try passages.column("\(words).column-first"),
            try passages.column("\(words).column-second"),
          ], rows: rows)))
    return blocks
  }

  private func detection() throws(ReportError) -> Table {
    let rows = report.stations.flatMap { station in
      let seconds = variant.dtecFindings(at: station.record.code)
      return station.findings.map { finding in
        let first = QuietDays(of: finding, in: result)
        let second = seconds.first { $0.model == finding.model }
        let days = second.map { QuietDays(of: $0, in: variant) }
        return Table.Row([
          .text(station.name(finding.model)), flagged(finding), second.map(flagged) ?? .missing,
          lead(first), days.map(lead) ?? .missing, others(first), days.map(others) ?? .missing,
        ])
      }
    }
    var columns = [try passages.column("variants.column-method")]
    for what in ["flagged", "lead", "others"] {
      for run in ["first", "second"] {
        let name = try passages.text("\(words).column-\(run)")
        columns.append(
          try passages.column("variants.column-\(what)", .right, ["run": name]))
      }
    }
    return Table(
      id: "table-detection-\(name)", caption: try passages.runs("\(words).caption-detection"),
      columns: columns, rows: rows)
  }

  private func flagged(_ finding: DTECFinding) -> Table.Cell {
    share(finding.quietAnomalies.count, of: finding.quietTestable)
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
}
