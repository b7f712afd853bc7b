/// One operation on a canvas.
package enum DrawingOperation: Sendable, Equatable {
  /// Fills a path (non-zero winding).
  case fill(Path, Color)
  /// Fills rectangles that may touch others: edges are not blended, so no seam shows between
  /// neighbours.
  case cells([Rectangle], Color)
  /// Fills a rectangle with cells.
  case grid(CellGrid, Rectangle)
  /// Strokes a path.
  case stroke(Path, StrokeStyle)
  /// Sets a line of text; the point is where the anchor of its box goes.
  ///
  /// `x^{2}` and `x_{i}` raise and lower what stands in braces.
  case text(String, at: Point, TextStyle)
  /// Restricts what follows to a rectangle, until the matching `endClip`.
  case beginClip(Rectangle)
  /// Ends the latest `beginClip`.
  case endClip
}
