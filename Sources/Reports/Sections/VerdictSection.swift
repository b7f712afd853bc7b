import Determinism
import Evidence
import Studies

/// The title page: what was found, before anything else.
struct VerdictSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }
  private var window: String { String(QuietDays.leadWindow) }

  /// The probability below which chance is not taken as the explanation at once.
  private static let level = 0.05

  func blocks() throws(ReportError) -> [Block] {
    var verdicts: [Verdict] = []
    for model in result.models {
      if case .failure(let reason) = model.outcome {
        verdicts.append(
          Verdict(
            tone: .warns,
            headline: try words.runs("verdict.failure-headline", ["model": model.name]),
            detail: try words.runs("verdict.failure", ["reason": reason])))
      } else {
        for station in report.stations {
          verdicts.append(try verdict(on: model.name, at: station))
        }
      }
    }
    return try words.paragraphs("verdict.introduction", ["threshold": report.threshold])
      + [.verdicts(verdicts), .table(try summaryTable())]
  }

  private func verdict(
    on model: String, at station: ReportStation
  ) throws(ReportError) -> Verdict {
    let name = station.name(model)
    guard let finding = station.finding(model), finding.quietTestable > 0 else {
      return Verdict(
        tone: .neutral,
        headline: try words.runs("verdict.model-none-headline", ["model": name]),
        detail: try words.runs("verdict.model-none"))
    }
    let days = QuietDays(of: finding, in: result)
    let flagged = finding.quietAnomalies.count
    let headline = try words.runs(
      "verdict.model-headline",
      [
        "model": name, "flagged": DecimalText.text(flagged),
        "quiet": DecimalText.text(finding.quietTestable),
        "share": percentage(flagged, of: finding.quietTestable),
      ])
    var detail = try words.runs(
      "verdict.model-days",
      [
        "days": DecimalText.text(days.flagged.count),
        "quietDays": DecimalText.text(days.testable.count),
        "dayShare": percentage(days.flagged.count, of: days.testable.count),
      ])
    detail += [.text(" ")] + (try leadWords(days))
    return Verdict(tone: tone(days), headline: headline, detail: detail)
  }

  private func leadWords(_ days: QuietDays) throws(ReportError) -> [Inline] {
    let lead = days.lead.filter { $0.quiet > 0 }
    let flagged = lead.filter { $0.flagged > 0 }
    let others = days.others
    let otherFlagged = others.count { $0.flagged > 0 }
    var values = [
      "window": window, "leadDays": DecimalText.text(flagged.count),
      "leadQuietDays": DecimalText.text(lead.count),
      "leadShare": percentage(flagged.count, of: lead.count),
      "otherDays": DecimalText.text(otherFlagged),
      "otherQuietDays": DecimalText.text(others.count),
      "otherShare": percentage(otherFlagged, of: others.count),
    ]
    guard !lead.isEmpty else { return try words.runs("verdict.model-lead-untestable", values) }
    guard !flagged.isEmpty else { return try words.runs("verdict.model-lead-none", values) }
    values["list"] = try words.list(flagged.map { "day " + DecimalText.text($0.offset) })
    let passage = isMoreOften(days) ? "verdict.model-lead-more" : "verdict.model-lead-not-more"
    if let chance = days.chance {
      values["chance"] = DecimalText.text(100 * chance, decimals: 1)
      values["judgement"] = try words.text(
        chance < Self.level ? "verdict.chance-some" : "verdict.chance-no")
    }
    return try words.runs("verdict.model-lead", values) + [.text(" ")]
      + words.runs(passage, values)
  }

  /// Whether the share of flagged lead days exceeds that of the other days.
  private func isMoreOften(_ days: QuietDays) -> Bool {
    let lead = days.lead.filter { $0.quiet > 0 }
    let leadFlagged = lead.count { $0.flagged > 0 }
    let otherFlagged = days.others.count { $0.flagged > 0 }
    // Shares compared as cross products: exact, and defined where there are no other days.
    return leadFlagged * days.others.count > otherFlagged * lead.count
  }

  private func tone(_ days: QuietDays) -> Verdict.Tone {
    let lead = days.lead.filter { $0.quiet > 0 }
    guard !lead.isEmpty, let chance = days.chance else { return .neutral }
    return isMoreOften(days) && chance < Self.level ? .supports : .warns
  }

  private func summaryTable() throws(ReportError) -> Table {
    let rows = report.findings.map { name, finding in
      let days = QuietDays(of: finding, in: result)
      let flagged = finding.quietAnomalies.count
      let lead = days.lead.filter { $0.quiet > 0 }
      return Table.Row([
        .text(name), .integer(flagged), .integer(finding.quietTestable),
        share(flagged, of: finding.quietTestable), .integer(days.flagged.count),
        .integer(days.testable.count), share(days.flagged.count, of: days.testable.count),
        .integer(lead.count { $0.flagged > 0 }), .integer(lead.count),
      ])
    }
    let shown = report.shownDays
    return Table(
      id: "table-verdict",
      caption: try words.runs(
        "verdict.caption-summary",
        ["start": shown.first, "end": shown.last, "window": window]),
      columns: [
        try words.column("verdict.column-model"),
        try words.column("verdict.column-flagged", .right),
        try words.column("verdict.column-quiet", .right),
        try words.column("verdict.column-share", unit: "%", .decimal),
        try words.column("verdict.column-days", .right),
        try words.column("verdict.column-quiet-days", .right),
        try words.column("verdict.column-day-share", unit: "%", .decimal),
        try words.column("verdict.column-lead", .right),
        try words.column("verdict.column-lead-quiet", .right),
      ], rows: rows)
  }

  private func share(_ part: Int, of whole: Int) -> Table.Cell {
    whole == 0 ? .missing : .number(100 * Double(part) / Double(whole), decimals: 1)
  }
}
