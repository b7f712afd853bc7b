/// A point in points (1/72 inch).
package struct Point: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

extension Point {
  /// The nearest point of a grid of one eighth of a point (44 µm on paper).
  ///
  /// Eighths have short digits in every file format, also after Cairo's fixed-point numbers, so
  /// that thousands of data points take half the room.
  var onGrid: Point { Point((x * 8).rounded() / 8, (y * 8).rounded() / 8) }
}

/// A rectangle with its origin at the top left.
package struct Rectangle: Sendable, Equatable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// A rectangle from its edges.
  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var centre: Point { Point(x + width / 2, y + height / 2) }

  /// The same rectangle with its edges moved inwards; negative amounts move them outwards.
  package func inset(
    left: Double = 0, top: Double = 0, right: Double = 0, bottom: Double = 0
  ) -> Rectangle {
    Rectangle(
      left: x + left, top: y + top, right: self.right - right, bottom: self.bottom - bottom)
  }

  /// Whether the interiors of two rectangles meet by more than a hundredth of a point.
  package func overlaps(_ other: Rectangle) -> Bool {
    min(right, other.right) - max(x, other.x) > 0.01
      && min(bottom, other.bottom) - max(y, other.y) > 0.01
  }

  /// Whether another rectangle lies within this one, to a hundredth of a point.
  package func contains(_ other: Rectangle) -> Bool {
    other.x >= x - 0.01 && other.y >= y - 0.01 && other.right <= right + 0.01
      && other.bottom <= bottom + 0.01
  }

  /// Whether a point lies within or on the edge.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x <= right && point.y >= y && point.y <= bottom
  }
}
