import Determinism
import Figures
import GNSS

/// The figures of one station's TEC from RINEX: the series with its uncertainty, where the signals
/// pierced the shell, what remains by elevation, and the differences from maps.
package struct StationTECFigures {
  /// Seconds between the links that are drawn.
  private static let thinning = 300

  private let result: StationTECResult
  private let comparisons: [MapComparison]
  private let words: Words
  private let typesetter: Typesetter

  /// Figures of a result and of the maps held beside it.
  package init(_ result: StationTECResult, beside comparisons: [MapComparison] = []) throws {
    self.result = result
    self.comparisons = comparisons.filter { !$0.differences.isEmpty }
    words = Words()
    typesetter = try Typesetter()
  }

  /// Every figure's file, by its name.
  ///
  /// - Throws: `ReportError` or `FigureError` when one cannot be drawn.
  package func files(as format: StudyFigures.Format) throws -> [(name: String, bytes: [UInt8])] {
    let renderer = Renderer(typesetter: typesetter)
    return try drawings().map { drawing in
      let bytes =
        switch format {
        case .pdf: try renderer.pdf(drawing)
        case .svg: Array(try renderer.svg(drawing, fixedSize: true).utf8)
        case .png: try renderer.png(drawing, dpi: 300)
        }
      return ("\(drawing.name).\(format.rawValue)", bytes)
    }
  }

  /// The drawings; the one of maps only where there are some.
  func drawings() throws(ReportError) -> [Drawing] {
    var drawings = [
      try drawing("station-tec", try series()), try drawing("pierce-points", try tracks()),
      try drawing("residuals", try residuals()),
    ]
    if !comparisons.isEmpty {
      drawings.append(try drawing("map-differences", try differences()))
    }
    return drawings
  }

  private func drawing(_ name: String, _ chart: some Chart) throws(ReportError) -> Drawing {
    Drawing(
      of: chart, name: name,
      alternative: try words.text("vtec.\(name)-alternative", ["station": result.station]),
      width: FigureWidth.double, typesetter: typesetter)
  }

  /// TEC over the station with two standard deviations, the maps' and the number of satellites.
  private func series() throws(ReportError) -> TimeSeriesChart {
    guard let first = result.rows.first, let last = result.rows.last else {
      return TimeSeriesChart(start: UTCTime(seconds: 0), step: result.step, panels: [])
    }
    let count = (last.time - first.time) / result.step + 1
    func spread(_ value: (Int) -> Double?) -> [Double?] {
      var values = [Double?](repeating: nil, count: count)
      for (index, row) in result.rows.enumerated() {
        values[(row.time - first.time) / result.step] = value(index)
      }
      return values
    }
    let rows = result.rows
    let lines = comparisons.enumerated().map { index, map in
      TimeSeriesChart.Line(map.name, spread { map.station[$0] }, color: color(index))
    }
    return TimeSeriesChart(
      start: first.time, step: result.step,
      panels: [
        TimeSeriesChart.Panel(
          label: try words.text("vtec.axis-tec"),
          lines: lines + [
            TimeSeriesChart.Line(
              try words.text("vtec.label-station", ["station": result.station]),
              spread { rows[$0].vertical }, color: Palette.blue)
          ],
          bands: [
            TimeSeriesChart.Band(
              try words.text("vtec.label-band"),
              lower: spread { rows[$0].vertical - 2 * rows[$0].sigma },
              upper: spread { rows[$0].vertical + 2 * rows[$0].sigma }, color: Self.tint)
          ]),
        TimeSeriesChart.Panel(
          label: try words.text("vtec.axis-satellites"),
          bars: [
            TimeSeriesChart.Line(
              "", spread { Double(rows[$0].satellites) }, color: Palette.sky)
          ], weight: 0.4),
      ])
  }

  private static let tint = Color(hex: 0xD9E4EE)

  private func color(_ index: Int) -> Color { Palette.category(index + 1) }

  /// Where the signals pierced the shell, an arc a curve, and the station.
  private func tracks() throws(ReportError) -> XYChart {
    var curves: [XYChart.Curve] = []
    var named: Set<SatelliteSystem> = []
    var first = 0
    while first < result.points.count {
      let arc = result.points[first].arc
      let end = result.points[first...].firstIndex { $0.arc != arc } ?? result.points.count
      let system = result.points[first].satellite.system
      let label =
        named.insert(system).inserted ? try words.text("vtec.label-\(name(system))") : ""
      curves.append(
        XYChart.Curve(
          label, thinned(result.points[first..<end]).map { Point(east($0), $0.point.latitude) },
          style: StrokeStyle(
            color: system == .gps ? Palette.blue : Palette.orange, width: 0.5, cap: .round,
            join: .round)))
      first = end
    }
    curves.append(
      XYChart.Curve(
        try words.text("vtec.label-place", ["station": result.station]),
        [Point(result.longitude, result.latitude)], form: .points,
        style: StrokeStyle(color: Palette.black, width: 2.2)))
    return XYChart(
      curves: curves, xLabel: try words.text("vtec.axis-longitude"),
      yLabel: try words.text("vtec.axis-latitude"), isSquare: true)
  }

  private func name(_ system: SatelliteSystem) -> String {
    switch system {
    case .gps: "gps"
    case .galileo: "galileo"
    }
  }

  /// Degrees east without a step at 180°.
  private func east(_ point: StationTECResult.Point) -> Double {
    let turn = point.point.longitude - result.longitude
    return result.longitude + (turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn)
  }

  private func thinned(_ points: ArraySlice<StationTECResult.Point>) -> [StationTECResult.Point] {
    points.filter { $0.time.utc.seconds % Self.thinning < 30 }
  }

  /// What remains of the levelled links, and its standard deviation in steps of five degrees.
  private func residuals() throws(ReportError) -> XYChart {
    let all = result.residuals
    let bins = stride(from: 0.0, to: 90, by: 5).compactMap {
      low -> (middle: Double, deviation: Double)? in
      let inside = all.filter { low <= $0.elevation && $0.elevation < low + 5 }
      guard inside.count > 10 else { return nil }
      let squares = OrderedStatistics.sum(inside.map { $0.vertical * $0.vertical })
      return (low + 2.5, (squares / Double(inside.count)).squareRoot())
    }
    return XYChart(
      curves: [
        XYChart.Curve(
          try words.text("vtec.label-residual"), all.map { Point($0.elevation, $0.vertical) },
          form: .points, style: StrokeStyle(color: Palette.sky, width: 0.5)),
        XYChart.Curve(
          try words.text("vtec.label-deviation"), bins.map { Point($0.middle, $0.deviation) },
          color: Palette.vermilion),
        XYChart.Curve(
          "", bins.map { Point($0.middle, -$0.deviation) }, color: Palette.vermilion),
      ],
      xLabel: try words.text("vtec.axis-elevation"),
      yLabel: try words.text("vtec.axis-residual"), xRange: 0...90)
  }

  /// Vertical TEC at the pierce points less the maps', over time.
  private func differences() throws(ReportError) -> XYChart {
    let start = UTCTime(result.rows.first?.time.date ?? CivilDate(dayNumber: 0))
    let curves = try comparisons.enumerated().map { index, map throws(ReportError) in
      XYChart.Curve(
        try words.text(
          "vtec.label-map",
          [
            "map": map.name, "bias": DecimalText.text(map.bias, decimals: 2),
            "rms": DecimalText.text(map.rms, decimals: 2),
          ]),
        map.differences.filter { $0.time.seconds % Self.thinning < 30 }
          .map { Point(Double($0.time - start) / 3_600, $0.value) }, form: .points,
        style: StrokeStyle(color: color(index), width: 0.6))
    }
    return XYChart(
      curves: curves, xLabel: try words.text("vtec.axis-hours", ["date": start.date.iso8601]),
      yLabel: try words.text("vtec.axis-difference"))
  }
}
