/// Makes text fit a width.
enum TextFitting {
  /// Lines broken at spaces, none wider than a width; a line that cannot be broken, and whatever
  /// is beyond the last line allowed, ends in an ellipsis.
  static func wrap(
    _ text: String, width: Double, style: TextStyle, lines most: Int, canvas: some Canvas
  ) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let longer = current.isEmpty ? String(word) : current + " " + word
      if current.isEmpty || canvas.measure(longer, style).width <= width {
        current = longer
      } else if lines.count == most - 1 {
        current = longer
      } else {
        lines.append(current)
        current = String(word)
      }
    }
    if !current.isEmpty { lines.append(current) }
    return lines.map { shortened($0, width: width, style: style, canvas: canvas) }
  }

  /// The text, or as much of its beginning as fits with an ellipsis.
  static func shortened(
    _ text: String, width: Double, style: TextStyle, canvas: some Canvas
  ) -> String {
    if canvas.measure(text, style).width <= width { return text }
    var kept = text
    while !kept.isEmpty {
      kept.removeLast()
      let short = kept + "…"
      if canvas.measure(short, style).width <= width { return short }
    }
    return ""
  }
}
