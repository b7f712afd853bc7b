/// The numbers behind a figure or a table, as they go into a CSV file.
package struct DataTable: Sendable {
  /// The file's name without extension; unique in the document.
  package var name: String
  /// Column names with their units, such as `dtec` or `vtec_tecu`.
  package let header: [String]
  /// How many rows there are.
  package let count: Int
  private let row: @Sendable (Int) -> [String]

  /// A table from its parts; rows are of fields already written as text.
  package init(name: String, header: [String], rows: [[String]]) {
    self.init(name: name, header: header, count: rows.count) { rows[$0] }
  }

  /// A table whose rows are written when they are asked for, so that those of every sample need not
  /// stand in memory beside their file.
  ///
  /// - Parameter row: the fields of a row, 0 ..< count, as text.
  package init(
    name: String, header: [String], count: Int, row: @escaping @Sendable (Int) -> [String]
  ) {
    self.name = name
    self.header = header
    self.count = count
    self.row = row
  }

  /// The first rows, at most so many.
  package func first(_ limit: Int) -> [[String]] { (0..<min(count, max(0, limit))).map(row) }

  /// All rows.
  package var rows: [[String]] { first(count) }

  /// The table as RFC 4180 asks for, with line feeds.
  package var csv: [UInt8] {
    var bytes: [UInt8] = []
    for line in -1..<count {
      for (place, field) in (line < 0 ? header : row(line)).enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        if DataTable.isPlain(field) {
          bytes.append(contentsOf: field.utf8)
        } else {
          bytes.append(contentsOf: DataTable.field(field).utf8)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether a field surely stands as it is, as numbers and times do: most fields of a large table are
  /// such, and a look at each character's properties takes longer than all else.
  private static func isPlain(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if let first = rest.first, "=+@".utf8.contains(first) { return false }
    if rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
      return rest.first.map(isDigit) == true
        && rest.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
        && rest.count { $0 == UInt8(ascii: ".") } < 2
    }
    return rest.allSatisfy {
      $0 >= UInt8(ascii: " ") && $0 <= UInt8(ascii: "~") && $0 != UInt8(ascii: "\"")
        && $0 != UInt8(ascii: ",")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A field that a spreadsheet would take for a formula is marked as text, as spreadsheets do it
  /// themselves; characters that steer a terminal become spaces.
  private static func safe(_ text: String) -> String {
    let plain = PrintableText.visible(text.replacing("\t", with: " "))
    guard let first = plain.unicodeScalars.first, "=+-@".unicodeScalars.contains(first),
      Double(plain) == nil
    else { return plain }
    return "'" + plain
  }

  private static func field(_ given: String) -> String {
    let text = safe(given)
    let special: Set<UInt8> = [
      UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
    ]
    guard text.utf8.contains(where: special.contains) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension DataTable: Equatable {
  /// Whether two tables make the same file.
  package static func == (one: DataTable, other: DataTable) -> Bool {
    one.name == other.name && one.header == other.header && one.rows == other.rows
  }
}
