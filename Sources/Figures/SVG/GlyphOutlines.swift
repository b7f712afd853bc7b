import CCairo

/// Outlines of the glyphs of one font face, as SVG path data on a grid of 1,000 to the em.
///
/// Drawn outlines look the same wherever the file is opened, also where DejaVu Sans is not
/// installed.
final class GlyphOutlines {
  static let grid = 1_000.0
  private let font: OpaquePointer?
  private let scratch: CairoSurface

  init(bold: Bool, figure: String, typesetter: Typesetter) throws(FigureError) {
    let description = Typesetter.font(size: GlyphOutlines.grid, bold: bold)
    defer { pango_font_description_free(description) }
    font = pango_context_load_font(typesetter.context, description).map { OpaquePointer($0) }
    scratch = try CairoSurface.image(figure, columns: 1, rows: 1)
    cairo_set_scaled_font(scratch.context, pango_cairo_font_get_scaled_font(font))
    try scratch.check("font")
  }

  deinit {
    if let font { g_object_unref(UnsafeMutableRawPointer(font)) }
  }

  /// Path data of a glyph, empty for a space.
  func data(_ glyph: UInt32) throws(FigureError) -> String {
    var place = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
    cairo_new_path(scratch.context)
    cairo_glyph_path(scratch.context, &place, 1)
    try scratch.check("glyph \(glyph)")
    guard let path = cairo_copy_path(scratch.context) else { return "" }
    defer { cairo_path_destroy(path) }
    var writer = PathData(decimals: 0)
    var index = 0
    while index < Int(path.pointee.num_data), let data = path.pointee.data {
      let header = data[index].header
      func point(_ offset: Int) -> Point {
        let point = data[index + offset].point
        return Point(point.x, point.y)
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: writer.move(point(1))
      case CAIRO_PATH_LINE_TO: writer.line(point(1))
      case CAIRO_PATH_CURVE_TO: writer.curve(point(1), point(2), point(3))
      default: writer.close()
      }
      index += max(1, Int(header.length))
    }
    return writer.text
  }
}
