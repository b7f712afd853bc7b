import Determinism
import Figures
import Studies

/// What shows how far TEC from RINEX may be trusted: where the signals pierced the shell, what
/// remained by elevation, and how the days lie beside maps.
struct CalibrationChecks {
  let report: StudyReport

  private var words: Words { report.words }
  private var calibrations: [StationCalibration] { report.result.calibrations }

  func section() throws(ReportError) -> ReportDocument.Section? {
    var blocks: [Block] = []
    if calibrations.contains(where: { !$0.tracks.isEmpty }) { blocks.append(.figure(try tracks())) }
    if calibrations.contains(where: { !$0.residuals.isEmpty }) {
      blocks.append(.figure(try residuals()))
    }
    if calibrations.contains(where: { $0.mapDays.count > 1 }) {
      blocks.append(.figure(try maps()))
    }
    guard !blocks.isEmpty else { return nil }
    return ReportDocument.Section(
      id: "calibration-rest", heading: try words.text("calibration.heading-rest"), blocks: blocks)
  }

  private func figure(
    _ name: String, _ chart: XYChart, _ values: [String: String], _ data: DataTable
  ) throws(ReportError) -> Figure {
    let alternative = try words.text("calibration.alternative-\(name)", values)
    return Figure(
      id: "fig-\(name)",
      drawing: Drawing(
        of: chart, name: "fig-\(name)", alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try words.runs("calibration.caption-\(name)", values), alternative: alternative,
      data: data)
  }

  /// The tracks of one day at every station, a colour each, and the stations.
  private func tracks() throws(ReportError) -> Figure {
    var curves: [XYChart.Curve] = []
    for (index, station) in calibrations.enumerated() {
      let place = report.result.stations.first { $0.code == station.station }
      let middle = place?.longitude ?? 0
      // Without a step at 180°.
      func east(_ longitude: Double) -> Double {
        let turn = longitude - middle
        return middle + (turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn)
      }
      for (number, track) in station.tracks.enumerated() {
        curves.append(
          XYChart.Curve(
            number == 0 ? station.station : "",
            zip(track.longitudes, track.latitudes).map { Point(east($0), $1) },
            style: StrokeStyle(
              color: Palette.category(index), width: 0.5, cap: .round, join: .round)))
      }
      if let place {
        curves.append(
          XYChart.Curve(
            "", [Point(place.longitude, place.latitude)], form: .points,
            style: StrokeStyle(color: Palette.black, width: 2.2)))
      }
    }
    let days = calibrations.compactMap(\.tracked).map(\.iso8601)
    return try figure(
      "pierce-points",
      XYChart(
        curves: curves, xLabel: try words.text("vtec.axis-longitude"),
        yLabel: try words.text("vtec.axis-latitude"), isSquare: true),
      ["day": days.first ?? DecimalText.dash],
      DataTable(
        name: "pierce-points", header: ["station", "satellite", "arc", "latitude", "longitude"],
        rows: calibrations.flatMap { station in
          station.tracks.enumerated().flatMap { number, track in
            track.latitudes.indices.map { index in
              [
                station.station, track.satellite, String(number + 1),
                DecimalText.csv(track.latitudes[index], decimals: 3),
                DecimalText.csv(track.longitudes[index], decimals: 3),
              ]
            }
          }
        }))
  }

  /// Mean and standard deviation of what remained, over elevation.
  private func residuals() throws(ReportError) -> Figure {
    var curves: [XYChart.Curve] = []
    for (index, station) in calibrations.enumerated() {
      let color = Palette.category(index)
      func points(_ value: (StationCalibration.Residual) -> Double) -> [Point] {
        station.residuals.map { Point($0.elevation + 2.5, value($0)) }
      }
      curves.append(XYChart.Curve(station.station, points(\.deviation), color: color))
      curves.append(
        XYChart.Curve(
          "", points(\.mean), style: StrokeStyle(color: color, width: 0.7, dashes: [3, 2])))
    }
    return try figure(
      "residuals",
      XYChart(
        curves: curves, xLabel: try words.text("vtec.axis-elevation"),
        yLabel: try words.text("vtec.axis-residual"), xRange: 0...90), [:],
      DataTable(
        name: "residuals",
        header: ["station", "elevation_from", "links", "mean_tecu", "deviation_tecu"],
        rows: calibrations.flatMap { station in
          station.residuals.map {
            [
              station.station, DecimalText.csv($0.elevation, decimals: 0), String($0.count),
              DecimalText.csv($0.mean, decimals: 4), DecimalText.csv($0.deviation, decimals: 4),
            ]
          }
        }))
  }

  /// The mean difference from the maps, day by day.
  private func maps() throws(ReportError) -> Figure {
    let first = calibrations.flatMap(\.mapDays).map(\.date).min() ?? CivilDate(dayNumber: 0)
    let curves = calibrations.enumerated().map { index, station in
      XYChart.Curve(
        station.station,
        station.mapDays.map { Point(Double($0.date.dayNumber - first.dayNumber), $0.bias) },
        color: Palette.category(index))
    }
    return try figure(
      "beside-maps",
      XYChart(
        curves: curves, xLabel: try words.text("calibration.axis-days", ["date": first.iso8601]),
        yLabel: try words.text("vtec.axis-difference")), [:],
      DataTable(
        name: "beside-maps", header: ["station", "date", "links", "bias_tecu", "deviation_tecu"],
        rows: calibrations.flatMap { station in
          station.mapDays.map {
            [
              station.station, $0.date.iso8601, String($0.links),
              DecimalText.csv($0.bias, decimals: 3), DecimalText.csv($0.deviation, decimals: 3),
            ]
          }
        }))
  }
}
