import Testing

@testable import Figures

@Suite struct XYChartTests {
  private func chart() -> XYChart {
    let loss = (1...60).map { Point(Double($0), 4 / Double($0) + 0.1) }
    return XYChart(
      curves: [
        .init("training", loss, color: Palette.blue),
        .init(
          "validation", loss.map { Point($0.x, $0.y * 1.15 + 0.05) }, color: Palette.vermilion),
        .init("best", [Point(42, 0.28)], form: .points, color: Palette.black),
      ],
      bands: [
        .init(
          "spread over seeds", lower: loss.map { Point($0.x, $0.y * 0.9) },
          upper: loss.map { Point($0.x, $0.y * 1.1 + 0.02) }, color: Color(hex: 0xCFE3F0))
      ], xLabel: "Epoch (–)", yLabel: "Loss (–)")
  }

  @Test func curvesAreKept() throws {
    let drawing = try Sample.draw(chart(), "curves", width: FigureWidth.single)
    try Sample.checkLayout(drawing)
    try Golden.check(drawing)
  }

  @Test func aSquareOfRates() throws {
    let steps = [(0, 1.0), (0.1, 0.8), (0.25, 0.6), (0.3, 0.2), (0.7, 0.1), (1, 0)]
    let square = XYChart(
      curves: [
        .init(
          "chance", [Point(0, 1), Point(1, 0)],
          style: StrokeStyle(color: FigureStyle.quietInk, width: 0.7, dashes: [3, 2])),
        .init("alarms", steps.map { Point($0.0, $0.1) }, form: .steps, color: Palette.blue),
      ], xLabel: "Share of time under alarm (–)", yLabel: "Share of events missed (–)",
      xRange: 0...1, yRange: 0...1, isSquare: true)
    for (name, width) in [("single", FigureWidth.single), ("double", FigureWidth.double)] {
      try Sample.checkLayout(try Sample.draw(square, "rates-\(name)", width: width))
    }
  }

  /// Steps hold their level until the next point.
  @Test func stepsHoldTheirLevel() throws {
    let axis = Axis(range: 0...10, ticks: [], label: "")
    let plot = Rectangle(x: 0, y: 0, width: 10, height: 10)
    var canvas = try RecordingCanvas(typesetter: Typesetter())
    XYMarks(x: axis, y: axis, plot: plot).draw(
      .init(
        "", [Point(1, 2), Point(4, 6), Point(.nan, 1), Point(8, 8)], form: .steps,
        color: .black), on: &canvas)
    let paths = canvas.operations.compactMap { operation -> Path? in
      if case .stroke(let path, _) = operation { path } else { nil }
    }
    #expect(
      paths == [
        Path(line: [Point(1, 8), Point(4, 8), Point(4, 4)]),
        Path([.move(Point(8, 2)), .line(Point(8, 2))]),
      ])
  }

  @Test func oddCurvesAreDrawn() throws {
    let long = String(repeating: "a long label ", count: 20)
    let odd: [[Point]] = [
      [], [Point(1, 1)], [Point(.nan, 1)], [Point(1, 1e299), Point(2, -1e299)],
      [Point(5, 5), Point(5, 5)],
    ]
    for points in odd {
      let chart = XYChart(
        curves: [.init(long, points, color: .black)],
        bands: [.init(long, lower: points, upper: points, color: Palette.sky)], xLabel: long,
        yLabel: long)
      try Sample.checkLayout(try Sample.draw(chart, "curves-odd", width: FigureWidth.single))
    }
  }
}
