/// A mark on an axis.
package struct Tick: Sendable, Equatable {
  package var value: Double
  /// Empty for a mark without words.
  package var label: String

  package init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }
}
