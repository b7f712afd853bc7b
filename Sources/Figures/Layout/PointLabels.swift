/// Places names beside points so that none covers a point or another name.
struct PointLabels {
  let plot: Rectangle
  private var taken: [Rectangle] = []
  private var points: [Point] = []

  init(plot: Rectangle) { self.plot = plot }

  mutating func keepClear(_ point: Point, radius: Double) {
    points.append(point)
    taken.append(
      Rectangle(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius))
  }

  /// Draws a name at the first free place around a point, further out with a thin line when all
  /// near ones are taken; a name without any free place is left out.
  mutating func draw(_ name: String, at point: Point, on canvas: inout some Canvas) {
    let style = FigureStyle.small(.left, .middle)
    let width = canvas.measure(name, style).width
    let height = FigureStyle.smallSize * 1.1
    for distance in [5.0, 12, 20, 30] {
      let reach = distance * 0.75
      for (x, y) in [
        (point.x + distance, point.y), (point.x - distance - width, point.y),
        (point.x - width / 2, point.y - distance - height / 2),
        (point.x - width / 2, point.y + distance + height / 2),
        (point.x + reach, point.y - reach), (point.x + reach, point.y + reach),
        (point.x - reach - width, point.y - reach), (point.x - reach - width, point.y + reach),
      ] {
        let box = Rectangle(x: x - 1, y: y - height / 2, width: width + 2, height: height)
        guard plot.contains(box), !taken.contains(where: box.overlaps) else { continue }
        let end = Point(max(box.x, min(box.right, point.x)), max(box.y, min(box.bottom, point.y)))
        if distance > 5, passesAnother(point, end) { continue }
        taken.append(box)
        if distance > 5 {
          canvas.line(point, end, StrokeStyle(color: FigureStyle.quietInk, width: 0.35))
        }
        canvas.fill(box, Color(hex: 0xFFFFFF, alpha: 0.75))
        canvas.text(name, at: Point(x, y), style)
        return
      }
    }
  }

  /// Whether a line from a point comes closer to another point than to the one it belongs to.
  private func passesAnother(_ point: Point, _ end: Point) -> Bool {
    (1...8).contains { step in
      let part = Double(step) / 8
      let place = Point(
        point.x + part * (end.x - point.x), point.y + part * (end.y - point.y))
      func near(_ other: Point) -> Double {
        let (x, y) = (other.x - place.x, other.y - place.y)
        return x * x + y * y
      }
      let own = near(point)
      return points.contains { $0 != point && near($0) < min(own, 9) }
    }
  }
}
