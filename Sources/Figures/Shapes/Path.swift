/// A path of straight lines and Bézier curves.
package struct Path: Sendable, Equatable {
  package enum Element: Sendable, Equatable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  package var elements: [Element]

  package init(_ elements: [Element] = []) { self.elements = elements }

  /// A line through points; empty for fewer than two.
  package init(line points: [Point], closed: Bool = false) {
    guard points.count > 1 else {
      elements = []
      return
    }
    elements = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if closed { elements.append(.close) }
  }

  /// The outline of a rectangle.
  package init(_ box: Rectangle) {
    self.init(
      line: [
        Point(box.x, box.y), Point(box.right, box.y), Point(box.right, box.bottom),
        Point(box.x, box.bottom),
      ], closed: true)
  }

  /// Appends the elements of another path.
  package mutating func append(_ other: Path) { elements += other.elements }
}
