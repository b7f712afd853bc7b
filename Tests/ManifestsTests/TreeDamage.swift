import Determinism
import Schema
import TestSupport

@testable import Manifests

/// One fault of a manifest that its schema can know: a required key taken away, an unknown key, a key
/// beside the wrong kind, a table where a value belongs, a number beyond its range, an unknown word.
struct TreeDamage {
  static let names = ["missing", "unknown", "foreign", "kind", "range", "word"]

  /// What is done.
  let name: String
  /// Where it was done.
  private(set) var path = ""
  private let tree: JSONTree
  private var random: SeededGenerator
  private var places: [(section: String, key: String)] = []

  init(tree: JSONTree, using random: inout SeededGenerator) {
    self.tree = tree
    name = Self.names.randomElement(using: &random) ?? ""
    self.random = random
  }

  /// The damaged tree; nil where there is no place for the damage.
  mutating func apply() -> JSONTree? {
    var count = 0
    _ = changed(tree, "") { _, _ in
      count += 1
      return nil
    }
    guard count > 0 else { return nil }
    let start = Int.random(in: 0..<count, using: &random)
    for step in 0..<count {
      let place = (start + step) % count
      var index = -1
      var found: JSONTree?
      let result = changed(tree, "") { section, members in
        index += 1
        guard index == place, let damaged = damaged(members, section) else { return nil }
        found = .object(damaged)
        return found
      }
      if found != nil { return result }
    }
    return nil
  }

  /// The tree with one of its tables changed; the closure is asked for each in order.
  private func changed(
    _ tree: JSONTree, _ section: String,
    _ change: (String, [JSONTree.Member]) -> JSONTree?
  ) -> JSONTree {
    guard case .object(let members) = tree else { return tree }
    if let new = change(section, members) { return new }
    return .object(
      members.map { member in
        let inner = section.isEmpty ? member.key : section + "." + member.key
        switch member.value {
        case .object: return .init(member.key, changed(member.value, inner, change))
        case .array(let items):
          return .init(member.key, .array(items.map { changed($0, inner, change) }))
        default: return member
        }
      })
  }

  private mutating func damaged(
    _ members: [JSONTree.Member], _ section: String
  ) -> [JSONTree.Member]? {
    let entries = ManifestReference.sections.first { $0.path == section }?.entries ?? []
    func entry(_ key: String) -> KeyEntry? { entries.first { $0.name == key } }
    var members = members
    switch name {
    case "unknown":
      path = section
      members.append(.init("no_such_key_at_all", .number("1")))
      return members
    case "missing":
      let there = members.indices.filter { entry(members[$0].key)?.isRequired == true }
      guard let place = there.randomElement(using: &random) else { return nil }
      path = section + "." + members[place].key
      members.remove(at: place)
      return members
    case "foreign":
      let words = members.reduce(into: [String: String]()) { $0[$1.key] = $1.value.text }
      let foreign = entries.filter { entry in
        guard let owner = entry.owner, let word = words[owner.key], !entry.example.isEmpty else {
          return false
        }
        if case .list = entry.shape { return false }
        return !owner.words.contains(word) && !members.contains { $0.key == entry.name }
      }
      guard let key = foreign.randomElement(using: &random) else { return nil }
      path = section + "." + key.name
      members.append(.init(key.name, .string(key.example)))
      return members
    default:
      let fitting = members.indices.filter { beyond(entry(members[$0].key)?.shape) != nil }
      guard let place = fitting.randomElement(using: &random),
        let value = beyond(entry(members[place].key)?.shape)
      else { return nil }
      path = section + "." + members[place].key
      members[place] = .init(members[place].key, value)
      return members
    }
  }

  /// A value that a shape does not take, by the damage.
  private func beyond(_ shape: ValueShape?) -> JSONTree? {
    switch (name, shape) {
    case ("range", .integer(let range?)): .integer(range.upperBound + 1)
    case ("range", .number(let limits?)): .number("\(limits.upper + 1)")
    case ("word", .word): .string("no-such-word-at-all")
    case ("kind", .integer), ("kind", .number), ("kind", .text):
      .object([.init("a", .number("1"))])
    case ("kind", .table), ("kind", .tables), ("kind", .list): .number("1")
    default: nil
    }
  }
}
