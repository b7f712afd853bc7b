/// The numbers behind a figure or a table, as they go into a CSV file.
package struct DataTable: Sendable, Equatable {
  /// The file's name without extension; unique in the document.
  package var name: String
  /// Column names with their units, such as `dtec` or `vtec_tecu`.
  package var header: [String]
  /// Rows of fields, already written as text.
  package var rows: [[String]]

  /// A table from its parts.
  package init(name: String, header: [String], rows: [[String]]) {
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// The table as RFC 4180 asks for, with line feeds.
  package var csv: [UInt8] {
    var text = ""
    for row in [header] + rows {
      text += row.map(DataTable.field).joined(separator: ",")
      text += "\n"
    }
    return Array(text.utf8)
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
