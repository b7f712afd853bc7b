/// Draws an axis at the left of a plot.
struct LeftAxis {
  var axis: Axis

  /// Width of the tick labels with their gap.
  func tickWidth(height: Double, canvas: some Canvas) -> Double {
    let style = FigureStyle.small()
    let shown = TickLabels.vertical(
      axis, plot: Rectangle(x: 0, y: 0, width: 1, height: height), canvas: canvas)
    let widest = shown.map { canvas.measure($0.label, style).width }.max() ?? 0
    return FigureStyle.tickLength + FigureStyle.gap * 0.6 + widest
  }

  /// Width of the axis label as wrapped for a height.
  func labelWidth(height: Double, canvas: some Canvas) -> Double {
    let lines = Double(labelLines(height, canvas).count)
    return lines == 0 ? 0 : lines * FigureStyle.textSize * FigureStyle.leading + FigureStyle.gap
  }

  /// Draws the axis along the left edge of a plot, its label from an x to the right; the label may
  /// use the heights between two edges.
  func draw(
    on canvas: inout some Canvas, plot: Rectangle, labelLeft: Double, top: Double, bottom: Double,
    line: Bool = true
  ) {
    var marks = Path()
    if line { marks.append(Path(line: [Point(plot.x, plot.y), Point(plot.x, plot.bottom)])) }
    for tick in axis.ticks {
      let y = axis.position(tick.value, from: plot.bottom, to: plot.y)
      marks.append(Path(line: [Point(plot.x, y), Point(plot.x - FigureStyle.tickLength, y)]))
    }
    canvas.stroke(marks, FigureStyle.axis)
    let x = plot.x - FigureStyle.tickLength - FigureStyle.gap * 0.6
    for place in TickLabels.vertical(axis, plot: plot, canvas: canvas) {
      canvas.text(place.label, at: Point(x, place.centre), FigureStyle.small(.right, .middle))
    }
    let style = FigureStyle.label(.centre, .top, turn: 270)
    var labelX = labelLeft
    for words in labelLines(bottom - top, canvas) {
      let half = canvas.measure(words, style).width / 2
      let centre = max(top + half, min(bottom - half, plot.centre.y))
      canvas.text(words, at: Point(labelX, centre), style)
      labelX += FigureStyle.textSize * FigureStyle.leading
    }
  }

  private func labelLines(_ height: Double, _ canvas: some Canvas) -> [String] {
    TextFitting.wrap(
      axis.label, width: height, style: FigureStyle.label(), lines: 2, canvas: canvas)
  }
}
