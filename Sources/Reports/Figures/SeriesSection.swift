import Detection
import Determinism
import Figures
import Studies

/// Observed and predicted TEC around the earthquake, above DTEC.
struct SeriesSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }

  /// Days drawn before and after the earthquake's day.
  private static let daysBefore = 14
  private static let daysAfter = 5

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = request.isFirst ? try words.paragraphs("series.introduction") : []
    if !samples.isEmpty {
      for (name, _) in request.successes {
        for station in report.stations {
          guard let finding = station.finding(name) else { continue }
          blocks.append(.figure(try figure(finding, at: station)))
        }
      }
    }
    return ReportDocument.Section(
      id: request.name("series"), heading: try request.heading("series.heading"), blocks: blocks)
  }

  /// The samples drawn; empty when the earthquake lies far from the days shown.
  private var samples: Range<Int> {
    let axis = result.axis
    let day = result.manifest.earthquake.time.date
    let start = UTCTime(day.advanced(by: -Self.daysBefore))
    let end = UTCTime(day.advanced(by: Self.daysAfter + 1))
    let first = (start - axis.start).flooredQuotient(by: axis.step)
    let last = (end - axis.start).flooredQuotient(by: axis.step)
    return (first..<last).clamped(to: result.shown)
  }

  private func figure(
    _ finding: DTECFinding, at station: ReportStation
  ) throws(ReportError) -> Figure {
    let series = finding.station.tec.series
    let threshold = finding.settings.threshold
    let observed = Array(series.values[samples])
    let span = [
      "start": series.time(at: samples.lowerBound).date.iso8601,
      "end": series.time(at: samples.upperBound - 1).date.iso8601,
      "model": station.name(finding.model),
    ]
    func text(_ end: Double?) -> String {
      end.map { DecimalText.text($0, decimals: 1) } ?? DecimalText.dash
    }
    var values = span
    values["threshold"] = DecimalText.shortest(threshold)
    values["low"] = text(observed.compactMap { $0 }.min())
    values["high"] = text(observed.compactMap { $0 }.max())
    let alternative = try words.text("series.alternative", values)
    let chart = TimeSeriesChart(
      start: series.time(at: samples.lowerBound), step: series.step,
      panels: try panels(finding, observed: observed, threshold: threshold),
      timeAxis: .dates, event: result.manifest.earthquake.time,
      eventLabel: try words.text("series.earthquake"))
    let id = station.id("fig-series-\(finding.model)")
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative,
        width: report.figureWidth, typesetter: report.typesetter),
      caption: try request.caption(words.runs("series.caption", span)), alternative: alternative,
      data: data(finding, at: station))
  }

  private func panels(
    _ finding: DTECFinding, observed: [Double?], threshold: Double
  ) throws(ReportError) -> [TimeSeriesChart.Panel] {
    let spans = try self.spans(finding)
    let hatches = try InjectedSamples(report: report, station: finding.station).hatches(samples)
    let limits = try words.text(
      "series.limits", ["threshold": DecimalText.shortest(threshold)])
    return [
      TimeSeriesChart.Panel(
        label: try words.text("series.axis-tec"),
        lines: [
          .init(try words.text("series.observed"), observed, color: Palette.black),
          .init(
            try words.text("series.predicted"), Array(finding.predicted[samples]),
            color: Palette.vermilion),
        ], spans: spans, hatches: hatches),
      TimeSeriesChart.Panel(
        label: try words.text("series.axis-dtec"),
        lines: [.init("", Array(finding.dtec.values[samples]), color: Palette.blue)],
        spans: spans, hatches: hatches,
        thresholds: [.init(limits, threshold), .init("", -threshold)], weight: 0.6),
    ]
  }

  /// Runs of disturbed samples, and above them the flagged quiet ones.
  private func spans(_ finding: DTECFinding) throws(ReportError) -> [TimeSeriesChart.Span] {
    let flagged = Set(finding.quietAnomalies.map(\.sample))
    let disturbed = try words.text("series.disturbed")
    let label = try words.text("series.flagged")
    return runs { result.quiet[$0] != true }.map {
      TimeSeriesChart.Span(disturbed, $0, color: Color(hex: 0xE3E3E3))
    }
      + runs { flagged.contains($0) }.map {
        TimeSeriesChart.Span(label, $0, color: Palette.orange)
      }
  }

  /// Runs of consecutive samples that meet a condition, counted from the first sample drawn.
  private func runs(_ condition: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for sample in samples where condition(sample) {
      let index = sample - samples.lowerBound
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  private func data(_ finding: DTECFinding, at station: ReportStation) -> DataTable {
    DataTable(
      name: station.id("series-\(finding.model)"),
      header: ["utc", "observed_tecu", "predicted_tecu", "dtec", "quiet"],
      rows: samples.map { sample in
        [
          result.axis.time(at: sample).iso8601,
          result.field(finding.station.tec.series.values[sample]),
          result.field(finding.predicted[sample]), result.field(finding.dtec.values[sample]),
          result.quietField(sample),
        ]
      })
  }
}
