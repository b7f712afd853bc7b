import Figures

/// Tables as pieces: a caption, a header that comes again on every page, and rows.
struct PDFTable {
  /// Size of the text and room between columns, in points.
  private struct Setting {
    let size: Double
    let gap: Double
  }

  /// From wide to close; a table takes the first in which no short word of it is cut.
  private static let settings = [
    Setting(size: 7.5, gap: 10), Setting(size: 7.5, gap: 6), Setting(size: 6.5, gap: 5),
    Setting(size: 6, gap: 4),
  ]
  /// A word wider than this may be cut for the sake of the other columns.
  private static let longWord = 90.0
  /// White space at which no line breaks.
  private static let holding: Set<Character> = ["\u{A0}", "\u{2007}", "\u{202F}"]
  /// A row taller than this many lines may break within itself.
  private static let lines = 24

  let text: PDFText
  private let setting: Setting

  init(text: PDFText) { self.init(text: text, setting: PDFTable.settings[0]) }

  private init(text: PDFText, setting: Setting) {
    self.text = text
    self.setting = setting
  }

  /// The pieces of a table.
  func pieces(_ table: Table) throws(ReportError) -> [Piece] {
    let label = try text.words.name(of: table.id, in: text.index)
    let captionRuns = [TextRun(label + ". ", bold: true)] + (try text.runs(table.caption))
    let caption = text.layout(captionRuns, size: 8.5, role: .caption)
    var pieces = text.pieces(caption, space: 12, keepsNext: true)
    pieces[0].destinations = [table.id]
    let cells = try self.cells(table)
    let headers = table.columns.map { column in
      [TextRun(PDFText.plain(column.header), bold: true)]
        + (column.unit.map {
          [TextRun("\n(\(PDFText.plain($0)))", color: PageColour.soft)]
        } ?? [])
    }
    return try close(table, headers, cells).pieces(table, headers, cells, after: pieces)
  }

  /// The table set as closely as its words ask for.
  private func close(
    _ table: Table, _ headers: [[TextRun]], _ cells: [[[TextRun]]]
  ) -> PDFTable {
    let tables = PDFTable.settings.map { PDFTable(text: text, setting: $0) }
    return tables.first { candidate in
      let words = candidate.asked(table, headers, cells).least
      let sum = words.reduce(0) { $0 + min($1, PDFTable.longWord) }
      return sum <= candidate.room(columns: words.count)
    } ?? tables[tables.count - 1]
  }

  private func pieces(
    _ table: Table, _ headers: [[TextRun]], _ cells: [[[TextRun]]], after caption: [Piece]
  ) throws(ReportError) -> [Piece] {
    var pieces = caption
    let widths = widths(table, headers, cells)
    let header = header(table, headers, widths)
    var first = Piece(
      height: header.height, space: 3, keepsNext: true, decoration: header.decoration,
      draw: header.draw)
    if cells.isEmpty { first.keepsNext = false }
    pieces.append(first)
    for (index, row) in cells.enumerated() {
      let isLast = index == cells.count - 1
      pieces += rows(
        row, table, widths, header, isEmphasised: table.rows[index].emphasised, isLast: isLast,
        isFirst: index == 0)
    }
    PDFTable.keepTogether(&pieces)
    if let rest = try text.words.rest(of: table) {
      let runs = try text.runs(rest, color: PageColour.soft)
      pieces[pieces.count - 1].keepsNext = true
      pieces += text.pieces(text.layout(runs, size: 7.5), space: 2)
    }
    return pieces
  }

  /// Keeps a table whole that takes no more than a fifth of a page, and the first and the last two rows
  /// of others together.
  private static func keepTogether(_ pieces: inout [Piece]) {
    let height = pieces.reduce(0) { $0 + $1.space + $1.height }
    guard height <= PageGeometry.textHeight / 5 else {
      if pieces.count > 3 { pieces[pieces.count - 2].keepsNext = true }
      return
    }
    for index in pieces.indices.dropLast() { pieces[index].keepsNext = true }
  }

  private func cells(_ table: Table) throws(ReportError) -> [[[TextRun]]] {
    let decimals = table.columns.indices.map { column in
      DecimalColumn.width(table.shownRows.map { table.cell($0, column) })
    }
    var rows: [[[TextRun]]] = []
    for row in table.shownRows {
      var cells: [[TextRun]] = []
      for (index, column) in table.columns.enumerated() {
        let cell = table.cell(row, index)
        if case .words(let runs) = cell {
          cells.append(try text.runs(runs, bold: row.emphasised))
        } else {
          let isDecimal = column.alignment == .decimal
          let padding = isDecimal ? DecimalColumn.padding(cell, to: decimals[index]) : ""
          cells.append([TextRun(cell.plain + padding, bold: row.emphasised)])
        }
      }
      rows.append(cells)
    }
    return rows
  }

  private func widths(
    _ table: Table, _ headers: [[TextRun]], _ cells: [[[TextRun]]]
  ) -> [Double] {
    let (natural, least) = asked(table, headers, cells)
    let total = room(columns: natural.count)
    let widths = ColumnWidths.shared(natural: natural, least: least, total: total)
    guard natural.reduce(0, +) > total else { return widths }
    let balance = ColumnBalance(
      cells: ([headers] + cells).map { $0.map(measure) }, least: least,
      gives: table.columns.map { $0.alignment == .left })
    return balance.balanced(widths)
  }

  /// Width that columns share.
  private func room(columns: Int) -> Double {
    PageGeometry.textWidth - setting.gap * Double(max(columns - 1, 0))
  }

  /// The widths of each column's longest cell and of its longest word.
  private func asked(
    _ table: Table, _ headers: [[TextRun]], _ cells: [[[TextRun]]]
  ) -> (natural: [Double], least: [Double]) {
    func longestWord(_ runs: [TextRun]) -> Double {
      let words = runs.flatMap { run in
        run.text.split(whereSeparator: PDFTable.breaks).map { TextRun(String($0), bold: run.bold) }
      }
      let longest = words.max { $0.text.utf8.count < $1.text.utf8.count }
      return longest.map { measure([$0]) } ?? 0
    }
    let columns = table.columns.indices.map { index in
      [headers[index]] + cells.map { $0[index] }
    }
    return (
      columns.map { $0.map(measure).max() ?? 0 }, columns.map { $0.map(longestWord).max() ?? 0 }
    )
  }

  private static func breaks(_ character: Character) -> Bool {
    character.isWhitespace && !holding.contains(character)
  }

  /// The width of a cell on one line.
  private func measure(_ runs: [TextRun]) -> Double {
    text.layout(runs, size: setting.size, width: 100_000).naturalWidth + 0.5
  }

  private func layouts(
    _ runs: [[TextRun]], _ table: Table, _ widths: [Double]
  ) -> [ParagraphLayout] {
    runs.enumerated().map { index, runs in
      let alignment: Paragraph.Alignment =
        switch table.columns[index].alignment {
        case .left: .left
        case .centre: .centre
        case .right, .decimal: .right
        }
      return text.layout(
        runs, size: setting.size, width: widths[index], alignment: alignment)
    }
  }

  private func draw(
    _ cells: [ParagraphLayout], _ widths: [Double], lines: Range<Int>?, from bottom: Double? = nil
  ) -> (PDFDocument, Double) throws(FigureError) -> Void {
    { document, top throws(FigureError) in
      var left = PageGeometry.left
      for (cell, width) in zip(cells, widths) {
        let shown = lines?.clamped(to: 0..<cell.lineCount) ?? 0..<cell.lineCount
        let lift = bottom.map { $0 - cell.height } ?? 0
        if !shown.isEmpty {
          try document.draw(cell, lines: shown, at: Point(left, top + 2 + lift))
        }
        left += width + setting.gap
      }
    }
  }

  private func header(
    _ table: Table, _ headers: [[TextRun]], _ widths: [Double]
  ) -> Piece.Header {
    let cells = layouts(headers, table, widths)
    let inner = cells.map(\.height).max() ?? 0
    let width = ruled(widths)
    return Piece.Header(
      height: inner + 5,
      decoration: { top in
        [PDFRule.line(top, width, 1, .black), PDFRule.line(top + inner + 4, width, 0.5, .black)]
      },
      draw: draw(cells, widths, lines: nil, from: inner))
  }

  private func rows(
    _ runs: [[TextRun]], _ table: Table, _ widths: [Double], _ header: Piece.Header,
    isEmphasised: Bool, isLast: Bool, isFirst: Bool
  ) -> [Piece] {
    let cells = layouts(runs, table, widths)
    let count = cells.map(\.lineCount).max() ?? 1
    let lineHeight = cells.first?.lineHeight ?? 10
    let width = ruled(widths)
    let starts = stride(from: 0, to: count, by: PDFTable.lines)
    return starts.map { start in
      let lines = start..<min(start + PDFTable.lines, count)
      let height = Double(lines.count) * lineHeight + 4
      let ends = isLast && lines.upperBound == count
      return Piece(
        height: height, keepsNext: isFirst && !ends && start == 0, header: header,
        decoration: { top in
          let box = Rectangle(x: PageGeometry.left - 2, y: top, width: width + 4, height: height)
          let tint: [DrawingOperation] = isEmphasised ? [.cells([box], PageColour.strong)] : []
          let rule =
            ends
            ? PDFRule.line(top + height, width, 1, .black)
            : PDFRule.line(top + height, width, 0.3, PageColour.hairline)
          return tint + [rule]
        },
        draw: draw(cells, widths, lines: lines))
    }
  }

  private func ruled(_ widths: [Double]) -> Double {
    widths.reduce(0, +) + setting.gap * Double(max(widths.count - 1, 0))
  }
}

/// Lines across a page.
enum PDFRule {
  /// A line from the left margin.
  static func line(
    _ y: Double, _ length: Double, _ width: Double, _ color: Color
  ) -> DrawingOperation {
    let path = Path([
      .move(Point(PageGeometry.left, y)), .line(Point(PageGeometry.left + length, y)),
    ])
    return .stroke(path, StrokeStyle(color: color, width: width))
  }
}
