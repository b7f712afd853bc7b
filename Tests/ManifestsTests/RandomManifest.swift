import Determinism
import Schema
import TestSupport

@testable import Manifests

/// Manifests drawn from the reference of the language: each table with the keys that must be there and
/// some of those that may, each value within its limits.
struct RandomManifest {
  private static let sections = ManifestReference.sections.reduce(
    into: [String: ManifestReference.Section]()
  ) { $0[$1.path] = $1 }

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func tree() -> JSONTree { table("") }

  private mutating func table(_ path: String) -> JSONTree {
    guard let section = Self.sections[path] else { return .object([]) }
    // Which settings a grid may vary depends on the model, which stands in another table.
    if path == "forecasters.tuning" { return .object([.init("validation", .number("0.3"))]) }
    var words: [String: String] = [:]
    var members: [JSONTree.Member] = []
    for entry in section.entries {
      if let owner = entry.owner, !owner.words.contains(words[owner.key] ?? "") { continue }
      // A table in block style has a key.
      let isLast = entry.name == section.entries.last?.name && members.isEmpty
      let isThere = entry.isRequired || isLast || Int.random(in: 0..<5, using: &random) < 2
      guard isThere else { continue }
      let inner = path.isEmpty ? entry.name : path + "." + entry.name
      var value = self.value(entry.shape, example: entry.example, path: inner)
      if case .word = entry.shape { words[entry.name] = value.text }
      // The lags of some models are even, and eight at least.
      if entry.name == "lags" { value = .number("8") }
      members.append(.init(entry.name, value))
    }
    // A list of stations stands in place of the one.
    if members.contains(where: { $0.key == "stations" }), path == "inputs.tec" {
      members.removeAll { ["latitude", "longitude", "file"].contains($0.key) }
    }
    return .object(members)
  }

  private mutating func value(_ shape: ValueShape, example: String, path: String) -> JSONTree {
    switch shape {
    case .integer(let range?):
      return .integer(
        Int.random(
          in: range.lowerBound...min(range.upperBound, max(range.lowerBound, 4_000)),
          using: &random))
    case .integer(nil): return .number(example)
    case .number(let limits?):
      let tenths = Int.random(
        in: Int(limits.lower * 10) + 1...Int(min(limits.upper, max(limits.lower + 1, 50)) * 10),
        using: &random)
      return .number("\(Double(tenths) / 10)")
    case .number(nil): return .number(example)
    case .text: return .string(example.trimmingQuotes)
    case .word(let words): return .string(words.randomElement(using: &random) ?? "")
    case .list(let item, let limit):
      let count = Int.random(in: 1...min(3, limit), using: &random)
      let example = String(example.dropFirst(2))
      return .array((0..<count).map { _ in value(item, example: example, path: path) })
    case .table: return table(path)
    case .tables:
      return .array((0..<Int.random(in: 1...2, using: &random)).map { _ in table(path) })
    }
  }

  /// The tree as the text of a manifest.
  static func text(_ tree: JSONTree, indent: String = "") -> String {
    (tree.members ?? []).map { member in
      switch member.value {
      case .object:
        "\(indent)\(member.key):\n" + text(member.value, indent: indent + "  ")
      case .array(let items):
        "\(indent)\(member.key):\n" + items.map { item(of: $0, indent: indent + "  ") }.joined()
      default: "\(indent)\(member.key): \(scalar(member.value))\n"
      }
    }.joined()
  }

  private static func item(of tree: JSONTree, indent: String) -> String {
    guard tree.members != nil else { return "\(indent)- \(scalar(tree))\n" }
    let lines = text(tree, indent: indent + "  ")
    return "\(indent)- " + lines.dropFirst(indent.count + 2)
  }

  private static func scalar(_ tree: JSONTree) -> String {
    switch tree {
    case .number(let digits): digits
    case .string(let text): text
    default: ""
    }
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    hasPrefix("\"") && hasSuffix("\"") && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
