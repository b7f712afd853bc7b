import Determinism

/// What a key takes: how it is told in messages and the reference, how it is read, and how it is
/// written.
package struct ValueFormat<Value>: Sendable {
  /// What is taken, such as `a number from -90 to 90`.
  package let expected: String
  /// A value as it is written.
  package let example: String
  /// What it looks like to other programs.
  package let shape: ValueShape
  /// The value of a node.
  package let read: @Sendable (ManifestNode) -> Result<Value, ReadFailure>
  /// What a manifest that gives a value holds; nil for one that no manifest can give.
  package let written: @Sendable (Value) -> JSONTree?

  package init(
    _ expected: String, example: String, shape: ValueShape,
    written: @escaping @Sendable (Value) -> JSONTree? = { WrittenForm.tree(of: $0) },
    read: @escaping @Sendable (ManifestNode) -> Result<Value, ReadFailure>
  ) {
    self.expected = expected
    self.example = example
    self.shape = shape
    self.written = written
    self.read = read
  }

  /// A format of scalars: `read` gets the text and whether it stands without quotes.
  package init(
    scalar expected: String, example: String, shape: ValueShape = .anyText,
    written: @escaping @Sendable (Value) -> JSONTree? = { WrittenForm.tree(of: $0) },
    read: @escaping @Sendable (_ text: String, _ plain: Bool) -> Result<Value, ValueRefusal>
  ) {
    self.init(expected, example: example, shape: shape, written: written) { node in
      guard case .scalar(let text, let plain) = node.content else {
        return .failure(ReadFailure(reason: .kind))
      }
      guard !plain || !["", "~", "null", "Null", "NULL"].contains(text) else {
        return .failure(ReadFailure(reason: .nothing))
      }
      return read(text, plain).mapError { ReadFailure(reason: $0) }
    }
  }
}

extension ValueFormat where Value == ManifestNode {
  /// A table of its own keys.
  package static let table = ValueFormat(
    "a table of keys, indented below it", example: "", shape: .table
  ) {
    node in
    if case .table = node.content { .success(node) } else { .failure(ReadFailure(reason: .kind)) }
  }
}

extension ValueFormat where Value == [ManifestNode] {
  /// A list of tables with at least one item.
  package static let tables = ValueFormat(
    "a list of tables, each opened by `- `", example: "", shape: .tables
  ) { node in
    guard case .list(let items) = node.content else {
      return .failure(ReadFailure(reason: .kind))
    }
    for item in items {
      guard case .table = item.content else {
        return .failure(ReadFailure(reason: .kind, node: item))
      }
    }
    return .success(items)
  }
}

extension ValueFormat {
  /// A list with at least one item, each of one format, and no more than a limit.
  package static func list<Item>(
    _ expected: String, of item: ValueFormat<Item>, limit: Int = ValueShape.listLimit
  ) -> ValueFormat where Value == [Placed<Item>] {
    ValueFormat(
      expected, example: "- " + item.example, shape: .list(item.shape, limit: limit),
      written: { values in .array(values.compactMap { item.written($0.value) }) }
    ) { node in
      guard case .list(let nodes) = node.content else {
        return .failure(ReadFailure(reason: .kind))
      }
      guard nodes.count <= limit else {
        return .failure(
          ReadFailure(
            reason: .outside, node: nodes[limit], expected: "at most \(limit) items"))
      }
      var values: [Placed<Item>] = []
      for node in nodes {
        switch item.read(node) {
        case .success(let value): values.append(Placed(value: value, position: node.position))
        case .failure(let failure):
          return .failure(
            ReadFailure(
              reason: failure.reason, node: node, expected: item.expected, example: item.example))
        }
      }
      return .success(values)
    }
  }
}
