/// The small markup of the passages: `**bold**`, `` `code` ``, `[words](target)`.
///
/// A target that starts with `#` is a section, figure or table of the document; a backslash takes
/// the next character as it is.
enum Markup {
  /// The runs of a passage; line breaks are spaces.
  static func parse(_ text: String) -> [Inline] {
    var runs: [Inline] = []
    var plain = ""
    var rest = Array(text.unicodeScalars)[...]
    func flush() {
      if !plain.isEmpty { runs.append(.text(plain)) }
      plain = ""
    }
    while let scalar = rest.first {
      if scalar == "\\", rest.count > 1 {
        plain.unicodeScalars.append(rest[rest.startIndex + 1])
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "**".unicodeScalars), let (inner, after) = span(rest, "**") {
        flush()
        runs.append(.bold(inner))
        rest = after
      } else if scalar == "`", let (inner, after) = span(rest, "`") {
        flush()
        runs.append(.code(inner))
        rest = after
      } else if scalar == "[", let (words, afterWords) = span(rest, "[", until: "]"),
        let (target, after) = span(afterWords, "(", until: ")")
      {
        flush()
        runs.append(.link(words, self.target(target)))
        rest = after
      } else {
        plain.unicodeScalars.append(scalar == "\n" ? " " : scalar)
        rest = rest.dropFirst()
      }
    }
    flush()
    return runs
  }

  /// A text as a passage would have to write it to be read back unchanged.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if "\\*`[]()".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  private static func target(_ text: String) -> Inline.Target {
    text.hasPrefix("#") ? .element(String(text.dropFirst())) : .url(text)
  }

  private static func span(
    _ text: Scalars, _ open: String, until close: String? = nil
  ) -> (inner: String, rest: Scalars)? {
    guard text.starts(with: open.unicodeScalars) else { return nil }
    let close = Array((close ?? open).unicodeScalars)
    var inner = ""
    var rest = text.dropFirst(open.unicodeScalars.count)
    while let scalar = rest.first {
      if rest.starts(with: close) { return (inner, rest.dropFirst(close.count)) }
      if scalar == "\\", rest.count > 1 { rest = rest.dropFirst() }
      inner.unicodeScalars.append(rest[rest.startIndex] == "\n" ? " " : rest[rest.startIndex])
      rest = rest.dropFirst()
    }
    return nil
  }
}
