import CCairo

/// One line of text as Pango has set it.
final class SetLine {
  let layout: OpaquePointer?
  let extents: TextExtents
  let size: Double

  init(_ text: String, size: Double, bold: Bool, typesetter: Typesetter) {
    self.size = size
    layout = pango_layout_new(typesetter.context)
    let font = Typesetter.font(size: size, bold: bold)
    defer { pango_font_description_free(font) }
    pango_layout_set_font_description(layout, font)
    pango_layout_set_single_paragraph_mode(layout, 1)
    let pieces = Markup(typesetter.settable(text)).pieces
    let plain = pieces.map(\.text).joined()
    pango_layout_set_text(layout, plain, Int32(plain.utf8.count))
    SetLine.attribute(layout, pieces, size: size)
    var box = PangoRectangle()
    pango_layout_get_extents(layout, nil, &box)
    let unit = Double(PANGO_SCALE)
    // Heights of the font itself, so that a raised piece does not move the line it stands in.
    extents = TextExtents(
      width: Double(box.width) / unit, ascent: size * Font.ascent, descent: size * Font.descent)
  }

  deinit {
    if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
  }

  /// Where the left end of the baseline stands, relative to the anchor of the unturned text.
  func origin(_ style: TextStyle) -> Point {
    let x =
      switch style.horizontal {
      case .left: 0.0
      case .centre: -extents.width / 2
      case .right: -extents.width
      }
    return Point(x, style.baseline)
  }

  private static func attribute(_ layout: OpaquePointer?, _ pieces: [Markup.Piece], size: Double) {
    guard pieces.contains(where: { $0.level != .base }) else { return }
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    var start: UInt32 = 0
    for piece in pieces {
      let end = start + UInt32(piece.text.utf8.count)
      if piece.level != .base {
        let small = Int32((size * Font.scriptScale * Double(PANGO_SCALE)).rounded())
        let shift = piece.level == .raised ? Font.raise : -Font.lower
        let rise = Int32((size * shift * Double(PANGO_SCALE)).rounded())
        for attribute in [pango_attr_size_new_absolute(small), pango_attr_rise_new(rise)] {
          attribute?.pointee.start_index = start
          attribute?.pointee.end_index = end
          pango_attr_list_insert(attributes, attribute)
        }
      }
      start = end
    }
    pango_layout_set_attributes(layout, attributes)
  }
}

extension TextStyle {
  /// How far below its anchor the baseline of unturned text stands, in points.
  var baseline: Double {
    switch vertical {
    case .top: size * Font.ascent
    case .middle: size * Font.capitals / 2
    case .baseline: 0
    case .bottom: -size * Font.descent
    }
  }
}

/// Measures of DejaVu Sans 2.37 in parts of the font size, from its `hhea` and `OS/2` tables, and
/// our choice for raised and lowered pieces.
enum Font {
  static let ascent = 0.928
  static let descent = 0.236
  static let capitals = 0.729
  static let scriptScale = 0.7
  static let raise = 0.36
  static let lower = 0.14
}
