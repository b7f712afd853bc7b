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

  /// Colours for the counts of several panels; nil when no cell has a point.
  ///
  /// They are even in the counts, which is how counts are best compared, unless more than half of
  /// the cells that have points would so take the darkest step of all. Then nothing could be told
  /// but the fullest cells, and the colours are even in the logarithm of the counts.
  static func mapping(_ densities: [ScatterDensity]) -> ColourMapping? {
    let occupied = densities.flatMap { $0.counts.filter { $0 > 0 } }.sorted()
    guard let most = occupied.last else { return nil }
    let even = ColourMapping(scale: .sequential, range: 0...Double(most))
    let median = Double(occupied[occupied.count / 2])
    return even.level(of: median) > 0
      ? even : ColourMapping(scale: .sequential, logarithmicTo: most)
  }

  private static func cell(_ point: Point, _ range: ClosedRange<Double>) -> Int {
    func index(_ value: Double) -> Int {
      let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return max(0, min(cells - 1, Int(part * Double(cells))))
    }
    return index(point.y) * cells + index(point.x)
  }

  /// Dots of each colour as lines of no length, sparse ones first.
  ///
  /// Places are rounded to an eighth of a point, and a place is drawn once.
  func strokes(_ mapping: ColourMapping, _ plot: Rectangle) -> [(level: Int, path: Path)] {
    var levels = [Set<Point>](repeating: [], count: ColourMapping.levels)
    let axis = Axis(range: range, ticks: [], label: "")
    let levelOf = counts.map { mapping.level(of: Double($0)) }
    for point in points {
      let place = Point(
        axis.position(point.x, from: plot.x, to: plot.right),
        axis.position(point.y, from: plot.bottom, to: plot.y)
      ).onGrid
      levels[levelOf[ScatterDensity.cell(point, range)]].insert(place)
    }
    // One stroke paints all dots of a colour, whatever their order; sorted, they compress well.
    return levels.enumerated().filter { !$0.element.isEmpty }.map { level, places in
      let sorted = places.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
      return (level, Path(sorted.flatMap { [.move($0), .line($0)] }))
    }
  }
}
