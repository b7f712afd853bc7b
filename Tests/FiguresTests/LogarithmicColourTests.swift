import Testing

@testable import Figures

@Suite struct LogarithmicColourTests {
  /// Of 49 steps over four decades, a count of 10 has gone a quarter: 12.25, the 12th.
  @Test(arguments: [
    (1.0, 0, "#440154"), (10, 12, "#3b528b"), (100, 24, "#21918c"), (1_000, 36, "#5cc863"),
    (9_999, 48, "#fde725"), (10_000, 48, "#fde725"), (1e9, 48, "#fde725"),
    (.infinity, 48, "#fde725"), (0, 0, "#440154"), (-5, 0, "#440154"), (.nan, 0, "#440154"),
  ])
  func countsHaveTheirColours(count: Double, level: Int, hex: String) {
    let mapping = ColourMapping(scale: .sequential, logarithmicTo: 10_000)
    #expect(mapping.level(of: count) == level)
    #expect(mapping.color(of: count).hex == hex)
  }

  @Test(arguments: [Int.min, 0, 1, 9])
  func aScaleHasADecadeAtLeast(greatest: Int) {
    let mapping = ColourMapping(scale: .sequential, logarithmicTo: greatest)
    #expect(mapping.range == 1...10)
    #expect(mapping.level(of: 1) == 0)
  }

  @Test func ticksArePowersOfTen() {
    #expect(
      DecadeTicks.ticks(to: 5.4e6).map(\.label)
        == ["1", "10", "100", "1000", "10000", "100000", "1×10^{6}"])
    #expect(DecadeTicks.ticks(to: 1_000).map(\.value) == [1, 10, 100, 1_000])
    #expect(DecadeTicks.ticks(to: 999).map(\.value) == [1, 10, 100])
    for none in [0.9, 0, -1, .nan, .infinity, 1e300] {
      #expect(DecadeTicks.ticks(to: none).isEmpty)
    }
  }

  /// On a bar of 100 points, four decades are 25 points each.
  @Test func theBarHasItsTicksWhereTheColoursAre() throws {
    var canvas = try RecordingCanvas(typesetter: Typesetter())
    let mapping = ColourMapping(scale: .sequential, logarithmicTo: 10_000)
    ColourBar(mapping: mapping, label: "").draw(on: &canvas, left: 0, top: 0, bottom: 100)
    var labels: [String: Double] = [:]
    for case .text(let words, let point, _) in canvas.operations { labels[words] = point.y }
    #expect(labels.count == 5)
    for (words, y) in ["1": 100.0, "10": 75, "100": 50, "1000": 25, "10000": 0] {
      #expect(abs((labels[words] ?? .nan) - y) < 1e-9, "\(words)")
    }
  }

  /// Cells of a 48 × 48 grid over 0…48 with the counts given, along the diagonal.
  private func chart(_ counts: [Int]) -> ScatterChart {
    let points = counts.enumerated().flatMap { index, count in
      Array(repeating: Point(Double(index) + 0.5, Double(index) + 0.5), count: count)
    }
    return ScatterChart(
      panels: [.init(heading: "a", points: points + [Point(.nan, 1)])], xLabel: "x", yLabel: "y")
  }

  private func mapping(_ counts: [Int]) -> ColourMapping? {
    ScatterDensity.mapping(
      chart(counts).panels.map { ScatterDensity($0.points, range: 0...48) })
  }

  /// Half of the steps' share, 1/49 of the fullest cell, is where the median cell turns dark.
  @Test func theRuleIsAboutTheMedianCell() throws {
    #expect(mapping([1, 1, 1, 48])?.isLogarithmic == false)
    #expect(mapping([1, 1, 1, 50])?.isLogarithmic == true)
    #expect(mapping([1, 1, 1, 50])?.range == 1...50)
    // As many cells of 40 as of 1: not more than half are dark.
    #expect(mapping([1, 1, 40, 50])?.isLogarithmic == false)
    #expect(mapping([2, 2, 2, 97])?.isLogarithmic == false)
    #expect(mapping([2, 2, 2, 99])?.isLogarithmic == true)
  }

  @Test func panelsShareOneScale() {
    let panels = [[1, 1, 1], [1, 1, 400]].map {
      ScatterDensity(chart($0).panels[0].points, range: 0...48)
    }
    #expect(ScatterDensity.mapping([panels[0]])?.isLogarithmic == false)
    #expect(ScatterDensity.mapping(panels)?.range == 1...400)
  }

  /// log 100 / log 5000 = 2 / 3.69897; of 49 steps 26.49, the 26th.
  @Test func aCellIsDrawnInTheColourOfItsCount() throws {
    let counts = Array(repeating: 1, count: 30) + [100, 5_000]
    let drawing = try Sample.draw(chart(counts), "scatter-log", width: FigureWidth.single)
    try Sample.checkLayout(drawing)
    var dots: [(color: Color, count: Int)] = []
    for case .stroke(let path, let style) in drawing.operations where style.width == 1.7 {
      dots.append((style.color, path.elements.count / 2))
    }
    let scale = ColourScale.sequential
    #expect(dots.map(\.count) == [30, 1, 1])
    #expect(
      dots.map(\.color) == [
        scale.color(at: 0), scale.color(at: 26.0 / 48), scale.color(at: 1),
      ])
  }

  @Test(arguments: [
    ([Int](), false), ([0], false), ([1], false), ([1, 1, 1], false), ([700, 700], false),
    ([1, 1, 1, 60_000], true),
  ])
  func oddCountsAreDrawn(counts: [Int], isLogarithmic: Bool) throws {
    let chart = chart(counts)
    let canvas = try RecordingCanvas(typesetter: Typesetter())
    for width in [FigureWidth.single, FigureWidth.double] {
      try Sample.checkLayout(try Sample.draw(chart, "scatter-counts", width: width))
      #expect(chart.countsLogarithmically(forWidth: width, on: canvas) == isLogarithmic)
    }
  }
}
