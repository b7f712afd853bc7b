/// Draws an axis below a plot.
struct BottomAxis {
  var axis: Axis
  var hasLabels = true

  /// Height below the plot, for a plot of a width.
  func height(width: Double, canvas: some Canvas) -> Double {
    guard hasLabels else { return FigureStyle.tickLength }
    let ticks = FigureStyle.tickLength + FigureStyle.gap + FigureStyle.smallSize
    let lines = Double(labelLines(width, canvas).count)
    guard lines > 0 else { return ticks + 2 }
    return ticks + FigureStyle.gap + lines * FigureStyle.textSize * FigureStyle.leading + 2
  }

  /// Draws the axis along the lower edge of a plot; labels stay between two edges.
  func draw(
    on canvas: inout some Canvas, plot: Rectangle, left: Double, right: Double, line: Bool = true
  ) {
    var marks = Path()
    if line {
      marks.append(Path(line: [Point(plot.x, plot.bottom), Point(plot.right, plot.bottom)]))
    }
    for tick in axis.ticks {
      let x = axis.position(tick.value, from: plot.x, to: plot.right)
      marks.append(
        Path(line: [Point(x, plot.bottom), Point(x, plot.bottom + FigureStyle.tickLength)]))
    }
    canvas.stroke(marks, FigureStyle.axis)
    guard hasLabels else { return }
    let style = FigureStyle.small(.centre, .top)
    let top = plot.bottom + FigureStyle.tickLength + FigureStyle.gap * 0.4
    let places = TickLabels.horizontal(axis, plot: plot, left: left, right: right, canvas: canvas)
    for place in places { canvas.text(place.label, at: Point(place.centre, top), style) }
    var y = top + FigureStyle.smallSize * 1.1 + FigureStyle.gap
    for words in labelLines(right - left, canvas) {
      let style = FigureStyle.label(.centre, .top)
      let half = canvas.measure(words, style).width / 2
      let centre = max(left + half, min(right - half, plot.centre.x))
      canvas.text(words, at: Point(centre, y), style)
      y += FigureStyle.textSize * FigureStyle.leading
    }
  }

  private func labelLines(_ width: Double, _ canvas: some Canvas) -> [String] {
    TextFitting.wrap(axis.label, width: width, style: FigureStyle.label(), lines: 2, canvas: canvas)
  }
}
