import Determinism

/// What a manifest's values come to, whatever its comments, its order and its way of writing
/// numbers: one digest of what computes, one of what is only said.
public struct ManifestDigests: Sendable, Equatable, Codable {
  /// The version of the canonical form; digests of different versions cannot be compared.
  public static let version = 1

  /// Of every key that a number can depend on.
  public let computes: SHA256Digest
  /// Of titles, citations, the figures asked for, and what the paper says.
  public let says: SHA256Digest

  /// Digests from their parts.
  public init(computes: SHA256Digest, says: SHA256Digest) {
    self.computes = computes
    self.says = says
  }

  /// The digests of a manifest's two halves in canonical form.
  package init(computes: JSONTree, says: JSONTree) {
    self.computes = Self.digest(computes)
    self.says = Self.digest(says)
  }

  private static func digest(_ tree: JSONTree) -> SHA256Digest {
    JSONTree.object([.init("manifest", tree), .init("version", .integer(version))]).digest
  }
}
