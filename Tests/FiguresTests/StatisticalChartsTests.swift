import Determinism
import Testing

@testable import Figures

/// Even pseudo-random numbers in 0 ..< 1.
private struct Noise {
  var state: UInt64 = 7
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 9_007_199_254_740_992
  }
  mutating func bell() -> Double { (0..<6).reduce(0) { sum, _ in sum + next() } - 3 }
}

private func scatter(panels: Int, points: Int) -> ScatterChart {
  var noise = Noise()
  return ScatterChart(
    panels: (0..<panels).map { index in
      ScatterChart.Panel(
        heading: "(\("abcdef".map(String.init)[index])) Model \(index + 1)",
        note: "R² 0.9\(9 - index), RMSE 1.\(index)0 TECU",
        points: (0..<points).map { _ in
          let x = 22 + 7 * noise.bell() + 8 * noise.next()
          return Point(x, x * 0.95 + 1 + noise.bell() * Double(index + 1))
        }, fit: .init(slope: 0.95, intercept: 1))
    }, xLabel: "Observed TEC (TECU)", yLabel: "Predicted TEC (TECU)")
}

@Suite struct ScatterChartTests {
  @Test(arguments: [("single", FigureWidth.single, 2), ("double", FigureWidth.double, 6)])
  func panels(name: String, width: Double, count: Int) throws {
    let drawing = try Sample.draw(
      scatter(panels: count, points: 5_000), "scatter-\(name)", width: width)
    try Sample.checkLayout(drawing)
  }

  @Test func aSmallOneIsKept() throws {
    let drawing = try Sample.draw(
      scatter(panels: 1, points: 40), "scatter", width: FigureWidth.single)
    try Sample.checkLayout(drawing)
    try Golden.check(drawing)
  }

  /// Both axes have one scale: the diagonal joins the corners of a square.
  @Test func axesAreEqual() throws {
    let canvas = try RecordingCanvas(typesetter: Typesetter())
    let frame = Rectangle(x: 0, y: 0, width: 500, height: 0)
    let layout = ScatterLayout(scatter(panels: 5, points: 9), frame: frame, canvas)
    #expect(layout.plots.allSatisfy { $0.width == $0.height })
    #expect(layout.plots.count == 5 && layout.columns == 3)
  }

  /// Twenty predictions of ten thousand that fly far off do not press the others together; they are
  /// marked at the edge, and a caption can say so.
  @Test func aFewFarPredictionsAreMarkedAtTheEdge() throws {
    let canvas = try RecordingCanvas(typesetter: Typesetter())
    let frame = Rectangle(x: 0, y: 0, width: 500, height: 0)
    var chart = scatter(panels: 2, points: 10_000)
    let plain = ScatterLayout(chart, frame: frame, canvas)
    #expect(!chart.clips(forWidth: 500, on: canvas))
    chart.panels[1].points += (0..<5).map { Point(20 + Double($0), 400) } + [Point(22, -300)]
    let clipped = ScatterLayout(chart, frame: frame, canvas)
    #expect(chart.clips(forWidth: 500, on: canvas))
    #expect(clipped.axis.range == plain.axis.range)
    #expect(clipped.beyond.map(\.count) == [0, 6])
    let drawing = try Sample.draw(chart, "scatter-clipped", width: 500)
    try Sample.checkLayout(drawing)
    // Observations are never left out.
    chart.panels[0].points.append(Point(400, 20))
    #expect(ScatterLayout(chart, frame: frame, canvas).axis.range.contains(400))
  }

  @Test func everyPlaceIsDrawnOnce() {
    let points = [Point(1, 1), Point(1, 1), Point(2, 3), Point(9, 9), Point(.nan, 1)]
    let density = ScatterDensity(points, range: 0...4)
    #expect(density.largest == 2)
    let mapping = ColourMapping(scale: .sequential, range: 0...2)
    let strokes = density.strokes(mapping, Rectangle(x: 0, y: 0, width: 40, height: 40))
    #expect(strokes.map(\.path.elements.count) == [2, 2])
    #expect(strokes[1].path.elements[0] == .move(Point(10, 30)))
  }

  @Test(arguments: [
    [Point](), [Point(1, 1)], [Point(3, 3), Point(3, 3)], [Point(.nan, 1), Point(1, .infinity)],
    [Point(-1e300, 1e299)],
  ])
  func oddPointsAreDrawn(points: [Point]) throws {
    var chart = ScatterChart(
      panels: [.init(heading: "odd", points: points, fit: .init(slope: .nan, intercept: 0))],
      xLabel: String(repeating: "long ", count: 40), yLabel: String(repeating: "long ", count: 40))
    try Sample.checkLayout(try Sample.draw(chart, "scatter-odd", width: FigureWidth.single))
    chart.panels = []
    try Sample.checkLayout(try Sample.draw(chart, "scatter-none", width: FigureWidth.single))
  }
}

@Suite struct GroupedDotsTests {
  private func bars(_ series: Int = 6) -> GroupedDots {
    var noise = Noise()
    func panel(_ label: String, _ scale: Double) -> GroupedDots.Panel {
      .init(
        label: label,
        dots: (0..<6).map { _ in
          (0..<series).map { _ in
            let value = scale * (0.7 + 0.3 * noise.next())
            return .init(value, low: value - scale * 0.03, high: value + scale * 0.03)
          }
        })
    }
    return GroupedDots(
      panels: [
        panel("R² (–)", 1), panel("MAE (TECU)", 1.4), panel("RMSE (TECU)", 2.1), panel("ρ (–)", 1),
      ],
      groups: ["All", "XJSH", "XJWL", "XJDS", "XJKE", "XJKL"],
      series: Array(["ED-LSTME", "DNN", "RF", "SVM", "DT", "ARIMA"].prefix(series)))
  }

  @Test(arguments: [("single", FigureWidth.single), ("double", FigureWidth.double)])
  func fourPanels(name: String, width: Double) throws {
    let drawing = try Sample.draw(bars(), "bars-\(name)", width: width)
    try Sample.checkLayout(drawing)
    if name == "single" { try Golden.check(drawing) }
  }

  /// Other trainings are dashes across the dot's place, and the axis holds them too.
  @Test func otherTrainingsAreDashes() throws {
    let chart = GroupedDots(
      panels: [.init(label: "RMSE (TECU)", dots: [[.init(2, low: 1, high: 3, others: [4, 8])]])],
      groups: ["a"], series: ["model"], colors: [Palette.blue])
    let drawing = try Sample.draw(chart, "dots-others", width: FigureWidth.single)
    try Sample.checkLayout(drawing)
    var heights: [Double] = []
    var interval: [Double] = []
    for case .stroke(let path, let style) in drawing.operations where style.color == Palette.blue {
      for element in path.elements {
        guard case .move(let point) = element else { continue }
        if style.width == 0.7 { heights.append(point.y) }
        if style.width == 1 { interval.append(point.y) }
      }
    }
    try #require(heights.count == 2 && interval.count == 1)
    // From 1 at the interval's foot: 4 and 8 stand three and seven units above it.
    #expect(abs((interval[0] - heights[1]) / (interval[0] - heights[0]) - 7.0 / 3) < 1e-9)
  }

  /// Each dot stands on its interval, and the axis holds the data alone.
  @Test func dotsStandOnTheirIntervals() throws {
    let chart = GroupedDots(
      panels: [
        .init(
          label: "RMSE (TECU)",
          dots: [[.init(2, low: 1, high: 4)], [.init(10, low: 9, high: 11)], [.init(7)]])
      ], groups: ["a", "b", "c"], series: ["model"], colors: [Palette.blue])
    let drawing = try Sample.draw(chart, "dots", width: FigureWidth.single)
    var lines: [[Point]] = []
    for case .stroke(let path, let style) in drawing.operations
    where style.width == 1 && style.color == Palette.blue {
      for element in path.elements {
        if case .move(let point) = element { lines.append([point]) }
        if case .line(let point) = element { lines[lines.count - 1].append(point) }
      }
    }
    try #require(lines.count == 2)
    func length(_ line: [Point]) -> Double { line[0].y - line[1].y }
    #expect(abs(length(lines[0]) / length(lines[1]) - 1.5) < 1e-9)
    // From 1 at the foot to 11: ten units over all but the two margins of six in a hundred.
    let unit = length(lines[1]) / 2
    #expect(abs((lines[0][0].y - lines[1][1].y) / unit - 10) < 1e-9)
    var words: [String] = []
    for case .text(let found, _, _) in drawing.operations { words.append(found) }
    #expect(!words.contains("0"))
  }

  /// Two panels may be equal; the groups are named once, below the lower one.
  /// One series far below all others leaves them their room and is marked at the edge.
  @Test func outliersAreMarkedAtTheEdge() throws {
    func chart(_ far: Double) -> GroupedDots {
      GroupedDots(
        panels: [
          GroupedDots.Panel(
            label: "R²",
            dots: (0..<3).map { group in
              [0.87, 0.88, 0.89, 0.9, 0.91, far].map { value in
                GroupedDots.Dot(
                  value + Double(group) * 0.01, low: value - 0.02, high: value + 0.03)
              }
            })
        ], groups: ["a", "b", "c"], series: ["1", "2", "3", "4", "5", "6"])
    }
    #expect(!chart(0.8).clips)
    #expect(chart(-1.5).clips)
    let near = try Sample.draw(chart(-1.5), "dots-clipped", width: FigureWidth.double)
    try Sample.checkLayout(near)
    #expect(!near.text.contains("−1"))
  }

  @Test func groupsAreNamedOnce() throws {
    let panel = GroupedDots.Panel(label: "R² (–)", dots: [[.init(1)], [.init(1)]])
    let chart = GroupedDots(panels: [panel, panel], groups: ["Quiet", "All"], series: ["model"])
    let drawing = try Sample.draw(chart, "bars-equal", width: FigureWidth.single)
    var words: [String] = []
    for case .text(let found, _, _) in drawing.operations { words.append(found) }
    #expect(words.filter { $0 == "Quiet" }.count == 1)
  }

  @Test func oddBarsAreDrawn() throws {
    let long = String(repeating: "a long name ", count: 20)
    for bars in [[], [[]], [[GroupedDots.Dot(nil)]], [[.init(.nan)], [.init(.infinity)]]] {
      let chart = GroupedDots(
        panels: [.init(label: long, dots: bars)], groups: [long, long], series: [long, long])
      try Sample.checkLayout(try Sample.draw(chart, "bars-odd", width: FigureWidth.single))
    }
  }
}

@Suite struct HistogramTests {
  @Test func aBellIsKept() throws {
    var noise = Noise()
    let chart = Histogram(
      values: (0..<4_000).map { _ in noise.bell() }, intervals: 40, xLabel: "DTEC (–)",
      yLabel: "Hours (–)",
      levels: [
        .init("lower bound", -1.2, color: Palette.blue),
        .init("upper bound", 1.2, color: Palette.vermilion),
      ])
    #expect(chart.counts.reduce(0, +) == 4_000)
    let drawing = try Sample.draw(chart, "histogram", width: FigureWidth.single)
    try Sample.checkLayout(drawing)
    try Golden.check(drawing)
  }

  @Test(arguments: [[Double](), [2], [2, 2, 2], [.nan], [.infinity, 1, 2], [0, 1]])
  func everyFiniteValueIsCounted(values: [Double]) throws {
    let chart = Histogram(
      values: values, intervals: 4, xLabel: "value", yLabel: "count",
      levels: [.init("none", .nan, color: .black)])
    #expect(chart.counts.reduce(0, +) == values.filter(\.isFinite).count)
    try Sample.checkLayout(try Sample.draw(chart, "histogram-odd", width: FigureWidth.single))
  }

  @Test func chartsInRowsShareTheirSizeAndKeepInside() throws {
    let panels = (0..<5).map { index in
      var chart = Histogram(
        counts: (1...24).map { ($0 * (index + 3)) % 7 }, range: 0.5...24.5, xLabel: "Hour (UT)",
        yLabel: "Count")
      chart.highest = 6
      return SmallMultiples.Panel("model \(index)", chart)
    }
    let chart = SmallMultiples(panels, columns: 3)
    let drawing = try Sample.draw(chart, "small-multiples", width: FigureWidth.double)
    try Sample.checkLayout(drawing)
  }
}
