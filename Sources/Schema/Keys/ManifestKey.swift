import Determinism

/// A key of the manifest's language, declared once: its name, what it takes, what stands for it where
/// it is absent, and what it means. Decoder, digest, schema and reference read it from here.
package struct ManifestKey<Value>: Sendable where Value: Sendable {
  /// The name as it is written.
  package let name: String
  /// What the key takes.
  package let format: ValueFormat<Value>
  /// The value without the key; nil where it is required, or where its absence is no value.
  package let standard: Value?
  /// What happens without the key; nil where it is required.
  package let absent: String?
  /// What the value means, with its unit.
  package let meaning: String
  /// What one table below the key is; empty for a value.
  package let below: String
  /// Whether the value is only said: no number depends on it, nor on what stands below it.
  package let isSaid: Bool

  /// A key.
  ///
  /// - Parameters:
  ///   - absent: what happens without the key; where it is not given, the standard value in words.
  ///   - standard: the value without the key.
  ///   - below: what one table below the key is.
  package init(
    _ name: String, _ format: ValueFormat<Value>, absent: String? = nil, standard: Value? = nil,
    isSaid: Bool = false, _ meaning: String, below: String = ""
  ) {
    self.name = name
    self.format = format
    self.standard = standard
    self.absent = absent ?? standard.flatMap(Self.words)
    self.meaning = meaning
    self.below = below
    self.isSaid = isSaid
  }

  /// The key's line of the reference.
  package var entry: KeyEntry {
    KeyEntry(
      name: name, expected: format.expected, example: format.example, absent: absent,
      standard: standard.flatMap(Self.tree), meaning: meaning, below: below, isSaid: isSaid,
      shape: format.shape, canonical: canonical)
  }

  /// The value of a node in canonical form; nil for one that cannot be read.
  private func canonical(_ node: ManifestNode) -> JSONTree? {
    guard case .success(let value) = format.read(node) else { return nil }
    return Self.tree(value)
  }

  private static func tree(_ value: Value) -> JSONTree? {
    if let number = value as? Double, !number.isFinite { return nil }
    if let value = value as? any CanonicalValue { return value.canonical }
    if let word = (value as? any RawRepresentable)?.rawValue as? String { return .string(word) }
    return nil
  }

  private static func words(_ value: Value) -> String? {
    switch tree(value) {
    case .string(let word): "`\(word)`"
    case .number(let digits): digits
    default: nil
    }
  }
}
