import CCairo

/// Measures and sets text in two named font files, whatever fonts and settings the machine has.
///
/// Each instance owns its font configuration and font map, and nothing global is changed. Not
/// thread-safe: use one instance to a thread.
package final class Typesetter {
  /// The font files it sets text in.
  package let fonts: FontFiles
  let context: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private var measured: [MeasureKey: TextExtents] = [:]
  /// By character beyond ASCII, whether both fonts have it.
  private var held: [Unicode.Scalar: Bool] = [:]

  private struct MeasureKey: Hashable {
    var text: String
    var size: Double
    var bold: Bool
  }

  /// - Throws: `FigureError.fontMissing` or `fontUnusable`.
  package init(fonts: FontFiles? = nil) throws(FigureError) {
    let files: FontFiles
    if let fonts { files = fonts } else { files = try FontFiles.find() }
    let config = FcConfigCreate()
    defer { FcConfigDestroy(config) }
    for path in [files.regular, files.bold] {
      guard isFile(path) else {
        throw .fontMissing(file: path, searched: [path])
      }
      guard FcConfigAppFontAddFile(config, path) != 0 else { throw .fontUnusable(path: path) }
    }
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
      let context = Typesetter.context(of: map, config)
    else {
      throw .cairo(figure: "text", step: "font map", status: "no FreeType support")
    }
    self.map = map
    self.context = context
    self.fonts = files
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  private static func context(of map: UnsafeMutablePointer<PangoFontMap>, _ config: OpaquePointer?)
    -> OpaquePointer?
  {
    pango_fc_font_map_set_config(OpaquePointer(map), config)
    guard let context = pango_font_map_create_context(map) else { return nil }
    pango_context_set_language(context, pango_language_from_string("en"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_subpixel_order(options, CAIRO_SUBPIXEL_ORDER_DEFAULT)
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, 72)
    return context
  }

  /// The extents of one line of text; empty text has no width and the height of a line.
  package func measure(_ text: String, _ style: TextStyle) -> TextExtents {
    let key = MeasureKey(text: text, size: style.size, bold: style.bold)
    if let known = measured[key] { return known }
    let line = SetLine(text, size: style.size, bold: style.bold, typesetter: self)
    measured[key] = line.extents
    return line.extents
  }

  /// A text as the fonts can set it: what they lack becomes U+FFFD, which they have, so that a lost
  /// character is seen as one and not as an empty box. Blanks and marks that show nothing stay.
  func settable(_ text: String) -> String {
    let clean = CleanText.of(text)
    guard !clean.unicodeScalars.allSatisfy(holds) else { return clean }
    return String(
      String.UnicodeScalarView(clean.unicodeScalars.map { holds($0) ? $0 : "\u{FFFD}" }))
  }

  /// Whether both fonts have a character, or it shows nothing.
  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return true }
    if let known = held[scalar] { return known }
    let properties = scalar.properties
    let holds =
      properties.isDefaultIgnorableCodePoint || properties.isWhitespace
      || [false, true].allSatisfy { bold in
        let description = Typesetter.font(size: 10, bold: bold)
        defer { pango_font_description_free(description) }
        guard let font = pango_font_map_load_font(map, context, description) else { return true }
        defer { g_object_unref(UnsafeMutableRawPointer(font)) }
        return pango_font_has_char(font, scalar.value) != 0
      }
    held[scalar] = holds
    return holds
  }

  /// A font description of DejaVu Sans; the caller frees it.
  static func font(size: Double, bold: Bool) -> OpaquePointer? {
    let font = pango_font_description_new()
    pango_font_description_set_family_static(font, "DejaVu Sans")
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
    return font
  }
}
