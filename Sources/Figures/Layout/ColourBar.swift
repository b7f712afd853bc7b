/// The key of a colour mapping, upright at the right of a plot.
struct ColourBar {
  var mapping: ColourMapping
  var label: String
  /// Whether values below or above the range take the end's colour; such an end is pointed.
  var clipsLow = false
  var clipsHigh = false
  /// Least width of the tick labels, so that the labels of several bars stand below each other.
  var tickRoom = 0.0

  static let barWidth = 6.0
  private static let point = 5.0

  private func axis(_ height: Double) -> Axis {
    mapping.axis(count: max(2, Int(height / 14)), label: label)
  }

  /// Width from the left edge of the bar to the right edge of its label.
  func width(height: Double, canvas: some Canvas) -> Double {
    let widest = tickWidth(height: height, canvas: canvas)
    let lines = Double(labelLines(height, canvas).count)
    let words = lines * FigureStyle.textSize * FigureStyle.leading + (lines > 0 ? 2 : 0)
    return ColourBar.barWidth + FigureStyle.tickLength + FigureStyle.gap + widest + words
  }

  /// Width of the widest tick label.
  func tickWidth(height: Double, canvas: some Canvas) -> Double {
    let style = FigureStyle.small()
    return axis(height).ticks.map { canvas.measure($0.label, style).width }
      .reduce(tickRoom, max)
  }

  /// A width that suffices whatever the height; more height has more ticks, and wider ones.
  func anyWidth(canvas: some Canvas) -> Double {
    stride(from: 40.0, through: 240, by: 14).map { width(height: $0, canvas: canvas) }.max() ?? 0
  }

  func draw(on canvas: inout some Canvas, left: Double, top: Double, bottom: Double) {
    let bar = Rectangle(
      left: left, top: top + (clipsHigh ? ColourBar.point : 0), right: left + ColourBar.barWidth,
      bottom: bottom - (clipsLow ? ColourBar.point : 0))
    drawColours(on: &canvas, bar)
    drawOutline(on: &canvas, bar, top: top, bottom: bottom)
    let axis = axis(bottom - top)
    var marks = Path()
    for tick in axis.ticks {
      let y = axis.position(tick.value, from: bar.bottom, to: bar.y)
      marks.append(Path(line: [Point(bar.right, y), Point(bar.right + FigureStyle.tickLength, y)]))
    }
    canvas.stroke(marks, FigureStyle.axis)
    let x = bar.right + FigureStyle.tickLength + FigureStyle.gap * 0.6
    for place in TickLabels.vertical(axis, plot: bar, canvas: canvas) {
      canvas.text(place.label, at: Point(x, place.centre), FigureStyle.small(.left, .middle))
    }
    var labelX = x + tickWidth(height: bottom - top, canvas: canvas) + FigureStyle.gap
    for words in labelLines(bottom - top, canvas) {
      canvas.text(
        words, at: Point(labelX, (top + bottom) / 2), FigureStyle.label(.centre, .top, turn: 270))
      labelX += FigureStyle.textSize * FigureStyle.leading
    }
  }

  private func drawColours(on canvas: inout some Canvas, _ bar: Rectangle) {
    let levels = Array(0..<ColourMapping.levels)
    let colors = levels.map(mapping.color(ofLevel:))
    if let grid = CellGrid(colors: colors, cells: [levels.reversed()]) {
      canvas.perform(.grid(grid, bar))
    }
  }

  private func drawOutline(
    on canvas: inout some Canvas, _ bar: Rectangle, top: Double, bottom: Double
  ) {
    var points = [Point(bar.right, bar.y), Point(bar.right, bar.bottom)]
    if clipsLow {
      let end = Point(bar.centre.x, bottom)
      let corners = [Point(bar.right, bar.bottom), end, Point(bar.x, bar.bottom)]
      canvas.fill(Path(line: corners, closed: true), mapping.color(ofLevel: 0))
      points.append(end)
    }
    points += [Point(bar.x, bar.bottom), Point(bar.x, bar.y)]
    if clipsHigh {
      let end = Point(bar.centre.x, top)
      let corners = [Point(bar.x, bar.y), end, Point(bar.right, bar.y)]
      canvas.fill(
        Path(line: corners, closed: true), mapping.color(ofLevel: ColourMapping.levels - 1))
      points.append(end)
    }
    canvas.stroke(Path(line: points, closed: true), FigureStyle.axis)
  }

  private func labelLines(_ height: Double, _ canvas: some Canvas) -> [String] {
    TextFitting.wrap(label, width: height, style: FigureStyle.label(), lines: 2, canvas: canvas)
  }
}
