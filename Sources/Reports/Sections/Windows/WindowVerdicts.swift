import Determinism
import Evidence
import Studies

/// The title page of a study led by a detector with bounds: what each detector flags in quiet time
/// beside what chance would.
struct WindowVerdicts {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }
  private var text: WindowText { WindowText(report: report) }

  func blocks() throws(ReportError) -> [Block] {
    var verdicts: [Verdict] = []
    for station in result.failedStations {
      verdicts.append(try failure(station.code, station.reason))
    }
    for model in result.models {
      if case .failure(let reason) = model.outcome {
        verdicts.append(try failure(model.name, reason))
      }
    }
    let leading = result.detectionSeries.filter(isLeading)
    for series in leading { verdicts.append(try verdict(on: series)) }
    return try TrustSection.front(report) + [.paragraph(try introduction(leading))]
      + conclusions() + [
        .verdicts(verdicts), .table(try summary()),
      ]
  }

  private func introduction(_ leading: [DetectionSeries]) throws(ReportError) -> [Inline] {
    guard let record = result.windows.first else { return [] }
    let lead = record.days.filter { $0.offset < 0 }
    let testable = lead.count(where: \.isTestable)
    let values = [
      "window": record.window.name, "start": record.window.start.iso8601,
      "end": record.window.end.iso8601, "detector": text.leader ?? DecimalText.dash,
      "days": DecimalText.text(lead.count), "testable": DecimalText.text(testable),
      "minimum": DecimalText.shortest(WindowDay.minimumQuietHours),
    ]
    var passages = ["windows.verdict-introduction"]
    if leading.contains(where: { $0.model != nil }) { passages.append("windows.verdict-models") }
    if leading.contains(where: { $0.model == nil }) { passages.append("windows.verdict-tec") }
    if !lead.isEmpty {
      passages.append(testable > 0 ? "windows.verdict-lead" : "windows.verdict-lead-none")
    }
    passages.append("windows.verdict-meaning")
    return try sentences(passages.map { ($0, values) })
  }

  /// Passages one after the other.
  private func sentences(
    _ passages: [(name: String, values: [String: String])]
  ) throws(ReportError) -> [Inline] {
    var runs: [Inline] = []
    for passage in passages {
      if !runs.isEmpty { runs.append(.text(" ")) }
      runs += try words.runs(passage.name, passage.values)
    }
    return runs
  }

  /// How many of the paper's conclusions hold.
  private func conclusions() throws(ReportError) -> [Block] {
    let verdicts = result.claims.map(\.verdict)
    guard !verdicts.isEmpty else { return [] }
    func count(_ verdict: StatementVerdict) -> String {
      DecimalText.text(verdicts.count { $0 == verdict })
    }
    return try words.paragraphs(
      result.isControl ? "windows.verdict-claims-control" : "windows.verdict-claims",
      [
        "claims": DecimalText.text(verdicts.count), "reproduced": count(.holds),
        "not": count(.fails), "untested": count(.untested),
      ])
  }

  /// The first detector and those of TEC alone; the rest stands in the table.
  private func isLeading(_ series: DetectionSeries) -> Bool {
    series.detector.name == text.leader || series.model == nil
  }

  private func failure(_ name: String, _ reason: String) throws(ReportError) -> Verdict {
    Verdict(
      tone: .warns, headline: try words.runs("verdict.failure-headline", ["model": name]),
      detail: try words.runs("verdict.failure", ["reason": reason]))
  }

  private func verdict(on series: DetectionSeries) throws(ReportError) -> Verdict {
    let values = try self.values(series, window: 0)
    let quiet = series.quiet(in: 0)
    guard quiet.tested > 0 else {
      return Verdict(
        tone: .neutral, headline: try words.runs("windows.verdict-none", values),
        detail: try words.runs("windows.verdict-none-detail"))
    }
    let days = result.days(of: series, in: 0)
    var passages: [(name: String, values: [String: String])] = []
    if quiet.expected != nil { passages.append(("windows.verdict-chance", values)) }
    passages.append(("windows.verdict-base", ["share": share(series.base)]))
    let groups = result.stations.count > 1 ? result.groups : []
    if groups.isEmpty { passages.append(try flagged(days, group: nil)) }
    for group in groups {
      let own = result.days(of: result.series(series, of: group), in: 0)
      passages.append(try flagged(own, group: group))
    }
    for window in result.windows.indices.dropFirst() where series.quiet(in: window).tested > 0 {
      passages.append(
        (
          series.quiet(in: window).expected == nil
            ? "windows.verdict-other" : "windows.verdict-other-chance",
          try self.values(series, window: window)
        ))
    }
    return Verdict(
      tone: tone(series, days),
      headline: try words.runs("windows.verdict-headline", values),
      detail: try sentences(passages))
  }

  private func values(
    _ series: DetectionSeries, window: Int
  ) throws(ReportError) -> [String: String] {
    let quiet = series.quiet(in: window)
    return [
      "series": series.model ?? series.detector.name, "window": result.windows[window].window.name,
      "flagged": DecimalText.text(quiet.flagged), "quiet": DecimalText.text(quiet.tested),
      "share": share(quiet), "expected": text.expected(quiet),
      "expectedShare": quiet.expected.map {
        DecimalText.text(100 * $0 / Double(max(1, quiet.tested)), decimals: 1)
      } ?? DecimalText.dash,
    ]
  }

  private func share(_ count: FlagCount) -> String { percentage(count.flagged, of: count.tested) }

  /// The testable days flagged: at every station, or every one of a group, where there are several.
  private func flagged(
    _ days: [DetectionDay], group: String?
  ) throws(ReportError) -> (name: String, values: [String: String]) {
    let found = days.found
    let values = [
      "found": DecimalText.text(found.count), "testable": DecimalText.text(days.testable.count),
      "list": try words.list(found.map { DecimalText.text($0.day.offset) }),
      "expected": days.expected.map { DecimalText.text($0, decimals: 1) }
        ?? DecimalText.dash,
      "group": group ?? "",
    ]
    let ending = found.isEmpty ? "-none" : ""
    let passage =
      group != nil
      ? "windows.verdict-synchronous-group\(ending)"
      : result.stations.count > 1
        ? "windows.verdict-synchronous\(ending)" : "windows.verdict-days\(ending)"
    return (passage, values)
  }

  /// A warning where the window is flagged no more often than quiet time elsewhere or than chance;
  /// never support, since flagged samples come in runs and no test here allows for it.
  private func tone(_ series: DetectionSeries, _ days: [DetectionDay]) -> Verdict.Tone {
    guard days.contains(where: { $0.day.offset < 0 && $0.isTestable }),
      let rate = series.quiet(in: 0).rate
    else { return .neutral }
    let quiet = series.quiet(in: 0)
    let chance = quiet.expected.map { $0 / Double(quiet.tested) } ?? 0
    return rate <= max(chance, series.base.rate ?? 0) ? .warns : .neutral
  }

  private func summary() throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for series in result.detectionSeries {
      rows.append(
        Table.Row(
          [.text(series.detector.name), series.model.map { .text($0) } ?? .missing]
            + result.windows.indices.map { text.cell(series.quiet(in: $0)) }
            + [text.share(series.base)]))
    }
    return Table(
      id: "table-verdict", caption: try words.runs("windows.caption-summary"),
      columns: [
        try words.column("windows.column-detector"), try words.column("windows.column-model"),
      ] + result.windows.map { Table.Column($0.window.name, .right) }
        + [try words.column("windows.column-base", unit: "%", .decimal)], rows: rows)
  }
}
