/// Small signs for points.
package enum Marker: String, Sendable, Equatable, CaseIterable {
  case dot, asterisk, square, triangle, diamond, circle, cross, star

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
    case .square, .triangle, .diamond, .star:
      let path = Path(
        line: corners.map { Point(point.x + radius * $0.x, point.y + radius * $0.y) }, closed: true)
      canvas.stroke(path, halo)
      canvas.fill(path, color)
    }
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
    case .diamond: [(0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)]
    case .star:
      // Sines and cosines of multiples of 36°, alternately at radius 1.25 and 0.48.
      [
        (0, -1.25), (0.2821, -0.3883), (1.1888, -0.3863), (0.4565, 0.1483), (0.7347, 1.0113),
        (0, 0.48), (-0.7347, 1.0113), (-0.4565, 0.1483), (-1.1888, -0.3863), (-0.2821, -0.3883),
      ]
    default: []
    }
  }
}
