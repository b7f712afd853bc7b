import Figures

/// The title page and the contents.
struct PDFFront {
  let blocks: PDFBlocks
  let document: ReportDocument
  let words: Words

  private var text: PDFText { blocks.text }

  /// Title, subtitle, declaration, digests and the verdicts.
  func titlePage() throws(ReportError) -> [Piece] {
    let title = text.layout(
      [TextRun(PDFText.plain(document.title), bold: true)], size: 17, role: .heading1)
    let subtitle = text.layout(
      [TextRun(PDFText.plain(document.subtitle), color: PageColour.soft)], size: 11)
    var pieces = text.pieces(title, keepsNext: true) + text.pieces(subtitle, space: 6)
    if let declaration = document.declaration {
      let layout = text.layout(
        [TextRun(PDFText.plain(declaration), bold: true)], size: 10, alignment: .centre)
      pieces += text.pieces(layout, space: 12, tint: PageColour.strong)
    }
    let digests = document.showsDigests ? document.identity.digests : []
    for (place, entry) in digests.enumerated() {
      let line = [
        TextRun(entry.label + " ", color: PageColour.soft),
        TextRun(entry.digest, color: PageColour.code),
      ]
      pieces += text.pieces(text.layout(line, size: 7.5), space: place == 0 ? 8 : 1)
    }
    var front = try blocks.pieces(document.front)
    if !front.isEmpty { front[0].space = 14 }
    return PDFFront.squeezed(pieces + front)
  }

  /// Pieces that lack little to stand on one page, with less space between them.
  private static func squeezed(_ pieces: [Piece]) -> [Piece] {
    let excess = Piece.height(of: pieces) - PageGeometry.textHeight
    let space = pieces.dropFirst().reduce(0) { $0 + $1.space }
    guard excess > 0, excess < space / 2 else { return pieces }
    return pieces.map { piece in
      var piece = piece
      piece.space *= 1 - (excess + 0.1) / space
      return piece
    }
  }

  /// The contents; page numbers are asked for when they are drawn.
  func contents(page: @escaping (String) -> Int) throws(ReportError) -> [Piece] {
    let heading = ReportDocument.Section(
      id: "contents", heading: try words.text("frame.contents"), blocks: [])
    var pieces = blocks.heading(heading)
    pieces[0].startsPage = true
    for section in document.sections {
      let indent = Double(section.level - 1) * 14
      let isMain = section.level == 1
      let width = PageGeometry.textWidth - indent - 40
      let title = text.layout(
        [TextRun(PDFText.plain(section.heading), bold: isMain, link: .destination(section.id))],
        size: 8.5, width: width)
      pieces.append(
        Piece(
          height: title.height, space: isMain ? 3 : 0,
          draw: { document, top throws(FigureError) in
            try document.draw(title, at: Point(PageGeometry.left + indent, top))
            let number = TextRun(String(page(section.id)), link: .destination(section.id))
            let layout = document.layout(
              Paragraph([number], size: 8.5, alignment: .right), width: 40)
            try document.draw(
              layout, at: Point(PageGeometry.left + PageGeometry.textWidth - 40, top))
          }))
    }
    for index in pieces.indices.dropLast() { pieces[index].keepsNext = true }
    return pieces
  }
}
