import CCairo
import Determinism

/// Turns drawings into the bytes of files, in memory.
///
/// The same drawing gives the same bytes in every run. Not thread-safe: one to a thread.
package final class Renderer {
  package let typesetter: Typesetter

  package init(typesetter: Typesetter) { self.typesetter = typesetter }

  /// A PDF of one page of the drawing's size.
  ///
  /// - Parameters:
  ///   - date: what the file gives as its time of creation and change; nil for neither.
  ///   - source: what the figure was drawn from, kept in the file's metadata; nil for nothing.
  package func pdf(
    _ drawing: Drawing, date: UTCTime? = nil, source: String? = nil
  ) throws(FigureError) -> [UInt8] {
    try drawing.check()
    let surface = try CairoSurface.pdf(
      drawing.name, width: drawing.width, height: drawing.height, date: date)
    cairo_pdf_surface_set_metadata(
      surface.surface, CAIRO_PDF_METADATA_TITLE,
      CleanText.of(drawing.title ?? drawing.name))
    if let source {
      cairo_pdf_surface_set_metadata(
        surface.surface, CAIRO_PDF_METADATA_SUBJECT, CleanText.of(source))
    }
    try CairoPainter(surface: surface, typesetter: typesetter).paint(drawing)
    return try surface.finish()
  }

  /// A PNG on white, `dpi` pixels to the inch, sides rounded up to whole pixels.
  package func png(_ drawing: Drawing, dpi: Double = 300) throws(FigureError) -> [UInt8] {
    try drawing.check()
    let scale = dpi / 72
    let columns = (drawing.width * scale).rounded(.up)
    let rows = (drawing.height * scale).rounded(.up)
    guard columns <= 32_000, rows <= 32_000, columns >= 1, rows >= 1 else {
      throw .impossibleSize(figure: drawing.name, width: columns, height: rows)
    }
    let image = try CairoSurface.image(drawing.name, columns: Int(columns), rows: Int(rows))
    cairo_scale(image.context, scale, scale)
    try CairoPainter(surface: image, typesetter: typesetter).paint(drawing)
    return try image.png()
  }

  /// An SVG whose ids all begin with a prefix, so that several stand in one HTML document.
  ///
  /// - Parameters:
  ///   - prefix: begins every id; the drawing's name when nil.
  ///   - source: what the figure was drawn from, kept in the file's metadata; nil for nothing.
  ///   - fixedSize: whether the root gives its size in points, for use as a file; without it the
  ///     picture takes the width of what holds it.
  package func svg(
    _ drawing: Drawing, prefix: String? = nil, source: String? = nil, fixedSize: Bool = false
  ) throws(FigureError) -> String {
    try drawing.check()
    var writer = SVGWriter(drawing: drawing, prefix: prefix ?? drawing.name)
    return writer.write(source: source, fixedSize: fixedSize)
  }
}
