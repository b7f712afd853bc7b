@testable import Figures

/// The rectangle that a text covers, turned as the text is.
struct TextArea {
  private let corners: [Point]

  /// - Parameter corners: top left, top right, bottom right and bottom left before turning. Capitals
  ///   and descenders of neighbouring lines may share the height of the font, so a fifth of its size
  ///   is taken off at the top and at the bottom, and 0.2 points at the ends.
  init(_ corners: [Point], size: Double) {
    func moved(_ from: Point, _ first: Point, _ second: Point) -> Point {
      let (along, across) = (
        TextArea.step(from, first, by: 0.2), TextArea.step(from, second, by: size * 0.2)
      )
      return Point(from.x + along.x + across.x, from.y + along.y + across.y)
    }
    self.corners = [
      moved(corners[0], corners[1], corners[3]), moved(corners[1], corners[0], corners[2]),
      moved(corners[2], corners[3], corners[1]), moved(corners[3], corners[2], corners[0]),
    ]
  }

  private static func step(_ from: Point, _ to: Point, by length: Double) -> Point {
    let (x, y) = (to.x - from.x, to.y - from.y)
    let distance = (x * x + y * y).squareRoot()
    return distance == 0 ? Point(0, 0) : Point(x / distance * length, y / distance * length)
  }

  /// Whether the two share more than a hundredth of a point in every direction of their edges; a
  /// line along one of them would part them otherwise.
  func overlaps(_ other: TextArea) -> Bool {
    (axes + other.axes).allSatisfy { axis in
      let (own, its) = (shadow(axis), other.shadow(axis))
      return min(own.upperBound, its.upperBound) - max(own.lowerBound, its.lowerBound) > 0.01
    }
  }

  private var axes: [Point] {
    [TextArea.step(corners[0], corners[1], by: 1), TextArea.step(corners[0], corners[3], by: 1)]
  }

  private func shadow(_ axis: Point) -> ClosedRange<Double> {
    let places = corners.map { $0.x * axis.x + $0.y * axis.y }
    return (places.min() ?? 0)...(places.max() ?? 0)
  }
}
