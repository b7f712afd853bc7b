import CCairo

/// A paragraph broken into lines of a width.
///
/// All lines have the same height, so a caller can split a paragraph between pages by counting.
package final class ParagraphLayout {
  package let paragraph: Paragraph
  /// Width in points in which lines were broken.
  package let width: Double
  /// Number of lines; at least 1.
  package let lineCount: Int
  /// Width of the longest line in points.
  package let naturalWidth: Double

  /// Height of one line in points.
  package var lineHeight: Double { paragraph.size * paragraph.leading }
  /// Height of all lines in points.
  package var height: Double { lineHeight * Double(lineCount) }

  let layout: OpaquePointer?

  /// Where the links stand: bytes of the text that lead to a target.
  let links: [(bytes: Range<Int>, target: LinkTarget)]

  package init(_ paragraph: Paragraph, width: Double, typesetter: Typesetter) {
    self.paragraph = paragraph
    self.width = width
    layout = pango_layout_new(typesetter.context)
    let unit = Double(PANGO_SCALE)
    let font = Typesetter.font(size: paragraph.size, bold: false)
    defer { pango_font_description_free(font) }
    pango_layout_set_font_description(layout, font)
    pango_layout_set_width(layout, Int32((max(1, min(width, 1e6)) * unit).rounded()))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    let alignment =
      switch paragraph.alignment {
      case .left, .justified: PANGO_ALIGN_LEFT
      case .centre: PANGO_ALIGN_CENTER
      case .right: PANGO_ALIGN_RIGHT
      }
    pango_layout_set_alignment(layout, alignment)
    pango_layout_set_justify(layout, paragraph.alignment == .justified ? 1 : 0)
    var text = ""
    var links: [(bytes: Range<Int>, target: LinkTarget)] = []
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    for run in paragraph.runs {
      let start = text.utf8.count
      text += typesetter.settable(run.text)
      let end = text.utf8.count
      ParagraphLayout.style(run, start, end, attributes)
      if let link = run.link, end > start { links.append((start..<end, link)) }
    }
    self.links = links
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    pango_layout_set_attributes(layout, attributes)
    lineCount = Int(pango_layout_get_line_count(layout))
    var box = PangoRectangle()
    pango_layout_get_extents(layout, nil, &box)
    naturalWidth = Double(box.width) / unit
  }

  deinit {
    if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
  }

  /// Left end of a line relative to the paragraph's left edge, in points.
  func indent(ofLine index: Int) -> Double {
    guard paragraph.alignment == .centre || paragraph.alignment == .right,
      let line = pango_layout_get_line_readonly(layout, Int32(index))
    else { return 0 }
    var box = PangoRectangle()
    pango_layout_line_get_extents(line, nil, &box)
    let free = width - Double(box.width) / Double(PANGO_SCALE)
    return paragraph.alignment == .centre ? free / 2 : free
  }

  private static func style(
    _ run: TextRun, _ start: Int, _ end: Int, _ attributes: OpaquePointer?
  ) {
    func part(_ value: Double) -> UInt16 { UInt16((max(0, min(1, value)) * 65_535).rounded()) }
    let color = run.color
    var list = [
      pango_attr_foreground_new(part(color.red), part(color.green), part(color.blue)),
      // A hyphen that a reader copies with a digest or a key makes it another one.
      pango_attr_insert_hyphens_new(0),
    ]
    if run.bold { list.append(pango_attr_weight_new(PANGO_WEIGHT_BOLD)) }
    for attribute in list {
      attribute?.pointee.start_index = UInt32(start)
      attribute?.pointee.end_index = UInt32(end)
      pango_attr_list_insert(attributes, attribute)
    }
  }
}
