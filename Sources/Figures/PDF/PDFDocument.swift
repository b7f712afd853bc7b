import CCairo
import Determinism

/// A PDF of several pages, written in memory.
///
/// Lengths in points, origin at the top left of the page. Not thread-safe. For "page n of m",
/// write the document twice and pass the `pageCount` of the first writing to the second.
package final class PDFDocument {
  /// Width and height of A4 in points.
  package static let a4 = (width: 210 * 72 / 25.4, height: 297 * 72 / 25.4)

  /// Name used in errors.
  package let name: String
  package let typesetter: Typesetter
  /// Pages begun so far; also the number of the page being drawn.
  package private(set) var pageCount = 0

  private let surface: CairoSurface
  private var destinations: Set<String> = []
  private var wanted: [String] = []
  /// The paragraph whose element is still open, its next line, and the links on its lines.
  private var open: (text: ParagraphLayout, next: Int)?
  private var openLinks: [(box: Rectangle, target: LinkTarget)] = []

  package init(
    name: String, metadata: PDFMetadata, typesetter: Typesetter,
    size: (width: Double, height: Double) = PDFDocument.a4
  ) throws(FigureError) {
    self.name = name
    self.typesetter = typesetter
    surface = try CairoSurface.pdf(
      name, width: size.width, height: size.height, date: metadata.date)
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", ")),
    ] where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface.surface, key, CleanText.of(value))
    }
    try surface.check("metadata")
  }

  /// Cairo 1.16 marks a file as tagged only where one element holds all others.
  private static let root = "Document"

  /// Ends the element of a paragraph that other things follow.
  ///
  /// Cairo 1.16 leaves the text of an element unmarked once that holds another: its links come after.
  private func endParagraph() throws(FigureError) {
    if let open { cairo_tag_end(surface.context, open.text.paragraph.role.rawValue) }
    open = nil
    let links = openLinks
    openLinks = []
    for link in links { try self.link(link.box, to: link.target) }
  }

  /// Begins the first or next page.
  package func beginPage() throws(FigureError) {
    try endParagraph()
    if pageCount > 0 {
      cairo_show_page(surface.context)
    } else {
      cairo_tag_begin(surface.context, PDFDocument.root, "")
    }
    pageCount += 1
    try surface.check("page \(pageCount)")
  }

  /// Draws a figure with its top left corner at a point; nothing reaches over its frame.
  ///
  /// - Parameter isOrnament: whether it is no figure of its own, such as the rules of a page.
  package func draw(
    _ drawing: Drawing, at point: Point, scale: Double = 1, isOrnament: Bool = false
  ) throws(FigureError) {
    try requirePage()
    try drawing.check()
    guard scale.isFinite, scale > 0 else {
      throw .impossibleSize(
        figure: drawing.name, width: drawing.width * scale, height: drawing.height * scale)
    }
    let context = surface.context
    try endParagraph()
    if !isOrnament { cairo_tag_begin(context, "Figure", "") }
    cairo_save(context)
    cairo_translate(context, point.x, point.y)
    cairo_scale(context, scale, scale)
    cairo_rectangle(context, 0, 0, drawing.width, drawing.height)
    cairo_clip(context)
    try CairoPainter(surface: surface, typesetter: typesetter).paint(drawing)
    cairo_restore(context)
    if !isOrnament { cairo_tag_end(context, "Figure") }
    try surface.check("figure \(drawing.name)")
  }

  /// Breaks a paragraph into lines; draw them with `draw(_:lines:at:)`.
  package func layout(_ paragraph: Paragraph, width: Double) -> ParagraphLayout {
    ParagraphLayout(paragraph, width: width, typesetter: typesetter)
  }

  /// Draws lines of a paragraph, the first with its top at a point; all lines when nil.
  ///
  /// Lines drawn one call after the other are one paragraph to programs that read the page aloud.
  ///
  /// - Returns: the y below the last line.
  @discardableResult
  package func draw(_ text: ParagraphLayout, lines: Range<Int>? = nil, at point: Point)
    throws(FigureError) -> Double
  {
    try requirePage()
    let shown = (lines ?? 0..<text.lineCount).clamped(to: 0..<text.lineCount)
    let size = text.paragraph.size
    let baseline = (text.lineHeight - size * (Font.ascent + Font.descent)) / 2 + size * Font.ascent
    var top = point.y
    if open?.text !== text || open?.next != shown.lowerBound {
      try endParagraph()
      cairo_tag_begin(surface.context, text.paragraph.role.rawValue, "")
    }
    open = (text, shown.upperBound)
    for index in shown {
      let line = pango_layout_get_line_readonly(text.layout, Int32(index))
      let left = point.x + text.indent(ofLine: index)
      // Runs set their own colour; this is what a run without one would take.
      cairo_set_source_rgb(surface.context, 0, 0, 0)
      cairo_move_to(surface.context, left, top + baseline)
      pango_cairo_show_layout_line(surface.context, line)
      if let line { openLinks += links(of: text, line, left: left, top: top) }
      top += text.lineHeight
    }
    try surface.check("text on page \(pageCount)")
    return top
  }

  /// Makes a rectangle of the page lead somewhere.
  package func link(_ box: Rectangle, to target: LinkTarget) throws(FigureError) {
    try requirePage()
    try endParagraph()
    // Cairo 1.16 writes a broken cross-reference for a link outside all other structure.
    cairo_tag_begin(surface.context, Paragraph.Role.text.rawValue, "")
    try addLink(box, to: target)
    cairo_tag_end(surface.context, Paragraph.Role.text.rawValue)
    try surface.check("link")
  }

  private func addLink(_ box: Rectangle, to target: LinkTarget) throws(FigureError) {
    let place = [box.x, box.y, box.width, box.height].map { Decimal3.text($0) }
    let rectangle = "rect=[\(place.joined(separator: " "))]"
    let attributes = "\(rectangle) \(attribute(target))"
    cairo_tag_begin(surface.context, CAIRO_TAG_LINK, attributes)
    cairo_tag_end(surface.context, CAIRO_TAG_LINK)
    try surface.check("link \(attributes)")
  }

  /// Names a place of the present page, which links and the outline may lead to.
  package func addDestination(_ name: String, at point: Point) throws(FigureError) {
    try requirePage()
    try endParagraph()
    destinations.insert(name)
    let attributes =
      "name='\(PDFDocument.escaped(name))' x=\(Decimal3.text(point.x)) y=\(Decimal3.text(point.y))"
    cairo_tag_begin(surface.context, CAIRO_TAG_DEST, attributes)
    cairo_tag_end(surface.context, CAIRO_TAG_DEST)
    try surface.check("destination \(name)")
  }

  /// Adds an entry to the outline that readers show beside the pages.
  ///
  /// - Parameter parent: what an earlier call returned; 0 for the top level.
  /// - Returns: the number of the entry.
  @discardableResult
  package func addOutline(_ title: String, destination: String, parent: Int = 0)
    throws(FigureError) -> Int
  {
    let entry = cairo_pdf_surface_add_outline(
      surface.surface, Int32(parent), CleanText.of(title), attribute(.destination(destination)),
      CAIRO_PDF_OUTLINE_FLAG_OPEN)
    try surface.check("outline \(title)")
    return Int(entry)
  }

  /// Ends the document; nothing may be drawn afterwards.
  package func finish() throws(FigureError) -> [UInt8] {
    try requirePage()
    try endParagraph()
    for name in wanted where !destinations.contains(name) {
      throw .unknownDestination(document: self.name, name: name)
    }
    cairo_tag_end(surface.context, PDFDocument.root)
    cairo_show_page(surface.context)
    return try surface.finish()
  }

  private func links(
    of text: ParagraphLayout, _ line: UnsafeMutablePointer<PangoLayoutLine>, left: Double,
    top: Double
  ) -> [(box: Rectangle, target: LinkTarget)] {
    let start = Int(line.pointee.start_index)
    let end = start + Int(line.pointee.length)
    let unit = Double(PANGO_SCALE)
    return text.links.compactMap { bytes, target in
      let part = bytes.clamped(to: start..<end)
      if part.isEmpty { return nil }
      var from: Int32 = 0
      var to: Int32 = 0
      pango_layout_line_index_to_x(line, Int32(part.lowerBound), 0, &from)
      pango_layout_line_index_to_x(line, Int32(part.upperBound), 0, &to)
      let box = Rectangle(
        left: left + Double(from) / unit, top: top, right: left + Double(to) / unit,
        bottom: top + text.lineHeight)
      return (box, target)
    }
  }

  private func attribute(_ target: LinkTarget) -> String {
    switch target {
    case .destination(let name):
      wanted.append(name)
      return "dest='\(PDFDocument.escaped(name))'"
    case .address(let address): return "uri='\(PDFDocument.escaped(address))'"
    }
  }

  private func requirePage() throws(FigureError) {
    if pageCount == 0 { throw .noPage(document: name) }
  }

  private static func escaped(_ text: String) -> String {
    CleanText.of(text).reduce(into: "") { result, character in
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }
}
