/// Something a chart is drawn on; lengths in points (1/72 inch), origin at the top left, y down.
///
/// A chart is a small type with one `draw` method on a canvas. `RecordingCanvas` keeps the
/// operations as a `Drawing`, which is painted as PDF, SVG or PNG.
package protocol Canvas {
  /// Takes one operation.
  mutating func perform(_ operation: DrawingOperation)
  /// The extents of a line of text as it will be set.
  func measure(_ text: String, _ style: TextStyle) -> TextExtents
}

extension Canvas {
  package mutating func fill(_ path: Path, _ color: Color) { perform(.fill(path, color)) }

  package mutating func fill(_ box: Rectangle, _ color: Color) { perform(.cells([box], color)) }

  package mutating func stroke(_ path: Path, _ style: StrokeStyle) {
    if !path.elements.isEmpty { perform(.stroke(path, style)) }
  }

  package mutating func line(_ start: Point, _ end: Point, _ style: StrokeStyle) {
    stroke(Path(line: [start, end]), style)
  }

  package mutating func text(_ text: String, at point: Point, _ style: TextStyle) {
    if !text.isEmpty { perform(.text(text, at: point, style)) }
  }

  /// Draws with everything outside a rectangle hidden.
  package mutating func clipped(to box: Rectangle, _ body: (inout Self) -> Void) {
    perform(.beginClip(box))
    body(&self)
    perform(.endClip)
  }
}
