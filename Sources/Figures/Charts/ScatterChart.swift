/// Pairs of values as points coloured by their density, in panels with equal axes.
package struct ScatterChart: Chart, Equatable {
  /// A straight line `y = intercept + slope · x`.
  package struct Fit: Sendable, Equatable {
    package var slope: Double
    package var intercept: Double

    package init(slope: Double, intercept: Double) {
      self.slope = slope
      self.intercept = intercept
    }
  }

  package struct Panel: Sendable, Equatable {
    package var heading: String
    /// A line under the heading, such as scores; may be empty.
    package var note: String
    /// Pairs; those with a value that is not finite are left out.
    package var points: [Point]
    package var fit: Fit?

    package init(heading: String, note: String = "", points: [Point], fit: Fit? = nil) {
      self.heading = heading
      self.note = note
      self.points = points
      self.fit = fit
    }
  }

  package var panels: [Panel]
  package var xLabel: String
  package var yLabel: String
  /// Panels side by side; fitting the width when nil.
  package var columns: Int?
  package var fitLabel = "least-squares fit"
  package var diagonalLabel = "1:1"
  /// What the colours count.
  package var densityLabel = "Points in a cell (–)"

  package init(panels: [Panel], xLabel: String, yLabel: String, columns: Int? = nil) {
    self.panels = panels
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.columns = columns
  }

  /// Whether the colours count points on a logarithmic scale, for a caption that must say so.
  package func countsLogarithmically<C: Canvas>(forWidth width: Double, on canvas: C) -> Bool {
    let layout = ScatterLayout(self, frame: Rectangle(x: 0, y: 0, width: width, height: 0), canvas)
    return layout.mapping?.isLogarithmic ?? false
  }

  /// Whether some points lie beyond the axes and are marked at an edge, for a caption that must say so.
  package func clips<C: Canvas>(forWidth width: Double, on canvas: C) -> Bool {
    let layout = ScatterLayout(self, frame: Rectangle(x: 0, y: 0, width: width, height: 0), canvas)
    return layout.beyond.contains { !$0.isEmpty }
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    ScatterLayout(self, frame: Rectangle(x: 0, y: 0, width: width, height: 0), canvas).height
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let layout = ScatterLayout(self, frame: frame, canvas)
    for (index, panel) in panels.enumerated() {
      let plot = layout.plots[index]
      drawWords(panel, plot, layout.wordWidth, on: &canvas)
      canvas.clipped(to: plot) { canvas in
        drawData(panel, layout, index, plot, on: &canvas)
      }
      let isLeft = index % layout.columns == 0
      let isLowest = index + layout.columns >= panels.count
      var x = layout.axis
      x.label = isLowest ? xLabel : ""
      BottomAxis(axis: x).draw(
        on: &canvas, plot: plot, left: plot.x - 6, right: min(plot.right + 6, frame.right))
      var y = layout.axis
      y.label = isLeft ? yLabel : ""
      LeftAxis(axis: y).draw(
        on: &canvas, plot: plot, labelLeft: frame.x + 1, top: plot.y, bottom: plot.bottom)
    }
    if let mapping = layout.mapping, let first = layout.plots.first {
      ColourBar(mapping: mapping, label: densityLabel).draw(
        on: &canvas, left: layout.barLeft, top: first.y, bottom: first.bottom)
    }
    Legend(items: layout.legend).draw(
      on: &canvas, at: Point(frame.x + 2, layout.legendTop), width: frame.width - 4)
  }

  private func drawWords(
    _ panel: Panel, _ plot: Rectangle, _ width: Double, on canvas: inout some Canvas
  ) {
    var bottom = plot.y - 3
    let style = FigureStyle.small(.left, .bottom)
    if !panel.note.isEmpty {
      let words = TextFitting.shortened(
        panel.note, width: width, style: style, canvas: canvas)
      canvas.text(words, at: Point(plot.x, bottom), style)
      bottom -= FigureStyle.smallSize * FigureStyle.leading
    }
    if !panel.heading.isEmpty {
      let style = FigureStyle.label(.left, .bottom, bold: true)
      let words = TextFitting.shortened(
        panel.heading, width: width, style: style, canvas: canvas)
      canvas.text(words, at: Point(plot.x, bottom), style)
    }
  }

  private func drawData(
    _ panel: Panel, _ layout: ScatterLayout, _ index: Int, _ plot: Rectangle,
    on canvas: inout some Canvas
  ) {
    let axis = layout.axis
    canvas.line(Point(plot.x, plot.bottom), Point(plot.right, plot.y), ScatterLayout.diagonal)
    if let mapping = layout.mapping {
      for (level, path) in layout.densities[index].strokes(mapping, plot) {
        canvas.stroke(
          path,
          StrokeStyle(color: mapping.color(ofLevel: level), width: 1.7, cap: .round))
      }
    }
    var marks = EdgeMarks(plot: plot)
    for point in layout.beyond[index] {
      marks.add(
        x: axis.position(point.x, from: plot.x, to: plot.right),
        isAbove: point.y > axis.range.upperBound, sharing: true)
    }
    marks.draw(on: &canvas, color: FigureStyle.quietInk)
    guard let fit = panel.fit, fit.slope.isFinite, fit.intercept.isFinite else { return }
    func end(_ x: Double) -> Point? {
      let y = axis.position(fit.intercept + fit.slope * x, from: plot.bottom, to: plot.y)
      guard y.magnitude < 1e5 else { return nil }
      return Point(axis.position(x, from: plot.x, to: plot.right), y)
    }
    if let first = end(axis.range.lowerBound), let last = end(axis.range.upperBound) {
      canvas.line(first, last, StrokeStyle(color: .white, width: 1.5))
      canvas.line(first, last, ScatterLayout.fit)
    }
  }
}
