import Determinism
import Schema

/// One table of a manifest while it is written: takes values by the keys that they are read by.
///
/// What is nil or empty is left out; what equals its standard value is written, so that nothing that
/// counts is left unsaid.
struct WrittenTable {
  private var members: [JSONTree.Member] = []

  /// What was written so far, in its order.
  var tree: JSONTree { .object(members) }

  /// A table with what a value writes.
  static func of(_ value: some ManifestWritable) -> JSONTree {
    var table = WrittenTable()
    value.write(to: &table)
    return table.tree
  }

  /// Writes a key's value.
  mutating func write<Value>(_ key: ManifestKey<Value>, _ value: Value?) {
    write(key.name, value.flatMap(key.format.written))
  }

  /// Writes `yes` or `no`.
  mutating func write(_ key: ManifestKey<YesOrNo>, _ holds: Bool) {
    write(key, holds ? .yes : .no)
  }

  /// Writes the values of a list.
  mutating func write<Item>(_ key: ManifestKey<[Placed<Item>]>, all items: [Item]) {
    write(key, items.map { Placed(value: $0, position: .start) })
  }

  /// Writes the table below a key.
  mutating func write(_ key: ManifestKey<ManifestNode>, _ value: (some ManifestWritable)?) {
    write(key.name, value.map(WrittenTable.of))
  }

  /// Writes the tables below a key.
  mutating func write(_ key: ManifestKey<[ManifestNode]>, each items: [some ManifestWritable]) {
    write(key.name, .array(items.map(WrittenTable.of)))
  }

  /// Writes what another declaration than a key's of this module gives by its name.
  mutating func write(_ name: String, _ tree: JSONTree?) {
    guard let tree, tree != .array([]), tree != .object([]), tree != .string("") else { return }
    members.append(JSONTree.Member(name, tree))
  }
}

/// A value that is a table of a manifest.
protocol ManifestWritable: Sendable {
  /// Writes its keys.
  func write(to table: inout WrittenTable)
}
