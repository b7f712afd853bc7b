/// Small triangles at an edge of a plot, which say that a value lies beyond it.
struct EdgeMarks {
  /// Half the width of a triangle, in points.
  static let reach = 1.8

  /// The triangles, each once however many values it stands for.
  private var places: Set<Point> = []
  private let plot: Rectangle

  init(plot: Rectangle) { self.plot = plot }

  var isEmpty: Bool { places.isEmpty }

  /// Marks a value beyond the upper or the lower edge.
  ///
  /// - Parameter x: where along the edge; neighbours closer than a triangle's width share one.
  mutating func add(x: Double, isAbove: Bool, sharing: Bool = false) {
    let width = Self.reach * 2
    let place = sharing ? plot.x + ((x - plot.x) / width).rounded(.down) * width + Self.reach : x
    places.insert(Point(place, isAbove ? plot.y : plot.bottom))
  }

  /// Draws them within the plot.
  func draw(on canvas: inout some Canvas, color: Color) {
    guard !isEmpty else { return }
    var path = Path()
    for tip in places.sorted(by: { ($0.y, $0.x) < ($1.y, $1.x) }) {
      let down = tip.y == plot.y ? 1.0 : -1
      let base = tip.y + down * Self.reach * 1.7
      path.append(
        Path(
          line: [tip, Point(tip.x - Self.reach, base), Point(tip.x + Self.reach, base)],
          closed: true))
    }
    canvas.fill(path, color)
  }
}
