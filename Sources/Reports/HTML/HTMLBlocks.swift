import Figures

/// Blocks as HTML.
struct HTMLBlocks {
  /// How many rows of the data behind a figure stand in the page; the CSV file holds all.
  static let dataRows = 96

  let inline: HTMLInline
  /// The drawings as SVG, by their figures' names.
  let drawings: [String: [UInt8]]

  func html(_ blocks: [Block]) throws(ReportError) -> String {
    var html = ""
    for block in blocks { html += try self.html(block) }
    return html
  }

  private func html(_ block: Block) throws(ReportError) -> String {
    switch block {
    case .paragraph(let runs): "<p>\(try inline.html(runs))</p>\n"
    case .lead(let runs): "<p class=\"lead\">\(try inline.html(runs))</p>\n"
    case .keyValues(let pairs): try html(pairs)
    case .table(let table): try HTMLTable(inline: inline).html(table)
    case .figure(let figure): try html(figure)
    case .verdicts(let verdicts): try html(verdicts)
    case .code(let lines):
      "<pre tabindex=\"0\"><code>"
        + HTMLText.escape(lines.joined(separator: "\n")) + "</code></pre>\n"
    }
  }

  private func html(_ pairs: [KeyValue]) throws(ReportError) -> String {
    var html = "<dl class=\"values\">\n"
    for pair in pairs {
      html += "<dt>\(try inline.html(pair.key))</dt><dd>\(try inline.html(pair.value))</dd>\n"
    }
    return html + "</dl>\n"
  }

  private func html(_ verdicts: [Verdict]) throws(ReportError) -> String {
    var html = "<ul class=\"verdicts\">\n"
    for verdict in verdicts {
      let tone = verdict.tone.rawValue
      let word = try inline.words.text("frame.tone-\(tone)")
      html += """
        <li class="\(tone)"><p class="tone">\(HTMLText.escape(word))</p>\
        <p class="headline">\(try inline.html(verdict.headline))</p>\
        <p>\(try inline.html(verdict.detail))</p></li>

        """
    }
    return html + "</ul>\n"
  }

  /// Where the figure's files are: the drawing, its data, and how it was made.
  private func links(_ figure: Figure) throws(ReportError) -> String {
    func link(_ path: String, _ passage: String) throws(ReportError) -> String {
      "<a href=\"\(path)\">\(HTMLText.escape(try inline.words.text(passage)))</a>"
    }
    var links = [
      try link("figures/\(figure.id).svg", "frame.link-svg"),
      try link("figures/\(figure.id).pdf", "frame.link-pdf"),
    ]
    if let data = figure.data { links.append(try link("data/\(data.name).csv", "frame.link-data")) }
    links.append(try link("provenance.json", "frame.link-provenance"))
    return "<p class=\"files\">\(links.joined(separator: " | "))</p>"
  }

  private func html(_ figure: Figure) throws(ReportError) -> String {
    let label = try inline.words.name(of: figure.id, in: inline.index)
    let svg = InlineSVG.element(
      drawings[figure.id] ?? [], title: label, description: figure.alternative)
    guard let svg else { throw .drawing(figure: figure.id, "its SVG has no svg element") }
    var html = """
      <figure class="drawing" id="\(figure.id)">
      <div class="card" tabindex="0" role="region" aria-label="\(HTMLText.escape(label))">\(svg)</div>
      <figcaption><a class="label" href="#\(figure.id)">\(HTMLText.escape(label)).</a> \
      \(try inline.html(figure.caption))</figcaption>
      \(try links(figure))

      """
    if let data = figure.data {
      html += try HTMLTable(inline: inline).html(data, limit: HTMLBlocks.dataRows, label: label)
    }
    if let tips = figure.tips {
      html += HTMLTips(tips: tips, drawing: figure.drawing).html ?? ""
    }
    return html + "</figure>\n"
  }
}
