import Figures

/// The running header and footer.
struct PageFrame {
  private static let size = 7.5

  let document: ReportDocument
  let text: PDFText

  /// Draws what stands on every page; the title page has no title above itself.
  func draw(
    on pdf: PDFDocument, page: Int, numbering: String
  ) throws(FigureError) {
    let top = PageGeometry.header
    let half = PageGeometry.textWidth * 0.5
    if page > 1 {
      try pdf.draw(
        shortened(PDFText.plain(document.title), width: half), at: Point(PageGeometry.left, top))
    }
    if let declaration = document.declaration {
      let width = PageGeometry.textWidth - half - 10
      let layout = text.layout(
        [TextRun(PDFText.plain(declaration), bold: true)], size: PageFrame.size, width: width,
        alignment: .right)
      try pdf.draw(layout, at: Point(PageGeometry.left + half + 10, top))
    }
    let digest = text.layout(
      [TextRun(document.identity.mark, color: PageColour.soft)],
      size: PageFrame.size, width: half)
    try pdf.draw(digest, lines: 0..<1, at: Point(PageGeometry.left, PageGeometry.footer))
    let number = text.layout(
      [TextRun(numbering)], size: PageFrame.size, width: 80, alignment: .right)
    try pdf.draw(
      number, at: Point(PageGeometry.left + PageGeometry.textWidth - 80, PageGeometry.footer))
  }

  /// Rules below the header and above the footer.
  func decoration(page: Int) -> [DrawingOperation] {
    let width = PageGeometry.textWidth
    let foot = PDFRule.line(PageGeometry.footer - 4, width, 0.3, PageColour.line)
    guard page > 1 else { return [foot] }
    return [PDFRule.line(PageGeometry.header + 13, width, 0.3, PageColour.line), foot]
  }

  private func shortened(_ title: String, width: Double) -> ParagraphLayout {
    var words = title.split(separator: " ")
    var shown = title
    while true {
      let layout = text.layout(
        [TextRun(shown, color: PageColour.soft)], size: PageFrame.size, width: width)
      if layout.lineCount == 1 || shown.isEmpty { return layout }
      if words.count > 1 {
        words.removeLast()
        shown = words.joined(separator: " ") + "…"
      } else {
        shown = String(shown.dropLast(shown.hasSuffix("…") ? 2 : 1)) + "…"
        if shown == "…" { shown = "" }
      }
    }
  }
}
