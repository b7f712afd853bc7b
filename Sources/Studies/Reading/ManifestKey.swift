/// A key of the manifest's language: its name, what it takes, and its line of the reference.
struct ManifestKey<Value>: Sendable {
  /// The name as it is written.
  let name: String
  /// What the key takes.
  let format: ValueFormat<Value>
  /// What happens without the key; nil where it is required.
  let absent: String?
  /// What the value means, with its unit.
  let meaning: String

  init(_ name: String, _ format: ValueFormat<Value>, absent: String? = nil, _ meaning: String) {
    self.name = name
    self.format = format
    self.absent = absent
    self.meaning = meaning
  }

  /// The key's line of the reference.
  var entry: ManifestReference.Entry {
    ManifestReference.Entry(
      name: name, expected: format.expected, example: format.example, absent: absent,
      meaning: meaning)
  }
}
