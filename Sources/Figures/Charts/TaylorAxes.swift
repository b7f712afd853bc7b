/// The arcs, ticks and labels of a Taylor diagram.
struct TaylorAxes {
  let diagram: TaylorDiagram
  let layout: TaylorLayout

  static let difference = StrokeStyle(color: Palette.green, width: 0.6, dashes: [2.5, 1.5])
  private static let deviation = StrokeStyle(color: Color(hex: 0xC4C4C4), width: 0.4)
  private static let referenceArc = StrokeStyle(
    color: FigureStyle.quietInk, width: 0.7, dashes: [0.1, 1.8], cap: .round)

  func draw(on canvas: inout some Canvas, _ frame: Rectangle) {
    let start = (x: 1.0, y: 0.0)
    let end = layout.half ? (x: -1.0, y: 0.0) : (x: 0.0, y: 1.0)
    func arc(_ deviation: Double) -> Path {
      let radius = deviation / layout.limit * layout.radius
      return Path(
        [.move(layout.point(deviation, 0))] + upper(layout.origin, radius, from: start, to: end))
    }
    for tick in layout.axis.ticks where tick.value > 0 && tick.value < layout.limit {
      canvas.stroke(arc(tick.value), TaylorAxes.deviation)
    }
    drawCorrelations(on: &canvas)
    drawDifferences(on: &canvas)
    if layout.geometry.reference > 0 {
      canvas.stroke(arc(layout.geometry.reference), TaylorAxes.referenceArc)
    }
    canvas.stroke(arc(layout.limit), FigureStyle.axis)
    drawBases(on: &canvas, frame)
    Marker.dot.draw(
      on: &canvas, at: layout.point(layout.geometry.reference, 0), radius: 2, color: .black)
  }

  private func drawBases(on canvas: inout some Canvas, _ frame: Rectangle) {
    let left = layout.half ? layout.origin.x - layout.radius : layout.origin.x
    let plot = Rectangle(
      left: left, top: layout.origin.y - layout.radius, right: layout.origin.x + layout.radius,
      bottom: layout.origin.y)
    BottomAxis(axis: layout.axis)
      .draw(on: &canvas, plot: plot, left: frame.x + 1, right: frame.right - 1)
    guard !layout.half else {
      canvas.line(layout.origin, Point(layout.origin.x, plot.y), TaylorAxes.deviation)
      return
    }
    LeftAxis(axis: layout.axis).draw(
      on: &canvas, plot: plot, labelLeft: layout.start + 1, top: plot.y, bottom: plot.bottom)
  }

  private func drawCorrelations(on canvas: inout some Canvas) {
    let positive = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 1]
    let shown = layout.half ? positive.dropFirst().map { -$0 } + positive : positive
    var ticks = Path()
    let reach = layout.radius + FigureStyle.tickLength
    for correlation in shown {
      let (x, y) = (correlation, ((1 - correlation) * (1 + correlation)).squareRoot())
      let outer = Point(layout.origin.x + x * reach, layout.origin.y - y * reach)
      ticks.append(
        Path(line: [layout.point(layout.limit * x, layout.limit * y), outer]))
      let label = NumberText.fixed(correlation, decimals: shortest(correlation))
      draw(label, x, y, on: &canvas)
    }
    canvas.stroke(ticks, FigureStyle.axis)
    let style = FigureStyle.label(.left, .bottom)
    let words = diagram.correlationLabel
    // Between the labels of 0.6 and 0.8, far enough out to clear both.
    let corner = Point(
      layout.origin.x + 0.7071 * layout.radius + 15, layout.origin.y - 0.7071 * layout.radius - 9)
    canvas.text(words, at: corner, style)
  }

  private func draw(_ label: String, _ x: Double, _ y: Double, on canvas: inout some Canvas) {
    let style = FigureStyle.small(.centre, .middle)
    let half = canvas.measure(label, style).width / 2
    let distance = layout.radius + FigureStyle.tickLength + 2 + x.magnitude * half + y * 2
    canvas.text(
      label, at: Point(layout.origin.x + x * distance, layout.origin.y - y * distance), style)
  }

  private func shortest(_ value: Double) -> Int {
    let hundredths = Int((value.magnitude * 100).rounded())
    return hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
  }

  private func drawDifferences(on canvas: inout some Canvas) {
    let reference = layout.geometry.reference
    let furthest = layout.limit + (layout.half ? reference : 0)
    let ticks = NiceTicks.ticks(0...furthest, count: max(3, Int(layout.radius / 28)))
    var taken = diagram.models.compactMap(layout.point).map { around($0, 5, 5) }
    for tick in ticks where tick.value > 0 {
      guard
        let part = layout.geometry.circle(
          radius: tick.value, limit: layout.limit, half: layout.half)
      else { continue }
      let centre = layout.point(reference, 0)
      let radius = tick.value / layout.limit * layout.radius
      let start = Point(centre.x + radius * part.start.x, centre.y - radius * part.start.y)
      canvas.stroke(
        Path(
          [.move(start)]
            + upper(centre, radius, from: part.start, to: part.end)),
        TaylorAxes.difference)
      drawLabel(tick.label, centre, radius, part, &taken, on: &canvas)
    }
  }

  /// An arc above the base, by way of its top where it has both sides.
  private func upper(
    _ centre: Point, _ radius: Double, from start: (x: Double, y: Double),
    to end: (x: Double, y: Double)
  ) -> [Path.Element] {
    let top = (x: 0.0, y: -1.0)
    let (first, last) = ((x: start.x, y: -start.y), (x: end.x, y: -end.y))
    guard first.x > 0, last.x < 0 else {
      return Arc.curves(centre: centre, radius: radius, from: first, to: last)
    }
    return Arc.curves(centre: centre, radius: radius, from: first, to: top)
      + Arc.curves(centre: centre, radius: radius, from: top, to: last)
  }

  /// Writes a circle's value on it, where neither a model nor another label stands.
  private func drawLabel(
    _ label: String, _ centre: Point, _ radius: Double,
    _ part: (start: (x: Double, y: Double), end: (x: Double, y: Double)),
    _ taken: inout [Rectangle], on canvas: inout some Canvas
  ) {
    var style = FigureStyle.small(.centre, .middle)
    style.color = Color(hex: 0x00664A)
    let half = canvas.measure(label, style).width / 2 + 1
    for cosine in [-0.5, -0.35, -0.65, -0.2, 0, -0.8, 0.25, 0.5] {
      let point = Point(
        centre.x + radius * cosine,
        centre.y - radius * ((1 - cosine) * (1 + cosine)).squareRoot())
      let box = around(point, half, 4)
      let isOnArc = cosine < part.start.x && cosine > part.end.x
      let inside = [(box.x, box.y), (box.right, box.y)].allSatisfy { x, y in
        let (dx, dy) = (x - layout.origin.x, y - layout.origin.y)
        return dx * dx + dy * dy < layout.radius * layout.radius
      }
      let isClear =
        box.bottom < layout.origin.y - 2 && (layout.half || box.x > layout.origin.x + 2)
        && !taken.contains(where: box.overlaps)
      guard isOnArc, inside, isClear else { continue }
      canvas.fill(Path(box), .white)
      canvas.text(label, at: point, style)
      taken.append(box)
      return
    }
  }

  private func around(_ point: Point, _ halfWidth: Double, _ halfHeight: Double) -> Rectangle {
    Rectangle(
      x: point.x - halfWidth, y: point.y - halfHeight, width: 2 * halfWidth,
      height: 2 * halfHeight)
  }
}
