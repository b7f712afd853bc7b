import Detection
import Figures
import Studies

/// By how much TEC leaves its bounds, by day and time, stations below each other and methods side
/// by
/// side (Xiong et al. 2022, Fig. 10).
struct DetectionMapsSection {
  /// Methods in one figure; more would leave no room for the days.
  private static let columns = 2

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
    var blocks = request.isFirst ? try words.paragraphs("detections.introduction-maps") : []
    for window in detections.windows where !window.record.samples.isEmpty {
      let methods = detections.methods
      for first in stride(from: 0, to: methods.count, by: Self.columns) {
        let part = Array(methods[first..<min(first + Self.columns, methods.count)])
        blocks.append(.figure(try figure(window.index, window.record, part)))
      }
    }
    return ReportDocument.Section(
      id: request.name("detection-maps"), heading: try request.heading("detections.heading-maps"),
      blocks: blocks)
  }

  private func figure(
    _ window: Int, _ record: WindowRecord, _ methods: [DetectionRequest.Method]
  ) throws(ReportError) -> Figure {
    var columns: [[DayHourMap]] = []
    for method in methods {
      var maps: [DayHourMap] = []
      for station in request.stations {
        maps.append(try map(station, window, record, method))
      }
      columns.append(maps)
    }
    var values = detections.values(record)
    values["methods"] = try words.list(methods.map(\.name))
    values["stations"] = try words.list(request.stations.map { result.stations[$0].code })
    let alternative = try words.text("detections.alternative-maps", values)
    let parts = [record.window.name] + methods.map(\.id) + request.settings.groups
    let id = "fig-detection-maps-" + parts.joined(separator: "-")
    return Figure(
      id: id,
      drawing: Drawing(
        of: DayHourColumns(DayHourMap.sharingColours(columns)), name: id, alternative: alternative,
        width: report.figureWidth, typesetter: report.typesetter),
      caption: try request.caption(
        words.runs("detections.caption-maps", values) + request.coloursNote()),
      alternative: alternative, data: data(id, window, record, methods))
  }

  private func map(
    _ station: Int, _ window: Int, _ record: WindowRecord, _ method: DetectionRequest.Method
  ) throws(ReportError) -> DayHourMap {
    let table = DayHourTable(result: result, samples: record.samples)
    let outcome = detections.outcome(method, station: station, window: window)
    let first = record.samples.lowerBound
    var isUnitless = false
    if case .dtec = method.series.detector.kind { isUnitless = true }
    var map = DayHourMap(
      values: table.values { outcome?.exceedances[$0 - first] },
      days: .relative(first: table.firstOffset), dayLabel: try words.text("indices.axis-day"),
      rowLabels: table.rowLabels, rowTitle: try words.text("indices.axis-hour"),
      valueLabel: try words.text(
        isUnitless ? "maps.value-dtec" : "detections.value-exceedance"),
      colours: request.colours(centred: true), event: table.earthquake,
      eventLabel: try words.text("indices.earthquake"),
      heading: "\(result.stations[station].code), \(method.name)")
    map.clippedPart = 0.005
    try InjectedSamples(report: report, station: result.stations[station]).hatch(&map, table)
    return map
  }

  private func data(
    _ id: String, _ window: Int, _ record: WindowRecord, _ methods: [DetectionRequest.Method]
  ) -> DataTable {
    DataTable(
      name: String(id.dropFirst("fig-".count)),
      header: ["utc", "station", "quiet"] + methods.map { "exceedance_" + $0.id },
      rows: request.stations.flatMap { station -> [[String]] in
        let place = result.stations[station]
        let outcomes = methods.map {
          detections.outcome($0, station: station, window: window)
        }
        return record.samples.enumerated().map { offset, sample -> [String] in
          [place.tec.series.time(at: sample).iso8601, place.code, result.quietField(sample)]
            + outcomes.map { result.field($0?.exceedances[offset]) }
        }
      })
  }
}
