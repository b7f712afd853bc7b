import Schema

/// Finds where a key stands for the second time; the parser tells only where it stood first.
struct DuplicateKey {
  let name: String
  let first: SourcePosition

  /// The next line of the same table that begins with the key: keys of a block table share a
  /// column, and all that belongs to their values is indented further.
  func second(in text: ManifestText) -> SourcePosition? {
    let spellings = [name, "\"\(name)\"", "'\(name)'"].map { Array(($0 + ":").unicodeScalars) }
    for number in text.lines.indices.dropFirst(first.line) {
      let line = text.lines[number]
      guard let start = line.firstIndex(where: { $0 != " " }), line[start] != "#" else { continue }
      if start < first.column - 1 { return nil }
      if start == first.column - 1, spellings.contains(where: line[start...].starts(with:)) {
        return SourcePosition(line: number + 1, column: start + 1)
      }
    }
    return nil
  }
}
