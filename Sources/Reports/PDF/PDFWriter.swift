import Figures

/// Writes a document as a PDF of A4 pages: title page with what was found, contents, sections,
/// outline, page numbers, and the study's digest on every page.
struct PDFWriter {
  let words: Words
  let typesetter: Typesetter

  /// The file.
  ///
  /// The document is set twice: page numbers in the contents and "n of m" are known only then.
  ///
  /// - Throws: `ReportError` for a name that stands twice, a link that leads nowhere, or a drawing
  ///   that cannot be painted.
  func write(_ document: ReportDocument) throws(ReportError) -> [UInt8] {
    let index = try DocumentIndex(document)
    var pages: [String: Int] = [:]
    var count = 0
    // Page numbers change the width of lines in the contents, hardly their count; two settings
    // agree unless they do, and a third then sees numbers that no longer move.
    for _ in 0..<3 {
      let flow = try set(document, index, pages: pages, count: count)
      let isSettled = flow.pages == pages && flow.pdf.pageCount == count
      pages = flow.pages
      count = flow.pdf.pageCount
      if isSettled {
        return try flow.draw { () throws(FigureError) in try flow.pdf.finish() }
      }
    }
    let flow = try set(document, index, pages: pages, count: count)
    return try flow.draw { () throws(FigureError) in try flow.pdf.finish() }
  }

  private func set(
    _ document: ReportDocument, _ index: DocumentIndex, pages: [String: Int], count: Int
  ) throws(ReportError) -> PageFlow {
    let pdf: PDFDocument
    do {
      pdf = try PDFDocument(
        name: "report",
        metadata: PDFMetadata(
          title: document.title, author: "SeismoTEC", subject: document.subtitle,
          date: document.date),
        typesetter: typesetter)
    } catch { throw .pdf(error.description) }
    let words = words
    let flow = try PageFlow(
      pdf,
      running: PageFlow.Running(
        title: document.title, declaration: document.declaration,
        digest: try words.text("frame.digest") + " " + document.digest,
        pageWords: { number throws(ReportError) in
          try words.text("frame.page", ["page": String(number), "pages": String(count)])
        }))
    let inline = PDFInline(index: index, words: words)
    let blocks = PDFBlocks(flow: flow, inline: inline)
    try setTitle(document, flow)
    try blocks.set(document.front)
    try setContents(document, flow, pages: pages)
    var parents = [0, 0, 0, 0]
    for (number, section) in document.sections.enumerated() {
      try setHeading(section, flow, startsPage: number == 0)
      let entry = try flow.draw { () throws(FigureError) in
        try pdf.addOutline(
          PrintableText.clean(section.heading), destination: section.id,
          parent: parents[section.level - 1])
      }
      for level in section.level..<parents.count { parents[level] = entry }
      try blocks.set(section.blocks)
    }
    return flow
  }

  private func setTitle(_ document: ReportDocument, _ flow: PageFlow) throws(ReportError) {
    flow.advance(18)
    try flow.paragraph(
      Paragraph(
        [TextRun(PrintableText.clean(document.title), bold: true, color: PageFrame.ink)],
        size: PageFrame.titleSize, leading: 1.2, role: .heading1))
    flow.advance(6)
    try flow.paragraph(
      Paragraph(
        [TextRun(PrintableText.clean(document.subtitle), color: PageFrame.muted)],
        size: PageFrame.subtitleSize))
    if let declaration = document.declaration {
      flow.advance(6)
      try flow.paragraph(
        Paragraph(
          [TextRun(PrintableText.clean(declaration), bold: true, color: PageFrame.warning)],
          size: PageFrame.subtitleSize))
    }
    flow.advance(16)
  }

  private func setContents(
    _ document: ReportDocument, _ flow: PageFlow, pages: [String: Int]
  ) throws(ReportError) {
    let size = PageFrame.textSize
    let lineHeight = size * 1.5
    try flow.ensure(lineHeight * Double(min(8, document.sections.count + 1)) + 20)
    flow.space(8)
    try flow.paragraph(
      Paragraph(
        [TextRun(try words.text("frame.contents"), bold: true, color: PageFrame.ink)],
        size: PageFrame.headingSizes[1], leading: 1.6, role: .heading2))
    for section in document.sections where section.level <= 2 {
      try flow.ensure(lineHeight)
      let indent = 14.0 * Double(section.level - 1)
      let width = PageFrame.textWidth - indent
      let entry = TextRun(
        PrintableText.clean(section.heading), color: PageFrame.link,
        link: .destination(section.id))
      let left = flow.pdf.layout(
        Paragraph([entry], size: size, leading: 1.5), width: width - 30)
      let number = TextRun(pages[section.id].map(String.init) ?? "", color: PageFrame.ink)
      let right = flow.pdf.layout(
        Paragraph([number], size: size, alignment: .right, leading: 1.5), width: 28)
      try flow.place(left, lines: 0..<1, at: Point(PageFrame.side + indent, flow.y))
      try flow.place(
        right, lines: 0..<1, at: Point(PageFrame.side + PageFrame.textWidth - 28, flow.y))
      flow.advance(lineHeight)
    }
  }

  private func setHeading(
    _ section: ReportDocument.Section, _ flow: PageFlow, startsPage: Bool
  ) throws(ReportError) {
    if startsPage { try flow.newPage() }
    let size = PageFrame.headingSizes[section.level - 1]
    flow.space(section.level == 1 ? 14 : 8)
    // A heading takes at least the start of what follows with it.
    try flow.ensure(size * 1.5 + 60)
    try flow.destination(section.id)
    let roles: [Paragraph.Role] = [.heading1, .heading2, .heading3]
    try flow.paragraph(
      Paragraph(
        [TextRun(PrintableText.clean(section.heading), bold: true, color: PageFrame.ink)],
        size: size, leading: 1.3, role: roles[section.level - 1]))
    flow.advance(4)
  }
}
