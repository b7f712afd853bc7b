import Figures

/// A column of text that runs over pages: knows where it stands and begins the next page when
/// something does not fit.
final class PageFlow {
  /// What every page carries above and below its text.
  struct Running {
    var title: String
    var declaration: String?
    var digest: String
    /// The page's number and the number of pages, in words.
    var pageWords: (Int) throws(ReportError) -> String
  }

  let pdf: PDFDocument
  private let running: Running
  /// The top of what comes next.
  private(set) var y = PageFrame.top
  /// The page that each destination stands on.
  private(set) var pages: [String: Int] = [:]

  init(_ pdf: PDFDocument, running: Running) throws(ReportError) {
    self.pdf = pdf
    self.running = running
    try newPage()
  }

  /// How much of the page is left.
  var room: Double { PageFrame.textBottom - y }

  /// Whether nothing stands on the page yet.
  var isAtTop: Bool { y <= PageFrame.top }

  /// Begins a page, with its header and footer.
  func newPage() throws(ReportError) {
    try draw { () throws(FigureError) in try pdf.beginPage() }
    y = PageFrame.top
    let top = PageFrame.top - 26
    let bottom = PageFrame.textBottom + 14
    if pdf.pageCount > 1 {
      try line(running.title, at: top, .left, PageFrame.muted, width: 0.62)
    }
    if let declaration = running.declaration {
      try line(declaration, at: top, .right, PageFrame.warning, bold: true, width: 0.6)
    }
    try line(running.digest, at: bottom, .left, PageFrame.muted, width: 0.8)
    try line(try running.pageWords(pdf.pageCount), at: bottom, .right, PageFrame.muted, width: 0.2)
  }

  /// Begins a page unless this height fits on the present one.
  func ensure(_ height: Double) throws(ReportError) {
    if room < height, !isAtTop { try newPage() }
  }

  /// Leaves white space, none at the top of a page.
  func space(_ height: Double) {
    if !isAtTop { y += height }
  }

  /// Names the place that comes next.
  func destination(_ name: String) throws(ReportError) {
    pages[name] = pdf.pageCount
    try draw { () throws(FigureError) in
      try pdf.addDestination(name, at: Point(PageFrame.side, max(0, y - 6)))
    }
  }

  /// Sets a paragraph, over pages if need be, with at least two lines on either of them.
  func paragraph(_ paragraph: Paragraph, indent: Double = 0) throws(ReportError) {
    let layout = pdf.layout(paragraph, width: PageFrame.textWidth - indent)
    var next = 0
    while next < layout.lineCount {
      let left = layout.lineCount - next
      var fitting = min(left, Int((room + 0.01) / layout.lineHeight))
      if fitting < left {
        if left - fitting < 2 { fitting -= 1 }
        if fitting < 2, !isAtTop {
          try newPage()
          continue
        }
      }
      let lines = next..<next + max(1, fitting)
      try place(layout, lines: lines, at: Point(PageFrame.side + indent, y))
      y += layout.lineHeight * Double(lines.count)
      next = lines.upperBound
    }
  }

  /// Draws a drawing at the left edge or moved right by an indent, and moves on below it.
  func drawing(_ drawing: Drawing, scale: Double, indent: Double = 0) throws(ReportError) {
    let point = Point(PageFrame.side + indent, y)
    try draw { () throws(FigureError) in try pdf.draw(drawing, at: point, scale: scale) }
    y += drawing.height * scale
  }

  /// Moves on without drawing.
  func advance(_ height: Double) { y += height }

  /// Draws lines of a paragraph at a point; does not move on.
  func place(
    _ layout: ParagraphLayout, lines: Range<Int>? = nil, at point: Point
  ) throws(ReportError) {
    try draw { () throws(FigureError) in try pdf.draw(layout, lines: lines, at: point) }
  }

  /// Fills a box of the page; does not move on.
  func fill(_ box: Rectangle, _ color: Color) throws(ReportError) {
    let path = Path(Rectangle(x: 0, y: 0, width: box.width, height: box.height))
    let drawing = Drawing(
      name: "box", alternative: "", width: box.width, height: box.height,
      operations: [.fill(path, color)])
    try draw { () throws(FigureError) in try pdf.draw(drawing, at: Point(box.x, box.y)) }
  }

  /// A horizontal rule over the text's width at a height; does not move on.
  func rule(at y: Double, width: Double = PageFrame.textWidth, thickness: Double = 0.5)
    throws(ReportError)
  {
    try fill(
      Rectangle(x: PageFrame.side, y: y - thickness / 2, width: width, height: thickness),
      PageFrame.rule)
  }

  /// Runs a drawing step and names it in errors.
  @discardableResult
  func draw<Value>(_ body: () throws(FigureError) -> Value) throws(ReportError) -> Value {
    do { return try body() } catch { throw .pdf(error.description) }
  }

  private func line(
    _ text: String, at y: Double, _ alignment: Paragraph.Alignment, _ color: Color,
    bold: Bool = false, width: Double
  ) throws(ReportError) {
    let run = TextRun(PrintableText.clean(text), bold: bold, color: color)
    let wide = PageFrame.textWidth * width
    let layout = pdf.layout(
      Paragraph([run], size: PageFrame.runningSize, alignment: alignment), width: wide)
    let x = alignment == .right ? PageFrame.side + PageFrame.textWidth - wide : PageFrame.side
    try place(layout, lines: 0..<1, at: Point(x, y))
  }
}
