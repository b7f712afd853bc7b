/// How often values fall into even intervals, with levels marked.
package struct Histogram: Chart, Equatable {
  package struct Level: Sendable, Equatable {
    package var label: String
    package var value: Double
    package var color: Color

    package init(_ label: String, _ value: Double, color: Color) {
      self.label = label
      self.value = value
      self.color = color
    }
  }

  /// Counts of the intervals, all equally wide.
  package let counts: [Int]
  package let range: ClosedRange<Double>
  package var xLabel: String
  package var yLabel: String
  package var levels: [Level]
  /// The count at the top of the axis; the highest of the counts when nil.
  package var highest: Int?
  /// The greatest height of the bars' frame, in points.
  package var tallest = 130.0

  /// Counts made elsewhere, in even intervals that fill a range.
  package init(counts: [Int], range: ClosedRange<Double>, xLabel: String, yLabel: String) {
    self.counts = counts
    self.range = DataRange.covering([range.lowerBound, range.upperBound])
    self.xLabel = xLabel
    self.yLabel = yLabel
    levels = []
  }

  /// Counts finite values; the last interval holds its upper end too.
  package init(
    values: [Double], intervals: Int, xLabel: String, yLabel: String, levels: [Level] = []
  ) {
    let finite = values.filter { $0.magnitude < 1e300 }
    let range = DataRange.covering(finite)
    var counts = [Int](repeating: 0, count: max(1, min(1_000, intervals)))
    for value in finite {
      let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      counts[max(0, min(counts.count - 1, Int(part * Double(counts.count))))] += 1
    }
    self.counts = counts
    self.range = range
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.levels = levels
  }

  private var legend: Legend {
    Legend(
      items: levels.map { LegendItem(.line(StrokeStyle(color: $0.color, width: 1)), $0.label) })
  }

  private var xAxisRange: ClosedRange<Double> {
    let shown = levels.map(\.value) + [range.lowerBound, range.upperBound]
    return DataRange.covering(shown)
  }

  private func xAxis(_ width: Double) -> Axis {
    Axis(range: xAxisRange, count: max(3, Int(width / 34)), label: xLabel)
  }

  private func plotHeight(_ width: Double) -> Double {
    max(min(70, tallest), min(tallest, width * 0.36))
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let words = legend.height(width: width - 4, canvas: canvas)
    let axis = BottomAxis(axis: xAxis(width)).height(width: width - 2, canvas: canvas)
    return 5 + (words > 0 ? words + 3 : 0) + plotHeight(width) + axis
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    legend.draw(on: &canvas, at: Point(frame.x + 2, frame.y + 1), width: frame.width - 4)
    let words = legend.height(width: frame.width - 4, canvas: canvas)
    let height = plotHeight(frame.width)
    let y = Axis(
      covering: 0...Double(max(1, highest ?? counts.max() ?? 1)), count: max(3, Int(height / 16)),
      label: yLabel)
    let left = LeftAxis(axis: y)
    let margin =
      left.tickWidth(height: height, canvas: canvas)
      + left.labelWidth(height: height, canvas: canvas)
    let top = frame.y + 5 + (words > 0 ? words + 3 : 0)
    let plot = Rectangle(
      left: frame.x + margin + 2, top: top, right: frame.right - 6, bottom: top + height)
    let x = xAxis(frame.width)
    drawBars(x, y, plot, on: &canvas)
    for level in levels where level.value.isFinite && x.range.contains(level.value) {
      let place = x.position(level.value, from: plot.x, to: plot.right)
      canvas.line(
        Point(place, plot.bottom), Point(place, plot.y), StrokeStyle(color: level.color, width: 1))
    }
    left.draw(on: &canvas, plot: plot, labelLeft: frame.x + 1, top: plot.y, bottom: plot.bottom)
    BottomAxis(axis: x).draw(on: &canvas, plot: plot, left: frame.x + 1, right: frame.right - 1)
  }

  private func drawBars(
    _ x: Axis, _ y: Axis, _ plot: Rectangle, on canvas: inout some Canvas
  ) {
    let step = (range.upperBound - range.lowerBound) / Double(counts.count)
    let boxes = counts.enumerated().filter { $0.element > 0 }.map { index, count in
      let low = range.lowerBound + Double(index) * step
      return Rectangle(
        left: x.position(low, from: plot.x, to: plot.right),
        top: y.position(Double(count), from: plot.bottom, to: plot.y),
        right: x.position(low + step, from: plot.x, to: plot.right), bottom: plot.bottom)
    }
    if boxes.isEmpty { return }
    canvas.perform(.cells(boxes, Color(hex: 0x9CC3DC)))
    let edges = boxes.reduce(into: Path()) { $0.append(Path($1)) }
    canvas.stroke(edges, StrokeStyle(color: .white, width: 0.3))
  }
}
