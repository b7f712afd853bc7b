/// A figure that can be drawn at any width.
package protocol Chart: Sendable {
  /// The height in points that suits a width in points.
  func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double
  /// Draws everything within a frame; nothing reaches over its edges.
  func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle)
}

/// Widths of figures in journals, in points.
package enum FigureWidth {
  /// One column: 89 mm.
  package static let single = 89 * 72 / 25.4
  /// Two columns: 183 mm.
  package static let double = 183 * 72 / 25.4
}
