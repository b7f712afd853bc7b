/// Small signs for points.
package enum Marker: String, Sendable, Equatable, CaseIterable {
  case dot, asterisk, disc, square, triangle, diamond, inverted, star, hexagon, plus, circle, cross

  /// Draws the sign about a point; signs that may stand on colours get a white edge.
  package func draw(
    on canvas: inout some Canvas, at point: Point, radius: Double, color: Color
  ) {
    let halo = StrokeStyle(color: .white, width: 1.2, join: .round)
    let thin = StrokeStyle(color: color, width: 0.9, cap: .round)
    switch self {
    case .dot:
      let path = Path([.move(point), .line(point)])
      canvas.stroke(path, StrokeStyle(color: .white, width: radius * 2 + 1, cap: .round))
      canvas.stroke(path, StrokeStyle(color: color, width: radius * 2, cap: .round))
    case .asterisk, .cross:
      let rays = self == .asterisk ? Marker.asteriskRays : Marker.crossRays
      var path = Path()
      for ray in rays {
        path.append(
          Path(line: [
            Point(point.x - radius * ray.x, point.y - radius * ray.y),
            Point(point.x + radius * ray.x, point.y + radius * ray.y),
          ]))
      }
      canvas.stroke(path, StrokeStyle(color: .white, width: 2.4, cap: .round))
      canvas.stroke(path, thin)
    case .circle:
      let path = Arc.circle(centre: point, radius: radius)
      canvas.stroke(path, StrokeStyle(color: .white, width: 2))
      canvas.stroke(path, StrokeStyle(color: color, width: 0.8))
    case .disc, .square, .triangle, .diamond, .inverted, .star, .hexagon, .plus:
      let path = outline(at: point, radius: radius)
      canvas.stroke(path, halo)
      canvas.fill(path, color)
    }
  }

  /// Signs with an area, for points whose colour tells a value.
  package static let filled: [Marker] = [
    .disc, .square, .triangle, .diamond, .inverted, .star, .hexagon, .plus,
  ]

  /// Draws a filled sign with a dark edge, so that light fills show on white.
  package func drawOutlined(
    on canvas: inout some Canvas, at point: Point, radius: Double, fill: Color
  ) {
    let path = outline(at: point, radius: radius)
    canvas.stroke(path, StrokeStyle(color: .white, width: 2, join: .round))
    canvas.fill(path, fill)
    canvas.stroke(path, StrokeStyle(color: FigureStyle.ink, width: 0.6, join: .round))
  }

  private func outline(at point: Point, radius: Double) -> Path {
    if corners.isEmpty { return Arc.circle(centre: point, radius: radius) }
    return Path(
      line: corners.map { Point(point.x + radius * $0.x, point.y + radius * $0.y) }, closed: true)
  }

  /// Directions at 0°, 60° and 120° from upright.
  private static let asteriskRays = [
    (x: 0.0, y: 1.0), (x: 0.8660254037844386, y: 0.5), (x: -0.8660254037844386, y: 0.5),
  ]
  private static let crossRays = [(x: 0.75, y: 0.75), (x: -0.75, y: 0.75)]

  private var corners: [(x: Double, y: Double)] {
    switch self {
    case .square: [(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)]
    case .triangle: [(0, -1.1), (1, 0.75), (-1, 0.75)]
    case .inverted: [(0, 1.1), (-1, -0.75), (1, -0.75)]
    case .diamond: [(0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)]
    case .star:
      // Sines and cosines of multiples of 36°, alternately at radius 1.25 and 0.48.
      [
        (0, -1.25), (0.2821, -0.3883), (1.1888, -0.3863), (0.4565, 0.1483), (0.7347, 1.0113),
        (0, 0.48), (-0.7347, 1.0113), (-0.4565, 0.1483), (-1.1888, -0.3863), (-0.2821, -0.3883),
      ]
    case .hexagon:
      [(0, -1.1), (0.953, -0.55), (0.953, 0.55), (0, 1.1), (-0.953, 0.55), (-0.953, -0.55)]
    case .plus:
      [
        (-0.4, -1.1), (0.4, -1.1), (0.4, -0.4), (1.1, -0.4), (1.1, 0.4), (0.4, 0.4), (0.4, 1.1),
        (-0.4, 1.1), (-0.4, 0.4), (-1.1, 0.4), (-1.1, -0.4), (-0.4, -0.4),
      ]
    default: []
    }
  }
}
