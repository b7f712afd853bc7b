import Determinism
import Figures
import Studies

/// TEC derived from RINEX with its uncertainty and, where the manifest names maps, beside them.
struct CalibrationSection: ReportSection {
  /// Stations in one figure; more would not stand on a page.
  private static let stationsInFigure = 4
  /// Days drawn before and after the earthquake's day.
  private static let daysBefore = 14
  private static let daysAfter = 5
  private static let tint = Color(hex: 0xC9DCEB)

  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }
  private var calibrations: [StationCalibration] { result.calibrations }

  init?(report: StudyReport) {
    guard !report.result.calibrations.isEmpty else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("calibration.introduction")
    for first in stride(from: 0, to: calibrations.count, by: Self.stationsInFigure) {
      let part = calibrations[first..<min(calibrations.count, first + Self.stationsInFigure)]
      let number = first / Self.stationsInFigure + 1
      blocks.append(
        .figure(
          try series(
            Array(part),
            name: calibrations.count > Self.stationsInFigure
              ? "station-tec-\(number)" : "station-tec")))
    }
    if hasMaps { blocks.append(.table(try maps())) }
    return ReportDocument.Section(
      id: "calibration", heading: try words.text("calibration.heading"), blocks: blocks)
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    try CalibrationChecks(report: report).section()
  }

  private var hasMaps: Bool { calibrations.contains { !$0.mapDays.isEmpty } }

  /// The samples drawn: about the earthquake, or the last days shown where it lies far from them.
  private var samples: Range<Int> {
    let axis = result.axis
    let day = result.manifest.earthquake.time.date
    let start = UTCTime(day.advanced(by: -Self.daysBefore))
    let end = UTCTime(day.advanced(by: Self.daysAfter + 1))
    let first = (start - axis.start).flooredQuotient(by: axis.step)
    let last = (end - axis.start).flooredQuotient(by: axis.step)
    let near = (first..<last).clamped(to: result.shown)
    if !near.isEmpty { return near }
    let count = (Self.daysBefore + Self.daysAfter + 1) * 86_400 / axis.step
    return max(result.shown.lowerBound, result.shown.upperBound - count)..<result.shown.upperBound
  }

  /// A panel a station: TEC with two standard deviations to either side, and the maps'.
  private func series(
    _ stations: [StationCalibration], name: String
  ) throws(ReportError) -> Figure {
    let samples = samples
    let axis = result.axis
    var panels: [TimeSeriesChart.Panel] = []
    for (index, station) in stations.enumerated() {
      let tec = values(of: station)
      func spread(_ factor: Double) -> [Double?] {
        samples.map { sample in
          guard let value = tec[sample], let deviation = station.deviations[sample] else {
            return nil
          }
          return value + factor * deviation
        }
      }
      // One legend serves all panels.
      func label(_ passage: String) throws(ReportError) -> String {
        index == 0 ? try words.text(passage) : ""
      }
      var lines = [
        TimeSeriesChart.Line(
          try label("calibration.label-tec"), samples.map { tec[$0] }, color: Palette.blue)
      ]
      if !station.mapped.isEmpty {
        lines.insert(
          TimeSeriesChart.Line(
            try label("calibration.label-maps"), samples.map { station.mapped[$0] },
            color: Palette.vermilion), at: 0)
      }
      panels.append(
        TimeSeriesChart.Panel(
          label: try words.text("vtec.axis-tec"),
          heading: result.isOnePlace ? "" : station.station, lines: lines,
          bands: [
            TimeSeriesChart.Band(
              try label("vtec.label-band"), lower: spread(-2), upper: spread(2), color: Self.tint)
          ], weight: stations.count > 1 ? 0.7 : 1))
    }
    let values = [
      "start": axis.time(at: samples.lowerBound).date.iso8601,
      "end": axis.time(at: samples.upperBound - 1).date.iso8601,
      "stations": stations.map(\.station).joined(separator: ", "),
    ]
    let alternative = try words.text("calibration.alternative-series", values)
    let chart = TimeSeriesChart(
      start: axis.time(at: samples.lowerBound), step: axis.step, panels: panels,
      event: result.manifest.earthquake.time,
      eventLabel: try words.text("series.earthquake"))
    let id = "fig-\(name)"
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try words.runs("calibration.caption-series", values), alternative: alternative,
      data: data(stations, name: name))
  }

  private func values(of station: StationCalibration) -> [Double?] {
    result.stations.first { $0.code == station.station }?.tec.series.values
      ?? [Double?](repeating: nil, count: station.deviations.count)
  }

  /// Every sample drawn with its uncertainty.
  private func data(_ stations: [StationCalibration], name: String) -> DataTable {
    let samples = samples
    let tec = stations.map(values)
    return DataTable(
      name: name, header: ["station", "utc", "vtec_tecu", "sigma_tecu", "maps_tecu"],
      rows: stations.indices.flatMap { index in
        samples.map { sample in
          let beside = stations[index].mapped
          return [
            stations[index].station, result.axis.time(at: sample).iso8601,
            result.field(tec[index][sample]), result.field(stations[index].deviations[sample]),
            result.field(beside.isEmpty ? nil : beside[sample]),
          ]
        }
      })
  }

  /// TEC at the pierce points less the maps', all days of a station together.
  private func maps() throws(ReportError) -> Table {
    Table(
      id: "table-beside-maps", caption: try words.runs("calibration.caption-maps"),
      columns: [
        try words.column("stations.column-scope"),
        try words.column("calibration.column-days", .right),
        try words.column("calibration.column-links", .right),
        try words.column("calibration.column-bias", unit: "TECU", .decimal).measured,
        try words.column("calibration.column-deviation", unit: "TECU", .decimal).measured,
        try words.column("calibration.column-rms", unit: "TECU", .decimal).measured,
      ],
      rows: calibrations.map { station in
        let days = station.mapDays
        let links = days.reduce(0) { $0 + $1.links }
        let bias = OrderedStatistics.sum(days.map { Double($0.links) * $0.bias })
        let squares = OrderedStatistics.sum(
          days.map { Double($0.links) * ($0.deviation * $0.deviation + $0.bias * $0.bias) })
        let mean = links > 0 ? bias / Double(links) : nil
        let square = links > 0 ? squares / Double(links) : nil
        let spread = mean.flatMap { mean in
          square.map { max(0, $0 - mean * mean).squareRoot() }
        }
        return Table.Row([
          .text(station.station), .integer(days.count), .integer(links),
          .optional(mean, decimals: 2), .optional(spread, decimals: 2),
          .optional(square?.squareRoot(), decimals: 2),
        ])
      })
  }
}
