/// A value and where it stands.
package struct Placed<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// Where it stands in its text.
  package let position: SourcePosition

  /// From its parts.
  package init(value: Value, position: SourcePosition) {
    self.value = value
    self.position = position
  }
}
