import Determinism
import Evidence
import Studies

/// The same models trained again with other numbers drawn.
struct MembersSection: ReportSection {
  let report: StudyReport
  private let spreads: [MemberSpread]

  private var words: Words { report.words }

  init?(report: StudyReport) {
    spreads = MemberSpread.all(of: report.result)
    guard !spreads.isEmpty else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    let members = report.result.members.count + 1
    var best: [String] = []
    for (model, count) in MemberSpread.best(of: spreads) where count > 0 {
      best.append(
        try words.text("members.best", ["model": model, "count": DecimalText.text(count)]))
    }
    return ReportDocument.Section(
      id: "members", heading: try words.text("members.heading"),
      blocks: try words.paragraphs(
        "members.introduction",
        [
          "members": DecimalText.text(members), "best": try words.list(best),
          "detector": report.result.manifest.detectors.first?.name ?? DecimalText.dash,
          "terms": try terms(),
        ]) + [.table(try table())] + MemberMaps(report: report).figures().map { .figure($0) })
  }

  /// That the comparison is the paper's, where its models were not set on equal terms.
  private func terms() throws(ReportError) -> String {
    let text = try ClaimDetectionText(words: words).fairness(report.result.terms())
    return text.isEmpty ? "" : " " + text + "."
  }

  private func table() throws(ReportError) -> Table {
    func range(_ values: [Double], _ decimals: Int) -> Table.Cell {
      guard let least = values.min(), let most = values.max() else { return .missing }
      let ends = [least, most].map { DecimalText.text($0, decimals: decimals) }
      return .text(ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])")
    }
    return Table(
      id: "table-members", caption: try words.runs("members.caption"),
      columns: [
        try words.column("members.column-model"),
        try words.column("members.column-rmse", unit: "TECU", .right),
        try words.column("members.column-skill", .right),
        try words.column("members.column-flagged", .right),
        try words.column("members.column-all", .right),
        try words.column("members.column-any", .right),
      ],
      rows: spreads.map { spread in
        Table.Row([
          .text(spread.model), range(spread.rmse, 3), range(spread.skill, 3),
          .integer(spread.flagged), .integer(spread.flaggedByAll), .integer(spread.flaggedByAny),
        ])
      })
  }
}
