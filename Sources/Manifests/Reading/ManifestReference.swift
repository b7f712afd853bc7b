import Determinism

/// The manifest's language as a table, from the same declarations that the decoder reads with.
package enum ManifestReference {
  /// A table of the manifest and its keys.
  package struct Section: Sendable {
    /// The path, such as `inputs.tec`; empty at the top level.
    package let path: String
    /// What the table is for.
    package let meaning: String
    /// Its keys, in the order a manifest gives them.
    package let entries: [Entry]
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
    /// What the value means, with its unit.
    package let meaning: String
    /// Whether the value is only said: no number depends on it, nor on what stands below it.
    package let isSaid: Bool
    /// The value of a node in canonical form; nil for one that cannot be read.
    let canonical: @Sendable (ManifestNode) -> JSONTree?
  }
}
