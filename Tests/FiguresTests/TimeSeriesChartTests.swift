import Determinism
import Testing

@testable import Figures

private let start = UTCTime(seconds: 1_509_753_600)  // 2017-11-04

private func tec(_ sample: Int, _ shift: Int = 0) -> Double {
  let hour = (sample + shift) % 24
  return 24 - Double(((hour + 12) % 24 - 12).magnitude) * -1.1 + Double((sample * 7) % 13) * 0.3
}

private func panel(_ name: String, shift: Int, count: Int) -> TimeSeriesChart.Panel {
  let observed = (0..<count).map { sample -> Double? in
    (100..<110).contains(sample) || sample == 130 || sample == 132 ? nil : tec(sample, shift)
  }
  let predicted = (0..<count).map { Double?.some(tec($0 + 1, shift) - 0.5) }
  return TimeSeriesChart.Panel(
    label: "TEC (TECU)", heading: name,
    lines: [
      .init("observed", observed, color: Palette.black),
      .init("predicted", predicted, color: Palette.blue),
    ],
    bands: [
      .init(
        "bounds", lower: predicted.map { $0.map { $0 - 3 } },
        upper: predicted.map { $0.map { $0 + 3 } }, color: Color(hex: 0x56B4E9, alpha: 0.35))
    ],
    spans: [
      .init("anomaly", 60 + shift..<66 + shift, color: Color(hex: 0xD55E00, alpha: 0.3)),
      .init("anomaly", 170..<171, color: Color(hex: 0xD55E00, alpha: 0.3)),
    ])
}

private func chart(count: Int = 264) -> TimeSeriesChart {
  let kp = (0..<count).map { Double?.some(Double(($0 / 3 * 5) % 19) / 3) }
  let dst = (0..<count).map { Double?.some(Double(($0 * 11) % 40) - 45) }
  return TimeSeriesChart(
    start: start, step: 3_600,
    panels: [
      panel("(a) Northern station", shift: 0, count: count),
      panel("(b) Southern station", shift: 5, count: count),
      .init(
        label: "Kp (–)", bars: [.init("Kp", kp, color: Color(hex: 0x8C8C8C))],
        thresholds: [.init("limit of quiet time", 3)], weight: 0.5, range: 0...9),
      .init(
        label: "Dst (nT)", lines: [.init("Dst", dst, color: Palette.purple)],
        thresholds: [.init("limit of quiet time", -30)], weight: 0.5),
    ], event: start + 8 * 86_400 + 65_897, eventLabel: "earthquake")
}

@Suite struct TimeSeriesChartTests {
  @Test(arguments: [("single", FigureWidth.single), ("double", FigureWidth.double)])
  func panelsWithIndices(name: String, width: Double) throws {
    let drawing = try Sample.draw(chart(), "time-series-\(name)", width: width)
    try Sample.checkLayout(drawing)
  }

  @Test func aShortSeriesIsKept() throws {
    var short = chart(count: 12)
    short.panels = [short.panels[0], short.panels[2]]
    let drawing = try Sample.draw(short, "time-series-short", width: FigureWidth.single)
    try Sample.checkLayout(drawing)
    try Golden.check(drawing)
  }

  @Test func daysSinceTheEvent() throws {
    var relative = chart()
    relative.timeAxis = .days(since: try #require(relative.event))
    relative.timeLabel = "Day relative to the earthquake"
    try Sample.checkLayout(try Sample.draw(relative, "time-series-days"))
  }

  @Test(arguments: [
    [Double?](), [3], [nil, nil], [.nan, .infinity], [5, 5, 5], [1e300, -1e300, 1], [nil, 2, nil],
  ])
  func oddSeriesAreDrawn(values: [Double?]) throws {
    let odd = TimeSeriesChart(
      start: start, step: 3_600,
      panels: [
        .init(
          label: String(repeating: "long label ", count: 12),
          lines: [.init(String(repeating: "series", count: 40), values, color: .black)],
          bars: [.init("bars", values, color: Palette.sky)],
          bands: [.init("band", lower: values, upper: values, color: Palette.yellow)],
          spans: [.init("span", -4..<1_000, color: Palette.green)],
          thresholds: [.init("none", .nan)])
      ])
    try Sample.checkLayout(try Sample.draw(odd, "time-series-odd", width: FigureWidth.single))
  }

  /// A gap breaks the line; a value between two gaps stays visible.
  @Test func gapsStayGaps() throws {
    let gaps = TimeSeriesChart(
      start: start, step: 3_600,
      panels: [
        .init(label: "TEC (TECU)", lines: [.init("", [1, 2, nil, 3, nil, 4, 5], color: .black)])
      ])
    let drawing = try Sample.draw(gaps, "gaps", width: FigureWidth.single)
    let strokes = drawing.operations.compactMap { operation -> Path? in
      if case .stroke(let path, let style) = operation, style.color == .black { return path }
      return nil
    }
    #expect(strokes.count == 2)
    #expect(strokes[0].elements.count == 4)
    #expect(strokes[0].elements.count { if case .move = $0 { true } else { false } } == 2)
    guard case .move(let point) = strokes[1].elements[0] else {
      Issue.record("a lonely value begins with a move")
      return
    }
    #expect(strokes[1].elements[1] == .line(point))
  }

  /// A bar stands on 0 whatever the values.
  @Test func barsStandOnZero() throws {
    let bars = TimeSeriesChart(
      start: start, step: 3_600,
      panels: [.init(label: "Kp (–)", bars: [.init("", [5, 6, 7], color: Palette.orange)])])
    let drawing = try Sample.draw(bars, "bars-on-zero", width: FigureWidth.single)
    for case .cells(let boxes, let color) in drawing.operations where color == Palette.orange {
      #expect(boxes.count == 3)
      #expect(boxes.allSatisfy { $0.bottom == boxes[0].bottom })
      #expect(abs(boxes[2].height / boxes[0].height - 1.4) < 1e-9)
    }
  }
}
