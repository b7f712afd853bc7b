import Determinism
import Figures
import Studies

/// Flagged quiet samples by hour of the day: a forecaster that fails at every sunrise shows here.
struct FlaggedHours {
  let station: ReportStation

  private var report: StudyReport { station.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }
  private var hours: ClosedRange<Int> { result.indexHour.hours }

  func figure() throws(ReportError) -> Figure {
    let counts = station.findings.map { finding in
      (name: finding.model, counts: count(finding.quietAnomalies.map(\.label.hour)))
    }
    let highest = counts.flatMap(\.counts).max() ?? 0
    var panels: [SmallMultiples.Panel] = []
    var peaks: [String] = []
    for (name, counts) in counts {
      var histogram = Histogram(
        counts: counts,
        range: Double(hours.lowerBound) - 0.5...Double(hours.upperBound) + 0.5,
        xLabel: try words.text("detection.axis-hour"),
        yLabel: try words.text("detection.axis-flagged"))
      histogram.highest = highest
      panels.append(SmallMultiples.Panel(name, histogram))
      peaks.append(try peak(name, counts))
    }
    let convention = result.manifest.quiet.indexHour
    let values = [
      "convention": try words.text("detection.convention-\(convention.rawValue)"),
      "peaks": peaks.joined(separator: "; "),
    ]
    let alternative = try words.text("detection.alternative-hours", values)
    let id = station.id("fig-flagged-hours")
    return Figure(
      id: id,
      drawing: Drawing(
        of: SmallMultiples(panels, columns: 3), name: id,
        alternative: alternative, width: report.figureWidth, typesetter: report.typesetter),
      caption: station.caption(try words.runs("detection.caption-hours", values)),
      alternative: alternative,
      data: data(counts))
  }

  private func count(_ labels: [Int]) -> [Int] {
    hours.map { hour in labels.count { $0 == hour } }
  }

  /// The hour most often flagged, in words.
  private func peak(_ name: String, _ counts: [Int]) throws(ReportError) -> String {
    let total = counts.reduce(0, +)
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return try words.text("detection.peak-none", ["model": name])
    }
    return try words.text(
      "detection.peak",
      [
        "model": name, "hour": String(hours.lowerBound + index), "most": DecimalText.text(most),
        "total": DecimalText.text(total),
      ])
  }

  private func data(_ counts: [(name: String, counts: [Int])]) -> DataTable {
    let quiet = count(
      result.shown.filter { result.quiet[$0] == true }.map { result.labels[$0].hour })
    return DataTable(
      name: station.id("hours"), header: ["hour", "quiet"] + counts.map { "flagged_" + $0.name },
      rows: hours.enumerated().map { index, hour in
        [String(hour), String(quiet[index])] + counts.map { String($0.counts[index]) }
      })
  }
}
