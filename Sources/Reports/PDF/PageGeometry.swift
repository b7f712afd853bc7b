import Figures

/// The measures of a page, in points.
enum PageGeometry {
  private static let millimetre = 72 / 25.4

  static let width = PDFDocument.a4.width
  static let height = PDFDocument.a4.height
  static let left = 20 * millimetre
  static let top = 24 * millimetre
  /// Width of text and figures.
  static let textWidth = width - 2 * left
  /// Where the last line of a page may end.
  static let bottom = height - 22 * millimetre
  /// Height that a page has for text.
  static let textHeight = bottom - top
  /// Top of the running header.
  static let header = 13 * millimetre
  /// Top of the running footer.
  static let footer = height - 15 * millimetre
}

/// Colours of printed pages.
enum PageColour {
  static let soft = Color(hex: 0x4B535D)
  static let link = Color(hex: 0x0B4F9E)
  static let code = Color(hex: 0x2B3A55)
  static let line = Color(hex: 0x9AA2AD)
  static let hairline = Color(hex: 0xD5DAE1)
  static let tint = Color(hex: 0xF2F4F7)
  static let strong = Color(hex: 0xFFF3D1)

  static func tone(_ tone: Verdict.Tone) -> Color {
    switch tone {
    case .neutral: soft
    case .supports: Color(hex: 0x0B5C3B)
    case .warns: Color(hex: 0x8F2D00)
    }
  }
}
