/// One operation on a canvas.
package enum DrawingOperation: Sendable, Equatable {
  /// Fills a path.
  case fill(Path, Color)
  /// Strokes a path.
  case stroke(Path, StrokeStyle)
  /// Sets a line of text; the point is where `anchor` of its box goes.
  case text(String, at: Point, TextStyle)
  /// Restricts what follows to a rectangle, until the matching `endClip`.
  case beginClip(Rectangle)
  /// Ends the latest `beginClip`.
  case endClip
}
