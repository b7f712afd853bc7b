/// Why a node was not read, and which one where it is an item of a list.
package struct ReadFailure: Error {
  /// Why.
  package let reason: ValueRefusal
  /// The item that was not read; nil for the node itself.
  package var node: ManifestNode?
  /// What the item takes; nil for what the key takes.
  package var expected: String?
  /// An item as it is written; nil for the key's example.
  package var example: String?

  /// From its parts.
  package init(
    reason: ValueRefusal, node: ManifestNode? = nil, expected: String? = nil,
    example: String? = nil
  ) {
    self.reason = reason
    self.node = node
    self.expected = expected
    self.example = example
  }
}
