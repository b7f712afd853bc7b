import Pipeline

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
    for series in result.detectionSeries where isLeading(series) {
      verdicts.append(try verdict(on: series))
    }
    return try words.paragraphs(
      "windows.verdict-introduction",
      ["minimum": DecimalText.shortest(WindowDay.minimumQuietHours)])
      + [.verdicts(verdicts), .table(try summary())]
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
    let passage =
      quiet.expected == nil ? "windows.verdict-headline-dtec" : "windows.verdict-headline"
    let days = result.days(of: series, in: 0)
    var detail = try lead(days)
    if result.stations.count > 1 { detail += [.text(" ")] + (try synchronous(days)) }
    detail += [.text(" ")]
    detail += try words.runs(
      "windows.verdict-base",
      ["share": share(series.base), "tested": DecimalText.text(series.base.tested)])
    for window in result.windows.indices.dropFirst() {
      detail += [.text(" ")]
      detail += try words.runs("windows.verdict-other", self.values(series, window: window))
    }
    return Verdict(
      tone: tone(series, days), headline: try words.runs(passage, values), detail: detail)
  }

  private func values(
    _ series: DetectionSeries, window: Int
  ) throws(ReportError) -> [String: String] {
    let quiet = series.quiet(in: window)
    return [
      "series": try text.name(series), "window": result.windows[window].window.name,
      "flagged": DecimalText.text(quiet.flagged), "quiet": DecimalText.text(quiet.tested),
      "share": share(quiet), "expected": text.expected(quiet),
    ]
  }

  private func share(_ count: FlagCount) -> String { percentage(count.flagged, of: count.tested) }

  private func lead(_ days: [DetectionDay]) throws(ReportError) -> [Inline] {
    let lead = days.filter { $0.day.offset < 0 }
    let testable = lead.count { $0.day.isTestable }
    return try words.runs(
      testable > 0 || lead.isEmpty ? "windows.verdict-lead" : "windows.verdict-lead-none",
      ["days": DecimalText.text(lead.count), "testable": DecimalText.text(testable)])
  }

  private func synchronous(_ days: [DetectionDay]) throws(ReportError) -> [Inline] {
    let testable = days.filter(\.day.isTestable)
    let found = testable.filter(\.synchronous.isSynchronous)
    let values = [
      "found": DecimalText.text(found.count), "testable": DecimalText.text(testable.count),
      "list": try words.list(found.map { DecimalText.text($0.day.offset) }),
      "expected": days.expectedSynchronous.map { DecimalText.text($0, decimals: 1) }
        ?? DecimalText.dash,
    ]
    return try words.runs(
      found.isEmpty ? "windows.verdict-synchronous-none" : "windows.verdict-synchronous", values)
  }

  /// A warning where the window is flagged no more often than quiet time elsewhere or than chance;
  /// never support, since flagged samples come in runs and no test here allows for it.
  private func tone(_ series: DetectionSeries, _ days: [DetectionDay]) -> Verdict.Tone {
    guard days.contains(where: { $0.day.offset < 0 && $0.day.isTestable }),
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
