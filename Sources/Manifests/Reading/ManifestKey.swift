import Determinism

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
  /// Whether the value is only said: no number depends on it, nor on what stands below it.
  let isSaid: Bool

  init(
    _ name: String, _ format: ValueFormat<Value>, absent: String? = nil, isSaid: Bool = false,
    _ meaning: String
  ) {
    self.name = name
    self.format = format
    self.absent = absent
    self.isSaid = isSaid
    self.meaning = meaning
  }

  /// The key's line of the reference.
  var entry: ManifestReference.Entry {
    ManifestReference.Entry(
      name: name, expected: format.expected, example: format.example, absent: absent,
      meaning: meaning, isSaid: isSaid, canonical: canonical)
  }

  /// The value of a node in canonical form; nil for one that cannot be read.
  private func canonical(_ node: ManifestNode) -> JSONTree? {
    guard case .success(let value) = format.read(node) else { return nil }
    if let value = value as? any CanonicalValue { return value.canonical }
    if let word = (value as? any RawRepresentable)?.rawValue as? String { return .string(word) }
    return nil
  }
}
