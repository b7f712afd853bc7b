import Detection
import Determinism
import Figures
import Pipeline

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
      for (name, success) in request.successes {
        blocks.append(.figure(try figure(name, success)))
      }
    }
    return ReportDocument.Section(
      id: request.name("series"), heading: try request.heading("series.heading"), blocks: blocks)
  }

  /// The samples drawn; empty when the earthquake lies far from the days shown.
  private var samples: Range<Int> {
    let series = result.tec.series
    let day = result.manifest.earthquake.time.date
    let start = UTCTime(day.advanced(by: -Self.daysBefore))
    let end = UTCTime(day.advanced(by: Self.daysAfter + 1))
    let first = (start - series.start).flooredQuotient(by: series.step)
    let last = (end - series.start).flooredQuotient(by: series.step)
    return (first..<last).clamped(to: result.shown)
  }

  private func figure(_ name: String, _ success: ModelSuccess) throws(ReportError) -> Figure {
    let series = result.tec.series
    let threshold = result.manifest.detector.threshold
    let observed = Array(series.values[samples])
    let span = [
      "start": series.time(at: samples.lowerBound).date.iso8601,
      "end": series.time(at: samples.upperBound - 1).date.iso8601, "model": name,
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
      panels: try panels(success, observed: observed, threshold: threshold),
      timeAxis: .dates, event: result.manifest.earthquake.time,
      eventLabel: try words.text("series.earthquake"))
    return Figure(
      id: "fig-series-\(name)",
      drawing: Drawing(
        of: chart, name: "fig-series-\(name)", alternative: alternative,
        width: FigureWidth.double, typesetter: report.typesetter),
      caption: try request.caption(words.runs("series.caption", span)), alternative: alternative,
      data: data(name, success))
  }

  private func panels(
    _ success: ModelSuccess, observed: [Double?], threshold: Double
  ) throws(ReportError) -> [TimeSeriesChart.Panel] {
    let spans = try self.spans(success)
    return [
      TimeSeriesChart.Panel(
        label: try words.text("series.axis-tec"),
        lines: [
          .init(try words.text("series.observed"), observed, color: Palette.black),
          .init(
            try words.text("series.predicted"), Array(success.predicted[samples]),
            color: Palette.vermilion),
        ], spans: spans),
      TimeSeriesChart.Panel(
        label: try words.text("series.axis-dtec"),
        lines: [.init("", Array(success.dtec.values[samples]), color: Palette.blue)],
        spans: spans, thresholds: [.init("", threshold), .init("", -threshold)], weight: 0.6),
    ]
  }

  /// Runs of disturbed samples, and above them the flagged quiet ones.
  private func spans(_ success: ModelSuccess) throws(ReportError) -> [TimeSeriesChart.Span] {
    let flagged = Set(success.quietAnomalies.map(\.sample))
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

  private func data(_ name: String, _ success: ModelSuccess) -> DataTable {
    DataTable(
      name: "series-\(name)",
      header: ["utc", "observed_tecu", "predicted_tecu", "dtec", "quiet"],
      rows: samples.map { sample in
        [
          result.tec.series.time(at: sample).iso8601,
          result.field(result.tec.series.values[sample]),
          result.field(success.predicted[sample]), result.field(success.dtec.values[sample]),
          result.quietField(sample),
        ]
      })
  }
}
