import Figures
import Manifests

/// Writes a document as an A4 PDF with an outline, linked contents and page numbers.
struct PDFWriter {
  let words: Words
  let typesetter: Typesetter

  /// The PDF.
  ///
  /// - Throws: `ReportError` for a name that stands twice, a link that leads nowhere, or a drawing
  ///   that cannot be painted.
  func write(_ document: ReportDocument) throws(ReportError) -> [UInt8] {
    let text = try text(of: document)
    let pages = try pages(document, text)
    let frame = PageFrame(document: document, text: text)
    var numberings: [String] = []
    for page in pages.indices {
      numberings.append(
        try words.text("frame.page", ["page": "\(page + 1)", "pages": "\(pages.count)"]))
    }
    do {
      return try draw(pages, document, frame, numberings)
    } catch {
      throw .pdf("\(error)")
    }
  }

  /// The pages as they are laid out.
  ///
  /// - Throws: as `write`.
  func pages(of document: ReportDocument) throws(ReportError) -> [[Paginator.Placed]] {
    try pages(document, text(of: document))
  }

  private func text(of document: ReportDocument) throws(ReportError) -> PDFText {
    PDFText(index: try DocumentIndex(document), words: words, typesetter: typesetter)
  }

  private func pages(
    _ document: ReportDocument, _ text: PDFText
  ) throws(ReportError) -> [[Paginator.Placed]] {
    let blocks = PDFBlocks(text: text)
    let front = PDFFront(blocks: blocks, document: document, words: words)
    var body: [Piece] = []
    for section in document.sections {
      body += blocks.heading(section) + (try blocks.pieces(section.blocks))
    }
    Piece.keepHeadings(withFiguresOf: &body)
    // Contents take the same room whatever the numbers are, so pages are known before drawing.
    let title = try front.titlePage()
    let draft = Paginator.pages(title + (try front.contents { _ in 0 }) + body)
    let numbers = PDFWriter.numbers(draft)
    let contents = document.sections.isEmpty ? [] : try front.contents { numbers[$0] ?? 0 }
    return Paginator.pages(title + contents + body)
  }

  private static func numbers(_ pages: [[Paginator.Placed]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      for name in page.flatMap(\.piece.destinations) { numbers[name] = index + 1 }
    }
    return numbers
  }

  private func draw(
    _ pages: [[Paginator.Placed]], _ document: ReportDocument, _ frame: PageFrame,
    _ numberings: [String]
  ) throws(FigureError) -> [UInt8] {
    let pdf = try PDFDocument(
      name: "report",
      metadata: PDFMetadata(
        title: PDFText.plain(document.title), author: "SeismoTEC",
        subject: PDFText.plain(document.subtitle), keywords: [document.identity.source],
        date: document.date),
      typesetter: typesetter)
    // The entry that holds the next one of each level; 0 is the top.
    var parents = [0, 0, 0, 0]
    for (index, page) in pages.enumerated() {
      try pdf.beginPage()
      let rules =
        frame.decoration(page: index + 1) + page.flatMap { $0.piece.decoration($0.top) }
      try pdf.draw(
        Drawing(
          name: "page-\(index + 1)", alternative: "", width: PageGeometry.width,
          height: PageGeometry.height, operations: rules), at: Point(0, 0), isOrnament: true)
      for placed in page {
        for name in placed.piece.destinations {
          try pdf.addDestination(name, at: Point(PageGeometry.left, placed.top))
        }
        try placed.piece.draw(pdf, placed.top)
        guard let entry = placed.piece.entry else { continue }
        parents[entry.level] = try pdf.addOutline(
          entry.title, destination: entry.destination, parent: parents[entry.level - 1])
        for deeper in parents.indices where deeper > entry.level {
          parents[deeper] = parents[entry.level]
        }
      }
      try frame.draw(on: pdf, page: index + 1, numbering: numberings[index])
    }
    return try pdf.finish()
  }
}
