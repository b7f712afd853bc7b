import Detection
import Determinism
import Figures
import Studies

/// Per detection window and method the stations' TEC with bounds, anomalies shaded, above Kp and
/// Dst
/// (Xiong et al. 2022, Figs. 6 to 8).
struct DetectionSeriesSection {
  private let request: FigureRequest
  private let detections: DetectionRequest

  init(request: FigureRequest) {
    self.request = request
    detections = DetectionRequest(request: request)
  }

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = request.isFirst ? try words.paragraphs("detections.introduction") : []
    for window in detections.windows where !window.record.samples.isEmpty {
      for method in detections.methods {
        blocks.append(.figure(try figure(window.index, window.record, method)))
      }
    }
    return ReportDocument.Section(
      id: request.name("detection-series"),
      heading: try request.heading("detections.heading-series"), blocks: blocks)
  }

  private func figure(
    _ window: Int, _ record: WindowRecord, _ method: DetectionRequest.Method
  ) throws(ReportError) -> Figure {
    let indices = IndexPanels(report: report, samples: record.samples, weight: 0.35)
    let time = try indices.time()
    let axis = result.axis
    var panels: [TimeSeriesChart.Panel] = []
    for (place, station) in request.stations.enumerated() {
      panels.append(try panel(place, station, window, record, method))
    }
    let chart = TimeSeriesChart(
      start: axis.time(at: record.samples.lowerBound), step: axis.step,
      panels: panels + (try indices.panels()), timeAxis: time.axis, timeLabel: time.label,
      event: result.manifest.earthquake.time, eventLabel: try words.text("series.earthquake"))
    let quiet = method.series.at { request.stations.contains($0) }.quiet(in: window)
    var values = detections.values(record)
    values["method"] = method.name
    values["stations"] = try words.list(request.stations.map { result.stations[$0].code })
    values["flagged"] = DecimalText.text(quiet.flagged)
    values["tested"] = DecimalText.text(quiet.tested)
    values["share"] = percentage(quiet.flagged, of: quiet.tested)
    let alternative = try words.text("detections.alternative-series", values)
    let id = "fig-\(name(record, method))"
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try request.caption(words.runs("detections.caption-series", values)),
      alternative: alternative, data: data(window, record, method))
  }

  private func name(_ record: WindowRecord, _ method: DetectionRequest.Method) -> String {
    (["detection", record.window.name, method.id] + request.settings.groups)
      .joined(separator: "-")
  }

  /// Many stations share the height of a page with the heading above them.
  private var weight: Double {
    let count = request.stations.count
    return count > 2 ? min(0.6, 3.4 / Double(count)) : 1
  }

  private func panel(
    _ place: Int, _ station: Int, _ window: Int, _ record: WindowRecord,
    _ method: DetectionRequest.Method
  ) throws(ReportError) -> TimeSeriesChart.Panel {
    let letter = PanelLetter.before(place, of: request.stations.count)
    let place = result.stations[station]
    let outcome = detections.outcome(method, station: station, window: window)
    let observed = record.samples.map { place.tec.series.values[$0] }
    var bands: [TimeSeriesChart.Band] = []
    if let outcome, outcome.upper.contains(where: { $0 != nil }) {
      bands.append(
        .init(
          try words.text("detections.bounds"), lower: outcome.lower, upper: outcome.upper,
          color: Color(hex: 0xCFE3F0)))
    }
    return TimeSeriesChart.Panel(
      label: try words.text("series.axis-tec"),
      heading: letter + place.code,
      lines: [.init(try words.text("series.observed"), observed, color: Palette.black)],
      bands: bands, spans: try spans(outcome, record),
      hatches: try InjectedSamples(report: report, station: place).hatches(record.samples),
      weight: weight)
  }

  /// Flagged samples, those of disturbed and unknown times pale.
  private func spans(
    _ outcome: WindowOutcome?, _ record: WindowRecord
  ) throws(ReportError) -> [TimeSeriesChart.Span] {
    let labels = [
      try words.text("detections.flagged-other"), try words.text("series.flagged"),
    ]
    let colors = [Color(hex: 0xF6DDB0), Palette.orange]
    var spans: [TimeSeriesChart.Span] = []
    for (offset, sample) in record.samples.enumerated()
    where outcome?.isFlagged(sample) == true {
      let index = result.quiet[sample] == true ? 1 : 0
      if let last = spans.last, last.samples.upperBound == offset, last.label == labels[index] {
        spans[spans.count - 1].samples = last.samples.lowerBound..<offset + 1
      } else {
        spans.append(.init(labels[index], offset..<offset + 1, color: colors[index]))
      }
    }
    return spans
  }

  private func data(
    _ window: Int, _ record: WindowRecord, _ method: DetectionRequest.Method
  ) -> DataTable {
    DataTable(
      name: name(record, method),
      header: [
        "utc", "station", "observed_tecu", "lower_tecu", "upper_tecu", "exceedance", "flagged",
        "quiet", "kp", "dst_nt",
      ],
      rows: request.stations.flatMap { station -> [[String]] in
        let place = result.stations[station]
        let outcome = detections.outcome(method, station: station, window: window)
        return record.samples.enumerated().map { offset, sample -> [String] in
          let conditions = result.conditions[sample]
          let numbers: [Double?] = [
            place.tec.series.values[sample], outcome?.lower[offset], outcome?.upper[offset],
            outcome?.exceedances[offset],
          ]
          let flag: Bool? = outcome?.isFlagged(sample)
          var row = [place.tec.series.time(at: sample).iso8601, place.code]
          row += numbers.map { result.field($0) }
          row += [flag.map { $0 ? "1" : "0" } ?? "", result.quietField(sample)]
          row += [result.field(conditions.kp), result.field(conditions.dst)]
          return row
        }
      })
  }
}
