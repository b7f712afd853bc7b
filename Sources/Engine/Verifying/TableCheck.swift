import Determinism

/// A table's CSV file against the same table in `results.json`, where its numbers are not rounded.
struct TableCheck {
  /// The cells that differ.
  let findings: [Difference]

  init(path: String, rows: [[String]], table: JSONTree) {
    let columns = table["columns"]?.items?.compactMap(\.text) ?? []
    let cells = table["rows"]?.items?.compactMap(\.items) ?? []
    var findings: [Difference] = []
    if rows.first != columns {
      findings.append(
        Difference(
          .words, "\(path): header", .report, columns.joined(separator: ","),
          rows.first?.joined(separator: ",")))
    }
    if rows.count != cells.count + 1 {
      findings.append(
        Difference(
          .value, "\(path): number of rows", .report, "\(cells.count)", "\(max(0, rows.count - 1))")
      )
    }
    for (place, (row, items)) in zip(rows.dropFirst(), cells).enumerated() {
      for (column, item) in items.enumerated() {
        let field = column < row.count ? row[column] : ""
        guard !Self.agrees(field, item) else { continue }
        let name = column < columns.count ? columns[column] : "\(column + 1)"
        findings.append(
          Difference(
            .value, "\(path): \(name), row \(place + 1)", .report, item.canonicalText, field))
      }
    }
    self.findings = findings
  }

  /// Whether a field is what a cell is written as: the same words, or the number within half a unit
  /// of the field's last digit.
  private static func agrees(_ field: String, _ cell: JSONTree) -> Bool {
    switch cell {
    case .null: return field.isEmpty
    // A file's text that a spreadsheet would take for a formula begins with an apostrophe.
    case .string(let text): return field == text || field == "'" + text
    case .number:
      guard let written = Double(field), let value = cell.double else { return false }
      let decimals = field.split(separator: ".").dropFirst().first?.utf8.count ?? 0
      let unit = (0..<min(decimals, 15)).reduce(1.0) { unit, _ in unit / 10 }
      return (written - value).magnitude <= 0.5 * unit * (1 + 1e-9) + value.magnitude * 1e-14
    default: return false
    }
  }
}
