import Determinism

/// A key of the language as its reference and its schema tell it.
package struct KeyEntry: Sendable {
  /// The name as it is written.
  package let name: String
  /// What the key takes.
  package let expected: String
  /// A value as it is written; empty for tables.
  package let example: String
  /// What happens without the key; nil where it is required.
  package let absent: String?
  /// The value without the key, in canonical form; nil where there is none.
  package let standard: JSONTree?
  /// What the value means, with its unit.
  package let meaning: String
  /// What one table below the key is; empty for a value.
  package let below: String
  /// Whether the value is only said: no number depends on it, nor on what stands below it.
  package let isSaid: Bool
  /// What the value looks like to other programs.
  package let shape: ValueShape
  /// The value of a node in canonical form; nil for one that cannot be read.
  package let canonical: @Sendable (ManifestNode) -> JSONTree?
  /// The key of the same table whose value decides whether this one may stand there, with the
  /// words that let it; nil where it may always.
  package var owner: KeyOwner?
  /// Whether the key must be there wherever it may stand.
  package var isRequired = false
}

/// What lets a key stand in its table.
package struct KeyOwner: Sendable, Equatable {
  /// The key that decides, such as `kind`.
  package let key: String
  /// Its values that do.
  package let words: [String]

  /// From its parts.
  package init(key: String, words: [String]) {
    self.key = key
    self.words = words
  }

  /// The values as messages name them; models are known by their names alone.
  package var text: String {
    words.map { key == "model" ? "`\($0)`" : "`\(key): \($0)`" }.joined(separator: ", ")
  }
}
