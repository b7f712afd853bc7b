import Determinism

/// The manifest's language as a table, from the same declarations that the decoder reads with.
package enum ManifestReference {
  /// A table of the manifest and its keys.
  package struct Section: Sendable {
    /// The path, such as `inputs.tec`; empty at the top level.
    package let path: String
    /// What the table is for.
    package let meaning: String
    /// Its keys, in the order the decoder asks for them.
    package var entries: [Entry]
  }

  /// One key.
  package struct Entry: Sendable {
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
    let shape: ValueShape
    /// The value of a node in canonical form; nil for one that cannot be read.
    let canonical: @Sendable (ManifestNode) -> JSONTree?
    /// The key of the same table whose value decides whether this one may stand there, with the
    /// words that let it; nil where it may always.
    package var owner: Owner?
    /// Whether the key must be there wherever it may stand.
    package var isRequired = false
  }

  /// What lets a key stand in its table.
  package struct Owner: Sendable, Equatable {
    /// The key that decides, such as `kind`.
    package let key: String
    /// Its values that do.
    package let words: [String]

    /// The values as messages name them; models are known by their names alone.
    package var text: String {
      words.map { key == "model" ? "`\($0)`" : "`\(key): \($0)`" }.joined(separator: ", ")
    }
  }
}
