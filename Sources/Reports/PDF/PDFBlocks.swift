import Figures

/// Sets blocks one below the other.
struct PDFBlocks {
  private static let gap = 7.0

  let flow: PageFlow
  let inline: PDFInline

  func set(_ blocks: [Block]) throws(ReportError) {
    for block in blocks {
      try set(block)
      flow.space(Self.gap)
    }
  }

  private func set(_ block: Block) throws(ReportError) {
    switch block {
    case .paragraph(let runs):
      try flow.paragraph(Paragraph(inline.runs(runs), size: PageFrame.textSize))
    case .keyValues(let pairs): try set(pairs)
    case .table(let table): try PDFTable(flow: flow, inline: inline).set(table)
    case .figure(let figure): try set(figure)
    case .verdicts(let verdicts): try set(verdicts)
    case .code(let lines): try set(code: lines)
    }
  }

  private func set(_ pairs: [KeyValue]) throws(ReportError) {
    let keyWidth = PageFrame.textWidth * 0.34
    for pair in pairs {
      let key = flow.pdf.layout(
        Paragraph(try inline.runs(pair.key, bold: true), size: PageFrame.captionSize),
        width: keyWidth - 8)
      let value = flow.pdf.layout(
        Paragraph(try inline.runs(pair.value), size: PageFrame.captionSize),
        width: PageFrame.textWidth - keyWidth)
      let height = max(key.height, value.height)
      try flow.ensure(height)
      try flow.place(key, at: Point(PageFrame.side, flow.y))
      try flow.place(value, at: Point(PageFrame.side + keyWidth, flow.y))
      flow.advance(height + 2)
    }
  }

  /// A drawing keeps together with its caption, and is made smaller where a page cannot hold both.
  private func set(_ figure: Figure) throws(ReportError) {
    let label = try inline.words.name(of: figure.id, in: inline.index)
    var runs = [TextRun(label + ". ", bold: true, color: PageFrame.ink)]
    runs += try inline.runs(figure.caption)
    if let data = figure.data {
      runs.append(TextRun(" ", color: PageFrame.ink))
      runs += try inline.runs(
        inline.words.runs("frame.data-file", ["name": data.name]), color: PageFrame.muted)
    }
    let caption = Paragraph(runs, size: PageFrame.captionSize, role: .caption)
    let captionHeight = flow.pdf.layout(caption, width: PageFrame.textWidth).height
    let drawing = figure.drawing
    let scale = min(
      1, PageFrame.textWidth / drawing.width,
      (PageFrame.textHeight - captionHeight - 6) / drawing.height)
    try flow.ensure(drawing.height * scale + captionHeight + 6)
    try flow.destination(figure.id)
    let indent = max(0, (PageFrame.textWidth - drawing.width * scale) / 2)
    try flow.drawing(drawing, scale: scale, indent: indent)
    flow.advance(6)
    try flow.paragraph(caption)
  }

  private func set(_ verdicts: [Verdict]) throws(ReportError) {
    for verdict in verdicts {
      let tone = Paragraph(
        [
          TextRun(
            try inline.words.text("frame.tone-\(verdict.tone.rawValue)"),
            color: verdict.tone == .warns ? PageFrame.warning : PageFrame.muted)
        ], size: PageFrame.runningSize)
      let headline = Paragraph(
        try inline.runs(verdict.headline, bold: true), size: PageFrame.textSize + 1)
      let detail = Paragraph(try inline.runs(verdict.detail), size: PageFrame.textSize)
      let height = [tone, headline, detail].reduce(0.0) {
        $0 + flow.pdf.layout($1, width: PageFrame.textWidth - 10).height
      }
      try flow.ensure(height)
      let top = flow.y
      for paragraph in [tone, headline, detail] {
        try flow.paragraph(paragraph, indent: 10)
      }
      try flow.fill(
        Rectangle(x: PageFrame.side, y: top + 1, width: 2.5, height: flow.y - top - 2),
        verdict.tone == .warns ? PageFrame.warning : PageFrame.rule)
      flow.advance(7)
    }
  }

  private func set(code lines: [String]) throws(ReportError) {
    for line in lines {
      let text = Paragraph(
        [TextRun(PrintableText.clean(line), color: PageFrame.ink)], size: PageFrame.runningSize,
        leading: 1.5)
      let height = flow.pdf.layout(text, width: PageFrame.textWidth - 12).height
      try flow.ensure(height)
      try flow.fill(
        Rectangle(
          x: PageFrame.side, y: flow.y, width: PageFrame.textWidth, height: height),
        PageFrame.tint)
      try flow.paragraph(text, indent: 6)
    }
  }
}
