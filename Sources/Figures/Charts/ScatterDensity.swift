/// Points of one panel counted in square cells over the range of both axes.
struct ScatterDensity {
  static let cells = 48
  private let range: ClosedRange<Double>
  private let points: [Point]
  private let counts: [Int]

  init(_ points: [Point], range: ClosedRange<Double>) {
    self.range = range
    self.points = points.filter { range.contains($0.x) && range.contains($0.y) }
    var counts = [Int](repeating: 0, count: ScatterDensity.cells * ScatterDensity.cells)
    for point in self.points { counts[ScatterDensity.cell(point, range)] += 1 }
    self.counts = counts
  }

  /// Points in the fullest cell.
  var largest: Int { counts.max() ?? 0 }

  private static func cell(_ point: Point, _ range: ClosedRange<Double>) -> Int {
    func index(_ value: Double) -> Int {
      let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return max(0, min(cells - 1, Int(part * Double(cells))))
    }
    return index(point.y) * cells + index(point.x)
  }

  /// Dots of each colour as lines of no length, sparse ones first.
  ///
  /// Places are rounded to a tenth of a point (35 µm on paper), and a place is drawn once.
  func strokes(_ mapping: ColourMapping, _ plot: Rectangle) -> [(level: Int, path: Path)] {
    var paths = [Path](repeating: Path(), count: ColourMapping.levels)
    var drawn: Set<Int> = []
    let axis = Axis(range: range, ticks: [], label: "")
    for point in points {
      let x = (axis.position(point.x, from: plot.x, to: plot.right) * 10).rounded()
      let y = (axis.position(point.y, from: plot.bottom, to: plot.y) * 10).rounded()
      let level = mapping.level(of: Double(counts[ScatterDensity.cell(point, range)]))
      let key = (Int(y) * 200_000 + Int(x)) * ColourMapping.levels + level
      guard drawn.insert(key).inserted else { continue }
      let place = Point(x / 10, y / 10)
      paths[level].elements += [.move(place), .line(place)]
    }
    return paths.enumerated().filter { !$0.element.elements.isEmpty }
      .map { ($0.offset, $0.element) }
  }
}
