import Determinism
import Foundation

/// The address of an entry: the digest of everything that the entry follows from.
package struct StoreKey: Hashable, Sendable {
  /// What the entry holds.
  package let kind: StoreKind
  /// The digest of the key's text.
  package let digest: SHA256Digest

  /// A key from its text.
  package init(_ kind: StoreKind, text: String) {
    self.kind = kind
    digest = SHA256Digest(of: Array(text.utf8))
  }

  /// A key from its parts, in one text whatever the order they were put together in.
  ///
  /// - Throws: `EncodingError` for a number that is not finite.
  package init(_ kind: StoreKind, parts: some Encodable) throws {
    self.kind = kind
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    digest = SHA256Digest(of: Array(try encoder.encode(parts)))
  }

  /// The entry's file below the store's folder.
  var path: String { "\(kind.rawValue)/\(digest)" }
}
