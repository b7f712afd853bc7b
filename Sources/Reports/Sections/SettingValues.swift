/// The values of a study's settings by their keys, in one text each.
struct SettingValues {
  let rows: [SettingRow]

  /// A key's value; where several rows have the key, such as one for each model, each different
  /// value with the models it is of. Nil for a key without a value of its own.
  func text(_ key: String) -> String? {
    let found = rows.filter { $0.keys.contains(key) }
    var groups: [(value: String, subjects: [String])] = []
    for row in found {
      if let index = groups.firstIndex(where: { $0.value == row.value }) {
        groups[index].subjects.append(row.subject)
      } else {
        groups.append((row.value, [row.subject]))
      }
    }
    guard groups.count > 1 else { return groups.first?.value }
    return groups.map { "\($0.subjects.joined(separator: ", ")): \($0.value)" }
      .joined(separator: "; ")
  }
}
