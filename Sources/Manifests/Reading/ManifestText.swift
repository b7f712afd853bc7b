import Schema

/// The text of a manifest by lines, with the checks that come before any parsing.
struct ManifestText {
  /// Bytes a manifest may have.
  static let byteLimit = 1 << 20
  /// Lines a manifest may have: thirty times the longest shipped one. The parser's tables outgrow the
  /// processor's cache beyond, and time would grow faster than the text.
  static let lineLimit = 20_000
  /// Keys that a table may have; the language's longest has forty.
  static let tableLimit = 200
  /// Levels that indentation or brackets may open; the language itself needs fewer than ten.
  private static let depthLimit = 64

  /// The text without a byte-order mark.
  let text: String
  /// The lines without their ends.
  let lines: [[Unicode.Scalar]]

  init(_ text: String) {
    let scalars = text.unicodeScalars
    self.text = scalars.first == "\u{FEFF}" ? String(scalars.dropFirst()) : text
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in self.text.unicodeScalars {
      if scalar == "\n" && afterReturn {
        afterReturn = false
      } else if scalar == "\n" || scalar == "\r" {
        lines.append(line)
        line = []
        afterReturn = scalar == "\r"
      } else {
        line.append(scalar)
        afterReturn = false
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    self.lines = lines
  }

  /// The nearest place that exists.
  func clamped(line: Int, column: Int) -> SourcePosition {
    let row = min(max(line, 1), lines.count)
    let end = lines[row - 1].count + 1
    return SourcePosition(line: row, column: row < line ? end : min(max(column, 1), end))
  }

  /// The character at a place, or nil at the end of a line.
  func scalar(at position: SourcePosition) -> Unicode.Scalar? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    let line = lines[position.line - 1]
    return line.indices.contains(position.column - 1) ? line[position.column - 1] : nil
  }

  /// The line of a place.
  func line(_ number: Int) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: lines[number - 1])
    return String(line)
  }

  /// What keeps the text from the parser, or nil.
  func obstacle() -> (position: SourcePosition, reason: ManifestProblem.Reason)? {
    guard lines.count <= Self.lineLimit else {
      return (
        SourcePosition(line: Self.lineLimit + 1, column: 1), .tooManyLines(limit: Self.lineLimit)
      )
    }
    var openBrackets = 0
    for (index, line) in lines.enumerated() {
      if let column = line.firstIndex(where: ManifestText.isInvisible) {
        return (
          SourcePosition(line: index + 1, column: column + 1),
          .invisibleCharacter(line[column].value)
        )
      }
      guard line.contains(where: { $0 != " " }) else { continue }
      let content = line.firstIndex { !" -?:".unicodeScalars.contains($0) } ?? line.count
      if content > 2 * ManifestText.depthLimit {
        return (SourcePosition(line: index + 1, column: content + 1), .tooDeep)
      }
      guard content < line.count, line[content] != "#" else { continue }
      for (column, scalar) in line.enumerated() {
        let position = SourcePosition(line: index + 1, column: column + 1)
        if scalar == "[" || scalar == "{" { openBrackets += 1 }
        if scalar == "]" || scalar == "}" { openBrackets = max(0, openBrackets - 1) }
        if openBrackets > ManifestText.depthLimit { return (position, .tooDeep) }
      }
    }
    return nil
  }

  /// Whether a character has no place in a manifest but behind an escape.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
