import Figures

/// Sets a table over as many pages as it needs, its header repeated on each.
struct PDFTable {
  private static let gap = 8.0
  private static let padding = 2.2

  let flow: PageFlow
  let inline: PDFInline

  func set(_ table: Table) throws(ReportError) {
    let label = try inline.words.name(of: table.id, in: inline.index)
    let rows = try cells(of: table)
    let headers = try headers(of: table)
    let widths = columnWidths(table, headers: headers, rows: rows)
    let header = height(headers, widths)
    let first = rows.first.map { height($0, widths) } ?? 0
    try flow.ensure(header + first + 40)
    try flow.destination(table.id)
    let caption = [TextRun(label + ". ", bold: true, color: PageFrame.ink)]
    try flow.paragraph(
      Paragraph(
        caption + inline.runs(table.caption), size: PageFrame.captionSize, role: .caption))
    flow.advance(4)
    try setHeader(headers, widths, height: header, alignments: table.columns)
    for (index, row) in rows.enumerated() {
      let height = height(row, widths)
      if flow.room < height + Self.padding {
        try flow.rule(at: flow.y)
        try flow.newPage()
        let words = try inline.words.text("frame.continued", ["table": label])
        try flow.paragraph(Paragraph(words, size: PageFrame.captionSize, role: .caption))
        flow.advance(3)
        try setHeader(headers, widths, height: header, alignments: table.columns)
      }
      if table.shownRows[table.shownRows.startIndex + index].emphasised {
        try flow.fill(
          Rectangle(x: PageFrame.side, y: flow.y, width: total(widths), height: height),
          PageFrame.tint)
      }
      try place(row, widths, alignments: table.columns)
      flow.advance(height)
    }
    try flow.rule(at: flow.y, width: total(widths))
    flow.advance(3)
    if let rest = try inline.words.rest(of: table) {
      try flow.paragraph(
        Paragraph(
          inline.runs(rest, color: PageFrame.muted), size: PageFrame.runningSize))
    }
  }

  private func headers(of table: Table) throws(ReportError) -> [[TextRun]] {
    table.columns.map { column in
      let unit = column.unit.map { "\n(\($0))" } ?? ""
      return [TextRun(PrintableText.clean(column.header), bold: true, color: PageFrame.ink)]
        + (unit.isEmpty ? [] : [TextRun(unit, color: PageFrame.muted)])
    }
  }

  /// The printed rows as runs, decimal columns padded so that their points stand below each other.
  private func cells(of table: Table) throws(ReportError) -> [[[TextRun]]] {
    let tails = table.columns.indices.map { column in
      DecimalColumn.width(table.shownRows.map { table.cell($0, column) })
    }
    var rows: [[[TextRun]]] = []
    for row in table.shownRows {
      var cells: [[TextRun]] = []
      for (index, column) in table.columns.enumerated() {
        let cell = table.cell(row, index)
        if case .words(let runs) = cell {
          cells.append(try inline.runs(runs, bold: row.emphasised))
        } else {
          let padding =
            column.alignment == .decimal ? DecimalColumn.padding(cell, to: tails[index]) : ""
          cells.append([
            TextRun(cell.plain + padding, bold: row.emphasised, color: PageFrame.ink)
          ])
        }
      }
      rows.append(cells)
    }
    return rows
  }

  /// Every column as wide as its widest cell; where that is more than the page has, the widest
  /// columns give way to each other until all fit.
  private func columnWidths(
    _ table: Table, headers: [[TextRun]], rows: [[[TextRun]]]
  ) -> [Double] {
    var widths = headers.map { naturalWidth($0) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], naturalWidth(cell))
      }
    }
    let room = PageFrame.textWidth - Self.gap * Double(max(0, widths.count - 1))
    var limit = room
    while sum(widths.map { min($0, limit) }) > room, limit > 12 { limit *= 0.97 }
    return widths.map { min($0, limit) }
  }

  private func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

  private func total(_ widths: [Double]) -> Double {
    sum(widths) + Self.gap * Double(max(0, widths.count - 1))
  }

  private func naturalWidth(_ runs: [TextRun]) -> Double {
    // One point to spare: a line as wide as its box may break for rounding.
    flow.pdf.layout(paragraph(runs, .left), width: 4_000).naturalWidth + 1
  }

  private func paragraph(_ runs: [TextRun], _ alignment: Table.Alignment) -> Paragraph {
    let place: Paragraph.Alignment =
      switch alignment {
      case .left: .left
      case .centre: .centre
      case .right, .decimal: .right
      }
    return Paragraph(runs, size: PageFrame.tableSize, alignment: place, leading: 1.25)
  }

  private func height(_ cells: [[TextRun]], _ widths: [Double]) -> Double {
    let heights = zip(cells, widths).map { flow.pdf.layout(paragraph($0, .left), width: $1).height }
    return (heights.max() ?? 0) + 2 * Self.padding
  }

  private func setHeader(
    _ headers: [[TextRun]], _ widths: [Double], height: Double, alignments: [Table.Column]
  ) throws(ReportError) {
    try flow.rule(at: flow.y, width: total(widths), thickness: 0.8)
    try place(headers, widths, alignments: alignments, fromBottomOf: height)
    flow.advance(height)
    try flow.rule(at: flow.y, width: total(widths))
  }

  private func place(
    _ cells: [[TextRun]], _ widths: [Double], alignments: [Table.Column],
    fromBottomOf height: Double? = nil
  ) throws(ReportError) {
    var x = PageFrame.side
    for (index, cell) in cells.enumerated() {
      let layout = flow.pdf.layout(
        paragraph(cell, alignments[index].alignment), width: widths[index])
      let top = height.map { $0 - layout.height - Self.padding } ?? Self.padding
      try flow.place(layout, at: Point(x, flow.y + top))
      x += widths[index] + Self.gap
    }
  }
}
