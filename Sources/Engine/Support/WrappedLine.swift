/// Lines broken between words, for terminals.
package enum WrappedLine {
  /// A line as lines of at most so many columns, later ones indented; a longer word stands whole.
  package static func lines(of line: String, columns: Int = 80) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    var lines: [String] = []
    var current = indent
    for word in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false)
    {
      if current.count + 1 + word.count > columns, !current.allSatisfy({ $0 == " " }) {
        lines.append(current)
        current = indent + (indent.isEmpty ? "  " : "")
      }
      current += (current.allSatisfy { $0 == " " } ? "" : " ") + word
    }
    return lines + [current]
  }
}
