/// Circular arcs as Bézier curves, from square roots alone: no sine or cosine is called.
package enum Arc {
  /// A whole circle.
  package static func circle(centre: Point, radius: Double) -> Path {
    let quarters = [(1.0, 0.0), (0, 1), (-1, 0), (0, -1), (1, 0)]
    var path = Path([.move(Point(centre.x + radius, centre.y))])
    for (start, end) in zip(quarters, quarters.dropFirst()) {
      path.elements.append(quarter(centre, radius, start, end))
    }
    path.elements.append(.close)
    return path
  }

  /// The shorter arc between two unit directions (x right, y down), as curves that continue a path
  /// standing at the start of the arc.
  ///
  /// Each curve spans at most a quarter of a circle, so it lies within 0.03 % of the radius of it.
  package static func curves(
    centre: Point, radius: Double, from start: (x: Double, y: Double),
    to end: (x: Double, y: Double)
  ) -> [Path.Element] {
    let cosine = start.x * end.x + start.y * end.y
    if cosine >= 0 { return [quarter(centre, radius, start, end)] }
    var middle = (x: start.x + end.x, y: start.y + end.y)
    let length = (middle.x * middle.x + middle.y * middle.y).squareRoot()
    middle =
      length < 1e-12
      ? (x: -start.y, y: start.x) : (x: middle.x / length, y: middle.y / length)
    return curves(centre: centre, radius: radius, from: start, to: middle)
      + curves(centre: centre, radius: radius, from: middle, to: end)
  }

  private static func quarter(
    _ centre: Point, _ radius: Double, _ start: (x: Double, y: Double),
    _ end: (x: Double, y: Double)
  ) -> Path.Element {
    let cosine = max(-1, min(1, start.x * end.x + start.y * end.y))
    let halfCosine = ((1 + cosine) / 2).squareRoot()
    let quarterCosine = ((1 + halfCosine) / 2).squareRoot()
    let quarterSine = (max(0, 1 - halfCosine) / 2).squareRoot()
    let turn = start.x * end.y - start.y * end.x < 0 ? -1.0 : 1.0
    let reach = turn * 4 / 3 * quarterSine / quarterCosine
    func at(_ x: Double, _ y: Double) -> Point {
      Point(centre.x + radius * x, centre.y + radius * y)
    }
    return .curve(
      at(start.x - reach * start.y, start.y + reach * start.x),
      at(end.x + reach * end.y, end.y - reach * end.x), at(end.x, end.y))
  }
}
