/// Makes text fit a width.
enum TextFitting {
  /// Lines broken at spaces, none wider than a width; a line that cannot be broken, and whatever
  /// is beyond the last line allowed, ends in an ellipsis.
  ///
  /// - Parameter hyphens: whether a line may also end after a hyphen that follows a letter.
  static func wrap(
    _ text: String, width: Double, style: TextStyle, lines most: Int, hyphens: Bool = false,
    canvas: some Canvas
  ) -> [String] {
    var lines: [String] = []
    var current = ""
    for piece in pieces(text, hyphens: hyphens) {
      let longer = current.isEmpty ? piece.word : current + piece.glue + piece.word
      if current.isEmpty || canvas.measure(longer, style).width <= width {
        current = longer
      } else if lines.count == most - 1 {
        current = longer
      } else {
        lines.append(current)
        current = piece.word
      }
    }
    if !current.isEmpty { lines.append(current) }
    return lines.map { shortened($0, width: width, style: style, canvas: canvas) }
  }

  /// Whether nothing but spaces at their ends is missing from the lines of a text.
  static func isWhole(_ lines: [String], of text: String) -> Bool {
    lines.joined().filter { $0 != " " } == text.filter { $0 != " " }
  }

  /// Parts between which a line may end, with what joins each to the one before it.
  private static func pieces(_ text: String, hyphens: Bool) -> [(glue: String, word: String)] {
    text.split(separator: " ", omittingEmptySubsequences: true).flatMap { word in
      var parts: [(glue: String, word: String)] = [(" ", "")]
      for (place, character) in zip(word.indices, word) {
        parts[parts.count - 1].word.append(character)
        let isLast = word.index(after: place) == word.endIndex
        let isAfterLetter = place > word.startIndex && word[word.index(before: place)].isLetter
        if hyphens && character == "-" && isAfterLetter && !isLast { parts.append(("", "")) }
      }
      return parts
    }
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
