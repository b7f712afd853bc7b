import Schema

/// The manifest's language as a table, from the same declarations that the decoder reads with.
package enum ManifestReference {
  /// A table of the manifest and its keys.
  package struct Section: Sendable {
    /// The path, such as `inputs.tec`; empty at the top level.
    package let path: String
    /// What the table is for.
    package let meaning: String
    /// Its keys, in the order the decoder asks for them.
    package var entries: [KeyEntry]
  }
}
