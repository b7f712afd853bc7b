/// The values of a study's settings by their keys, in one text each.
struct SettingValues {
  private let rows: [(keys: [Substring], label: String, value: String)]

  /// The values of rows of a label, keys in code, and a value.
  init(_ rows: [Table.Row]) {
    self.rows = rows.compactMap { row in
      guard row.cells.count == 3 else { return nil }
      return (
        row.cells[1].plain.split(separator: ",").map { $0.drop { $0 == " " } },
        row.cells[0].plain, row.cells[2].plain
      )
    }
  }

  /// A key's value; where several rows have the key, such as one for each model, each different
  /// value with the models it is of. Nil for a key without a value of its own.
  func text(_ key: String) -> String? {
    let found = rows.filter { $0.keys.contains { $0 == key } }
    var groups: [(value: String, subjects: [String])] = []
    for row in found {
      let subject = String(row.label.prefix { $0 != ":" })
      if let index = groups.firstIndex(where: { $0.value == row.value }) {
        groups[index].subjects.append(subject)
      } else {
        groups.append((row.value, [subject]))
      }
    }
    guard groups.count > 1 else { return groups.first?.value }
    return groups.map { "\($0.subjects.joined(separator: ", ")): \($0.value)" }
      .joined(separator: "; ")
  }
}
