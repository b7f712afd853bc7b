/// A line of a table cut into its fields.
package enum DelimitedLine {
  /// Delimiters that tables are written with, the likeliest first.
  static let delimiters = [",", ";", "\t", "|"].flatMap { Array($0.utf8) }

  /// The fields of a line; one that is quoted (RFC 4180) without its marks. Nil where a quotation
  /// mark is not closed.
  static func fields(_ line: ArraySlice<UInt8>, by delimiter: UInt8) -> [ArraySlice<UInt8>]? {
    let quote = UInt8(ascii: "\"")
    var fields: [ArraySlice<UInt8>] = []
    var index = line.startIndex
    while true {
      guard index < line.endIndex, line[index] == quote else {
        let end = line[index...].firstIndex(of: delimiter) ?? line.endIndex
        fields.append(line[index..<end])
        if end == line.endIndex { return fields }
        index = end + 1
        continue
      }
      var field: [UInt8] = []
      index += 1
      while true {
        guard index < line.endIndex else { return nil }
        if line[index] == quote {
          index += 1
          guard index < line.endIndex, line[index] == quote else { break }
        }
        field.append(line[index])
        index += 1
      }
      fields.append(field[...])
      if index == line.endIndex { return fields }
      guard line[index] == delimiter else { return nil }
      index += 1
    }
  }

  /// The rows of a CSV text, the header first; a quoted field may hold line breaks (RFC 4180).
  package static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var pending: ArraySlice<UInt8> = []
    for line in Array(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      pending += pending.isEmpty ? line : [UInt8(ascii: "\n")] + line
      guard let fields = fields(pending, by: UInt8(ascii: ",")) else { continue }
      rows.append(fields.map { String(decoding: $0, as: UTF8.self) })
      pending = []
    }
    // The line break that ends a file begins no row, and what is never closed is a field.
    if rows.last == [""] { rows.removeLast() }
    return pending.isEmpty ? rows : rows + [[String(decoding: pending, as: UTF8.self)]]
  }

  /// The delimiter that cuts a header into the most fields, the likeliest of equals.
  static func delimiter(ofHeader line: ArraySlice<UInt8>) -> UInt8 {
    var best = (delimiter: delimiters[0], count: 1)
    for delimiter in delimiters {
      let count = fields(line, by: delimiter)?.count ?? 1
      if count > best.count { best = (delimiter, count) }
    }
    return best.delimiter
  }

  /// A delimiter's name for messages.
  static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "a comma"
    case UInt8(ascii: ";"): "a semicolon"
    case UInt8(ascii: "\t"): "a tab"
    default: "a “\(Character(UnicodeScalar(delimiter)))”"
    }
  }
}
