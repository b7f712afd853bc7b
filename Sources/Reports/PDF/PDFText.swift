import Figures

/// Runs of text as paragraphs of a page.
struct PDFText {
  let index: DocumentIndex
  let words: Words
  let typesetter: Typesetter

  /// Runs in the styles of a page.
  func runs(
    _ runs: [Inline], bold: Bool = false, color: Color = .black
  ) throws(ReportError) -> [TextRun] {
    var styled: [TextRun] = []
    for run in runs { styled.append(try self.run(run, bold, color)) }
    return styled
  }

  /// A paragraph broken into lines.
  func layout(
    _ runs: [TextRun], size: Double = 9, width: Double = PageGeometry.textWidth,
    alignment: Paragraph.Alignment = .left, role: Paragraph.Role = .text
  ) -> ParagraphLayout {
    ParagraphLayout(
      Paragraph(runs, size: size, alignment: alignment, role: role), width: width,
      typesetter: typesetter)
  }

  /// A paragraph as one piece for each line, the first two and the last two kept together.
  func pieces(
    _ layout: ParagraphLayout, left: Double = PageGeometry.left, space: Double = 0,
    keepsNext: Bool = false, tint: Color? = nil
  ) -> [Piece] {
    let count = layout.lineCount
    return (0..<count).map { line in
      Piece(
        height: layout.lineHeight, space: line == 0 ? space : 0,
        keepsNext: keepsNext || (line < count - 1 && (line == 0 || line == count - 2)),
        decoration: { top in
          guard let tint else { return [] }
          let box = Rectangle(
            x: PageGeometry.left, y: top, width: PageGeometry.textWidth, height: layout.lineHeight)
          return [.cells([box], tint)]
        },
        draw: { document, top throws(FigureError) in
          try document.draw(layout, lines: line..<line + 1, at: Point(left, top))
        })
    }
  }

  /// Plain words of a page: no control characters, no line breaks, and none within `|DTEC|`.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in PrintableText.visible(text).unicodeScalars {
      if plain.last == "|", scalar != " " { plain.append("\u{2060}") }
      let isBreak = ["\n", "\t", "\u{2028}", "\u{2029}"].contains(scalar)
      plain.append(isBreak ? " " : scalar)
    }
    return String(plain)
  }

  private func run(_ run: Inline, _ bold: Bool, _ color: Color) throws(ReportError) -> TextRun {
    switch run {
    case .text(let text): TextRun(PDFText.plain(text), bold: bold, color: color)
    case .bold(let text): TextRun(PDFText.plain(text), bold: true, color: color)
    case .code(let text): TextRun(PDFText.plain(text), bold: bold, color: PageColour.code)
    case .link(let text, .element(let id)):
      TextRun(
        PDFText.plain(text.isEmpty ? try words.name(of: id, in: index) : text), bold: bold,
        color: PageColour.link, link: .destination(id))
    case .link(let text, .url(let url)):
      self.link(PDFText.plain(text.isEmpty ? url : text), to: url, bold, color)
    }
  }

  /// An address that no reader should be led to stays words.
  private func link(_ words: String, to url: String, _ bold: Bool, _ color: Color) -> TextRun {
    guard HTMLText.address(url) != nil else { return TextRun(words, bold: bold, color: color) }
    return TextRun(
      words, bold: bold, color: PageColour.link, link: .address(PDFText.plain(url)))
  }
}
