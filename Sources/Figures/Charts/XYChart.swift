/// Curves and points over a number, such as an error over epochs or a rate over a threshold.
package struct XYChart: Chart, Equatable {
  /// Points joined in their order, or standing alone.
  package struct Curve: Sendable, Equatable {
    package enum Form: Sendable, Equatable {
      case line, points
      /// Level until the next point, as distribution functions are.
      case steps
    }

    package var label: String
    /// Pairs; one with a value that is not finite leaves a gap.
    package var points: [Point]
    package var form: Form
    package var style: StrokeStyle

    package init(_ label: String, _ points: [Point], form: Form = .line, style: StrokeStyle) {
      self.label = label
      self.points = points
      self.form = form
      self.style = style
    }

    /// A solid curve of 0.9 points in a colour.
    package init(_ label: String, _ points: [Point], form: Form = .line, color: Color) {
      self.init(
        label, points, form: form,
        style: StrokeStyle(color: color, width: 0.9, cap: .round, join: .round))
    }
  }

  /// The area between two curves over the same places, such as a confidence interval.
  package struct Band: Sendable, Equatable {
    package var label: String
    package var lower: [Point]
    package var upper: [Point]
    package var color: Color

    package init(_ label: String, lower: [Point], upper: [Point], color: Color) {
      self.label = label
      self.lower = lower
      self.upper = upper
      self.color = color
    }
  }

  package var curves: [Curve]
  package var bands: [Band]
  package var xLabel: String
  package var yLabel: String
  /// Ends of the axes; from the points when nil.
  package var xRange: ClosedRange<Double>?
  package var yRange: ClosedRange<Double>?
  /// Whether both axes are equally long, as for rates from 0 to 1.
  package var isSquare: Bool

  package init(
    curves: [Curve], bands: [Band] = [], xLabel: String, yLabel: String,
    xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil, isSquare: Bool = false
  ) {
    self.curves = curves
    self.bands = bands
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.xRange = xRange
    self.yRange = yRange
    self.isSquare = isSquare
  }

  private var legend: Legend {
    let items = curves.map { curve in
      LegendItem(
        curve.form == .points ? .marker(.dot, curve.style.color) : .line(curve.style), curve.label)
    }
    let areas = bands.map { LegendItem(.area($0.color), $0.label) }
    return Legend(items: (items + areas).filter { !$0.label.isEmpty })
  }

  private var all: [Point] {
    (curves.map(\.points) + bands.flatMap { [$0.lower, $0.upper] }).joined()
      .filter { $0.x.magnitude < 1e300 && $0.y.magnitude < 1e300 }
  }

  /// The plot with its axes, in a frame whose height is not yet used.
  private func layout(_ frame: Rectangle, _ canvas: some Canvas) -> (
    plot: Rectangle, x: Axis, y: Axis, labelLeft: Double
  ) {
    let words = legend.height(width: frame.width - 4, canvas: canvas)
    let height =
      isSquare ? max(40, min(210, frame.width - 50)) : max(80, min(114, frame.width * 0.45))
    let points = all
    let count = max(3, Int(height / (isSquare ? 34 : 18)))
    let y =
      yRange.map { Axis(range: $0, count: count, label: yLabel) }
      ?? Axis(covering: DataRange.covering(points.map(\.y)), count: count, label: yLabel)
    let left = LeftAxis(axis: y)
    let margin =
      left.tickWidth(height: height, canvas: canvas)
      + left.labelWidth(height: height, canvas: canvas) + 2
    let width = isSquare ? height : max(20, frame.width - margin - 7)
    let start = isSquare ? max(0, (frame.width - margin - width - 7) / 2) : 0
    let x = Axis(
      range: xRange ?? DataRange.covering(points.map(\.x)), count: max(3, Int(width / 34)),
      label: xLabel)
    let plot = Rectangle(
      x: frame.x + start + margin, y: frame.y + 4 + (words > 0 ? words + 3 : 0), width: width,
      height: height)
    return (plot, x, y, frame.x + start + 1)
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let (plot, x, _, _) = layout(Rectangle(x: 0, y: 0, width: width, height: 0), canvas)
    return plot.bottom + BottomAxis(axis: x).height(width: width - 2, canvas: canvas)
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let (plot, x, y, labelLeft) = layout(frame, canvas)
    legend.draw(on: &canvas, at: Point(frame.x + 2, frame.y + 1), width: frame.width - 4)
    canvas.clipped(to: plot.inset(left: -1, top: -1, right: -1, bottom: -1)) { canvas in
      let marks = XYMarks(x: x, y: y, plot: plot)
      for band in bands { marks.draw(band, on: &canvas) }
      for curve in curves { marks.draw(curve, on: &canvas) }
    }
    LeftAxis(axis: y)
      .draw(on: &canvas, plot: plot, labelLeft: labelLeft, top: plot.y, bottom: plot.bottom)
    BottomAxis(axis: x).draw(on: &canvas, plot: plot, left: frame.x + 1, right: frame.right - 1)
  }
}
