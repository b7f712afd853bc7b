import Figures

/// Blocks as pieces of pages.
struct PDFBlocks {
  let text: PDFText

  /// The pieces of blocks.
  func pieces(_ blocks: [Block]) throws(ReportError) -> [Piece] {
    var pieces: [Piece] = []
    for block in blocks { pieces += try self.pieces(block) }
    return pieces
  }

  /// A heading, kept with what follows.
  func heading(_ section: ReportDocument.Section) -> [Piece] {
    let sizes = [14.0, 11.5, 10]
    let roles: [Paragraph.Role] = [.heading1, .heading2, .heading3]
    let title = PDFText.plain(section.heading)
    let layout = text.layout(
      [TextRun(title, bold: true)], size: sizes[section.level - 1],
      role: roles[section.level - 1])
    var pieces = text.pieces(layout, space: section.level == 1 ? 22 : 15, keepsNext: true)
    for index in pieces.indices { pieces[index].kind = .heading }
    pieces[0].destinations = [section.id]
    pieces[0].startsPage = section.startsPage
    pieces[0].entry = Piece.Entry(title: title, level: section.level, destination: section.id)
    return pieces
  }

  private func pieces(_ block: Block) throws(ReportError) -> [Piece] {
    switch block {
    case .paragraph(let runs):
      text.pieces(text.layout(try text.runs(runs)), space: 6).map { piece in
        var piece = piece
        piece.kind = .text
        return piece
      }
    case .lead(let runs):
      text.pieces(text.layout(try text.runs(runs, bold: true), size: 13), space: 10)
    case .keyValues(let pairs): try pieces(pairs)
    case .table(let table): try PDFTable(text: text).pieces(table)
    case .figure(let figure): [try piece(figure)]
    case .verdicts(let verdicts): try pieces(verdicts)
    case .code(let lines): code(lines)
    }
  }

  private func code(_ lines: [String]) -> [Piece] {
    lines.enumerated().flatMap { index, line in
      let layout = text.layout(
        [TextRun(line.isEmpty ? " " : PDFText.plain(line), color: PageColour.code)], size: 7,
        width: PageGeometry.textWidth - 12)
      return text.pieces(
        layout, left: PageGeometry.left + 6, space: index == 0 ? 6 : 0, tint: PageColour.tint)
    }
  }

  private func pieces(_ pairs: [KeyValue]) throws(ReportError) -> [Piece] {
    let keyWidth = 120.0
    var pieces: [Piece] = []
    for (index, pair) in pairs.enumerated() {
      let key = text.layout(try text.runs(pair.key, bold: true), width: keyWidth)
      let value = text.layout(
        try text.runs(pair.value), width: PageGeometry.textWidth - keyWidth - 10)
      pieces.append(
        Piece(
          height: max(key.height, value.height) + 2, space: index == 0 ? 6 : 0,
          draw: { document, top throws(FigureError) in
            try document.draw(key, at: Point(PageGeometry.left, top))
            try document.draw(value, at: Point(PageGeometry.left + keyWidth + 10, top))
          }))
    }
    return pieces
  }

  private func pieces(_ verdicts: [Verdict]) throws(ReportError) -> [Piece] {
    var pieces: [Piece] = []
    let width = PageGeometry.textWidth - 22
    for verdict in verdicts {
      let color = PageColour.tone(verdict.tone)
      let word = try text.words.text("frame.tone-\(verdict.tone.rawValue)")
      let parts = [
        text.layout([TextRun(word, bold: true, color: color)], size: 7.5, width: width),
        text.layout(try text.runs(verdict.headline, bold: true), size: 10, width: width),
        text.layout(try text.runs(verdict.detail), size: 8.5, width: width),
      ]
      let height = parts.reduce(12) { $0 + $1.height }
      pieces.append(
        Piece(
          height: height, space: 8,
          decoration: { top in
            let box = Rectangle(
              x: PageGeometry.left, y: top, width: PageGeometry.textWidth, height: height)
            let bar = Rectangle(x: PageGeometry.left, y: top, width: 4, height: height)
            return [.cells([box], PageColour.tint), .cells([bar], color)]
          },
          draw: { document, top throws(FigureError) in
            var y = top + 6
            for part in parts { y = try document.draw(part, at: Point(PageGeometry.left + 14, y)) }
          }))
    }
    return pieces
  }

  /// The least scale of a figure that is made lower to fit what is left of a page.
  private static let leastScale = 0.7

  private func piece(_ figure: Figure) throws(ReportError) -> Piece {
    let label = try text.words.name(of: figure.id, in: text.index)
    var runs = [TextRun(label + ". ", bold: true)] + (try text.runs(figure.caption))
    if let data = figure.data {
      let file = try text.words.runs("frame.data-file", ["name": data.name])
      runs += [TextRun(" ")] + (try text.runs(file, color: PageColour.soft))
    }
    let caption = text.layout(runs, size: 8.5, role: .caption)
    let drawing = figure.drawing
    let room = max(PageGeometry.textHeight - caption.height - 4, 72)
    // Never magnified: type in figures is sized for print.
    let full = min(1, PageGeometry.textWidth / drawing.width, room / drawing.height)
    func piece(_ scale: Double) -> Piece {
      let height = drawing.height * scale
      return Piece(
        height: height + 4 + caption.height, space: 14, kind: .figure, destinations: [figure.id],
        draw: { document, top throws(FigureError) in
          let indent = (PageGeometry.textWidth - drawing.width * scale) / 2
          try document.draw(drawing, at: Point(PageGeometry.left + indent, top), scale: scale)
          try document.draw(caption, at: Point(PageGeometry.left, top + height + 4))
        })
    }
    var whole = piece(full)
    whole.lowered = { height in
      let scale = (height - caption.height - 4) / drawing.height
      return scale >= full * Self.leastScale && scale <= full ? piece(scale) : nil
    }
    return whole
  }
}
