/// Sizes and inks that all charts share, in points.
package enum FigureStyle {
  /// Axis labels, legends and headings.
  package static let textSize = 7.0
  /// Tick labels and notes.
  package static let smallSize = 6.5
  /// Distance between baselines of wrapped labels, in parts of their size.
  package static let leading = 1.2
  /// Width of axes and ticks.
  package static let axisWidth = 0.5
  /// Length of ticks.
  package static let tickLength = 2.5
  /// Distance between a tick and its label, and between labels and axis titles.
  package static let gap = 2.0

  package static let ink = Color(hex: 0x1A1A1A)
  package static let quietInk = Color(hex: 0x595959)
  /// Ground of missing values; hatched, so that no colour of a scale is taken for it.
  package static let missing = Color(hex: 0xE3E3E3)
  package static let missingHatch = Color(hex: 0x8C8C8C)

  package static let axis = StrokeStyle(color: ink, width: axisWidth, cap: .square)

  package static func label(
    _ horizontal: TextStyle.Horizontal = .left, _ vertical: TextStyle.Vertical = .baseline,
    bold: Bool = false, turn: Int = 0
  ) -> TextStyle {
    TextStyle(
      size: textSize, bold: bold, color: ink, horizontal: horizontal, vertical: vertical,
      turn: turn)
  }

  package static func small(
    _ horizontal: TextStyle.Horizontal = .left, _ vertical: TextStyle.Vertical = .baseline
  ) -> TextStyle {
    TextStyle(size: smallSize, color: ink, horizontal: horizontal, vertical: vertical)
  }
}
