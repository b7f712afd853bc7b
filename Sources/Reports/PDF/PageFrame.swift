import Figures

/// The measures of a page and of the text on it, in points.
enum PageFrame {
  static let width = PDFDocument.a4.width
  static let height = PDFDocument.a4.height
  /// 20 mm on either side leaves lines of 170 mm.
  static let side = 20 * 72 / 25.4
  static let top = 24 * 72 / 25.4
  static let bottom = 22 * 72 / 25.4
  static let textWidth = width - 2 * side
  static let textBottom = height - bottom
  static let textHeight = textBottom - top

  static let titleSize = 20.0
  static let subtitleSize = 11.0
  static let headingSizes = [15.0, 11.5, 10.0]
  static let textSize = 9.0
  static let captionSize = 8.0
  static let tableSize = 7.5
  static let runningSize = 7.0

  static let ink = Color(hex: 0x1A1A1A)
  static let muted = Color(hex: 0x595959)
  static let rule = Color(hex: 0x8C8C8C)
  static let tint = Color(hex: 0xF1F3F5)
  static let link = Color(hex: 0x0B4F8A)
  static let warning = Color(hex: 0x8A2B06)
}
