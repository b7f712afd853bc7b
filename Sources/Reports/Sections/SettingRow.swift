/// One setting as reports tell it.
struct SettingRow {
  /// What it is, in words; those of one model or detector begin with its name and a colon.
  let label: String
  /// The manifest's keys.
  let keys: [String]
  /// Its value.
  let value: String

  /// The row of the table of settings.
  var row: Table.Row {
    Table.Row([.text(label), .words([.code(keys.joined(separator: ", "))]), .text(value)])
  }

  /// What the setting is of: the name before the colon.
  var subject: String { String(label.prefix { $0 != ":" }) }
}
