/// Something a chart is drawn on; lengths in points (1/72 inch), origin at the top left, y down.
///
/// A chart is a small type with one `draw` method on a canvas. `RecordingCanvas` keeps the
/// operations as text for tests; `CairoCanvas` paints them.
package protocol Canvas {
  /// Paints one operation.
  mutating func perform(_ operation: DrawingOperation)
  /// The extents of a line of text as it will be set.
  func measure(_ text: String, _ style: TextStyle) -> TextExtents
}
