import Schema

extension ManifestMapping {
  /// The values of a list, in which none may stand twice; one that does is noted.
  ///
  /// - Parameter kind: what the message calls such a value.
  func distinct<Value: Hashable & Sendable>(_ items: [Placed<Value>], of kind: String) -> [Value] {
    for (index, item) in items.enumerated() {
      if let first = items[..<index].first(where: { $0.value == item.value }) {
        let conflict = ManifestConflict.duplicateName(
          "\(item.value)", of: kind, firstLine: first.position.line)
        reader.report(.conflict(conflict), at: item.position)
      }
    }
    return items.map(\.value)
  }
}
