/// An input that a manifest may let be absent.
package enum SideInput<Value: Sendable & Codable>: Sendable, Codable {
  /// The data folder lacks the file.
  case absent(file: String, publishedAt: String)
  /// What was read.
  case found(Value)

  /// What was read, if it was.
  package var value: Value? {
    if case .found(let value) = self { value } else { nil }
  }
}
