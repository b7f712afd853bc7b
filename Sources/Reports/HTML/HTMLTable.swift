import Determinism

/// Tables as HTML, each in a container that scrolls by itself on a narrow screen.
struct HTMLTable {
  let inline: HTMLInline

  /// A table with its caption.
  func html(_ table: Table) throws(ReportError) -> String {
    let label = try inline.words.name(of: table.id, in: inline.index)
    let caption = try inline.html(table.caption)
    var html = """
      <figure class="table" id="\(table.id)">
      <figcaption id="\(table.id)-caption"><a class="label" href="#\(table.id)">\(HTMLText.escape(label)).</a> \
      \(caption)</figcaption>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="\(table.id)-caption">
      <table aria-labelledby="\(table.id)-caption">
      <thead><tr>

      """
    for column in table.columns {
      let unit = column.unit.map { " <span class=\"unit\">(\(HTMLText.escape($0)))</span>" } ?? ""
      html += "<th scope=\"col\" class=\"\(column.alignment.rawValue)\">"
      html += HTMLText.escape(column.header) + unit + "</th>\n"
    }
    html += "</tr></thead>\n<tbody>\n"
    let widths = table.columns.indices.map { column in
      DecimalColumn.width(table.shownRows.map { table.cell($0, column) })
    }
    for row in table.shownRows {
      html += row.emphasised ? "<tr class=\"emphasised\">" : "<tr>"
      for (index, column) in table.columns.enumerated() {
        let isHeader = index == 0 && column.alignment == .left && table.columns.count > 1
        html += try self.cell(
          table.cell(row, index), column, widths[index], isHeader: isHeader)
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n</div>\n"
    if let rest = try inline.words.rest(of: table) {
      html += "<p class=\"rest\">\(try inline.html(rest))</p>\n"
    }
    return html + "</figure>\n"
  }

  /// The first rows of data, plain.
  func html(_ data: DataTable, limit: Int, label: String) throws(ReportError) -> String {
    let shown = data.first(limit)
    let values = [
      "figure": label, "rows": DecimalText.text(data.count), "name": data.name,
      "shown": DecimalText.text(shown.count),
    ]
    let summary = HTMLText.escape(try inline.words.text("frame.data", values))
    let isComplete = shown.count == data.count
    let note = try inline.words.runs(
      isComplete ? "frame.data-complete" : "frame.data-capped", values)
    var html = """
      <details class="data"><summary>\(summary)</summary>
      <p>\(try inline.html(note))</p>
      <div class="scroll" tabindex="0" role="region" aria-label="\(summary)">
      <table aria-label="\(summary)">
      <thead><tr>
      """
    for name in data.header { html += "<th scope=\"col\">\(HTMLText.escape(name))</th>" }
    html += "</tr></thead>\n<tbody>\n"
    for row in shown {
      html += "<tr>"
      for field in row { html += "<td>\(HTMLText.escape(field))</td>" }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n</div>\n</details>\n"
  }

  private func cell(
    _ cell: Table.Cell, _ column: Table.Column, _ width: Int, isHeader: Bool
  ) throws(ReportError) -> String {
    let (open, close) = isHeader ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>")
    var kind = column.alignment == .left ? "" : " class=\"\(column.alignment.rawValue)\""
    switch cell {
    case .words(let runs):
      // Long words keep a column readable instead of one letter wide.
      let plain = runs.plain
      let isLong = plain.utf8.count > 40
      if kind.isEmpty, plain.utf8.count <= 24, !plain.contains(" ") { kind = " class=\"word\"" }
      let html = try inline.html(runs)
      return open + kind + ">" + (isLong ? "<span class=\"words\">\(html)</span>" : html) + close
    case .number, .integer, .missing:
      let padding =
        column.alignment == .decimal ? DecimalColumn.padding(cell, to: width) : ""
      return open + "\(kind)>\(HTMLText.escape(cell.plain))\(padding)" + close
    }
  }
}

extension Words {
  /// What is said below a table that is not printed whole, or is empty.
  func rest(of table: Table) throws(ReportError) -> [Inline]? {
    if table.rows.isEmpty { return try runs("frame.rows-none") }
    let shown = table.shownRows.count
    let values = [
      "shown": DecimalText.text(shown), "rows": DecimalText.text(table.rows.count),
      "name": table.data?.name ?? "",
    ]
    guard shown < table.rows.count else {
      return table.data == nil ? nil : try runs("frame.data-file", values)
    }
    return try runs(table.data == nil ? "frame.rows-capped" : "frame.rows-capped-file", values)
  }
}
