import CCairo

/// A glyph as set: where its origin stands from the start of the baseline, in points, y down.
struct GlyphPlace {
  var glyph: UInt32
  var x: Double
  var y: Double
  /// Size in parts of the size of the text.
  var scale: Double
}

extension SetLine {
  /// The glyphs of the line from left to right.
  var places: [GlyphPlace] {
    guard let line = pango_layout_get_line_readonly(layout, 0) else { return [] }
    let unit = Double(PANGO_SCALE)
    var places: [GlyphPlace] = []
    var pen = 0.0
    var node = line.pointee.runs
    while let current = node {
      node = current.pointee.next
      guard let run = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee,
        let item = run.item, let string = run.glyphs?.pointee
      else { continue }
      let scale = runSize(item) / size
      pen += Double(run.start_x_offset) / unit
      for index in 0..<Int(string.num_glyphs) {
        let info = string.glyphs[index]
        if info.glyph != 0x0FFF_FFFF && info.glyph & 0x1000_0000 == 0 {
          places.append(
            GlyphPlace(
              glyph: info.glyph, x: pen + Double(info.geometry.x_offset) / unit,
              y: (Double(info.geometry.y_offset) - Double(run.y_offset)) / unit, scale: scale))
        }
        pen += Double(info.geometry.width) / unit
      }
      pen += Double(run.end_x_offset) / unit
    }
    return places
  }

  private func runSize(_ item: UnsafeMutablePointer<PangoItem>) -> Double {
    let font = pango_font_describe_with_absolute_size(item.pointee.analysis.font)
    defer { pango_font_description_free(font) }
    return Double(pango_font_description_get_size(font)) / Double(PANGO_SCALE)
  }
}
