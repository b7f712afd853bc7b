import Determinism
import Figures
import Studies

/// Kp and Dst over each detection window, with the limits of quiet time (Xiong et al. 2022, Fig.
/// 11).
struct IndexSeriesSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = request.isFirst ? try words.paragraphs("detections.introduction-indices") : []
    let windows = DetectionRequest(request: request).windows.map(\.record)
    for record in windows where !record.samples.isEmpty {
      blocks.append(.figure(try figure(record)))
    }
    return ReportDocument.Section(
      id: request.name("index-series"),
      heading: try request.heading("detections.heading-indices"), blocks: blocks)
  }

  private func figure(_ record: WindowRecord) throws(ReportError) -> Figure {
    let samples = record.samples
    let indices = IndexPanels(report: report, samples: samples, weight: 0.8)
    let time = try indices.time()
    var panels = try indices.panels()
    let shade = try words.text("series.disturbed")
    for index in panels.indices {
      panels[index].spans = disturbed(samples).map {
        TimeSeriesChart.Span(shade, $0, color: FigureStyle.missing)
      }
    }
    let axis = result.axis
    let chart = TimeSeriesChart(
      start: axis.time(at: samples.lowerBound), step: axis.step, panels: panels,
      timeAxis: time.axis, timeLabel: time.label, event: result.manifest.earthquake.time,
      eventLabel: try words.text("series.earthquake"))
    let quiet = samples.count { result.quiet[$0] == true }
    var values = DetectionRequest(request: request).values(record)
    values["quiet"] = DecimalText.text(quiet)
    values["samples"] = DecimalText.text(samples.count)
    values["share"] = percentage(quiet, of: samples.count)
    let alternative = try words.text("detections.alternative-indices", values)
    let id = "fig-indices-\(record.window.name)"
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try request.caption(words.runs("detections.caption-indices", values)),
      alternative: alternative, data: data(record))
  }

  /// Runs of samples that were not quiet or whose indices are missing.
  private func disturbed(_ samples: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (offset, sample) in samples.enumerated() where result.quiet[sample] != true {
      if let last = runs.last, last.upperBound == offset {
        runs[runs.count - 1] = last.lowerBound..<offset + 1
      } else {
        runs.append(offset..<offset + 1)
      }
    }
    return runs
  }

  private func data(_ record: WindowRecord) -> DataTable {
    DataTable(
      name: "indices-\(record.window.name)", header: ["utc", "kp", "dst_nt", "quiet"],
      rows: record.samples.map { sample in
        [
          result.axis.time(at: sample).iso8601, result.field(result.conditions[sample].kp),
          result.field(result.conditions[sample].dst), result.quietField(sample),
        ]
      })
  }
}
