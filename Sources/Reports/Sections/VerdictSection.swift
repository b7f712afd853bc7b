import Determinism
import Evidence
import Studies

/// The title page: what was found, before anything else.
struct VerdictSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }
  private var window: String { String(QuietDays.leadWindow) }

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
    return try TrustSection.front(report)
      + words.paragraphs("verdict.introduction", ["threshold": report.threshold])
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
    let support = Support(
      model: model, station: station.index, in: result, report.placebo)
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
    detail += [.text(" ")] + (try leadWords(days, support))
    let supports = days.isMoreOften && support.objections.isEmpty
    return Verdict(tone: supports ? .supports : .neutral, headline: headline, detail: detail)
  }

  private func leadWords(_ days: QuietDays, _ support: Support) throws(ReportError) -> [Inline] {
    let lead = days.testableLead
    let flagged = lead.filter { $0.flagged > 0 }
    var values = [
      "window": window, "leadDays": DecimalText.text(flagged.count),
      "leadQuietDays": DecimalText.text(lead.count),
      "leadShare": percentage(flagged.count, of: lead.count),
    ]
    for (name, days) in [("other", days.others), ("learned", days.learned)] {
      let found = days.count { $0.flagged > 0 }
      values[name + "Days"] = DecimalText.text(found)
      values[name + "QuietDays"] = DecimalText.text(days.count)
      values[name + "Share"] = percentage(found, of: days.count)
    }
    guard !lead.isEmpty else { return try words.runs("verdict.model-lead-untestable", values) }
    values["list"] = try words.list(flagged.map { "day " + DecimalText.text($0.offset) })
    let passages =
      [flagged.isEmpty ? "model-lead-none" : "model-lead"]
      + (days.others.isEmpty ? ["model-others-none"] : ["model-others"])
      + (days.learned.isEmpty ? [] : ["model-learned"])
    var runs: [Inline] = []
    for passage in passages { runs += try words.runs("verdict.\(passage)", values) + [.text(" ")] }
    guard !flagged.isEmpty else { return runs }
    guard days.isMoreOften else { return try runs + words.runs("verdict.model-lead-not-more") }
    runs += try words.runs("verdict.model-lead-more")
    if let chance = days.chance {
      runs +=
        try [.text(" ")]
        + words.runs(
          "verdict.model-chance", ["chance": DecimalText.text(100 * chance, decimals: 1)])
    }
    return try runs + [.text(" ")] + reasons(support)
  }

  /// Why days flagged more often than others support nothing, or that they do.
  private func reasons(_ support: Support) throws(ReportError) -> [Inline] {
    guard !support.objections.isEmpty else { return try words.runs("verdict.supports") }
    var reasons: [String] = []
    for objection in support.objections {
      reasons.append(try words.text("verdict.objection-\(objection.rawValue)"))
    }
    return try words.runs("verdict.supports-nothing", ["reasons": try words.list(reasons)])
  }

  private func summaryTable() throws(ReportError) -> Table {
    let rows = report.findings.map { name, finding in
      let days = QuietDays(of: finding, in: result)
      let flagged = finding.quietAnomalies.count
      let lead = days.testableLead
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
