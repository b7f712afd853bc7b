import Determinism

/// Two runs beside each other by meaning: in which settings, inputs, results and figures they differ.
package struct OutputComparison: Sendable {
  /// One difference in words a person and a program can read.
  package struct Item: Sendable, Equatable {
    /// The path or place.
    package let name: String
    /// What stands on the first side; nil where it lacks the thing.
    package let first: String?
    /// What stands on the second side; nil where it lacks the thing.
    package let second: String?
    /// A remark, such as `moved by at most 0.8 pt`; nil for none.
    package let remark: String?
  }

  /// The two names.
  package let names: (first: String, second: String)
  /// The differences of each group that has some, in the order of a run.
  package let groups: [(group: MeaningGroup, items: [Item])]
  /// Whether every number and list of samples is equal.
  package let numbersAreEqual: Bool
  /// The comparison of what both hold.
  private let locks: LockComparison

  /// Compares two sides.
  package init(_ first: ComparedSide, _ second: ComparedSide) {
    names = (first.name, second.name)
    locks = LockComparison(expected: first.lock, found: second.lock)
    numbersAreEqual = locks.of(.value).isEmpty && locks.of(.samples).isEmpty
    var items: [MeaningGroup: [Item]] = [:]
    for difference in locks.differences {
      guard let group = MeaningGroup(difference) else { continue }
      items[group, default: []].append(Self.item(difference))
    }
    items[.settings, default: []] += Self.settings(first, second)
    items[.figures, default: []] += FigureDifferences(first, second).items
    groups = MeaningGroup.allCases.compactMap { group in
      items[group].flatMap { $0.isEmpty ? nil : (group, $0) }
    }
  }

  /// Whether nothing differs but bytes that no contract holds, such as those of other libraries.
  package var isEqual: Bool { groups.isEmpty && locks.of(.file).isEmpty }
  /// Files that differ in their bytes.
  package var files: [String] { locks.of(.file).map(\.name) }
  /// Why bytes were not compared; nil where they were.
  package var bytesNotCompared: String? { locks.bytesNotCompared }

  private static func item(_ difference: Difference) -> Item {
    // Further apart than this, two numbers differ by more than rounding.
    let steps = difference.steps.flatMap { $0 < 1_000_000 ? "\($0) ULP apart" : nil }
    return Item(
      name: difference.name, first: difference.expected, second: difference.found, remark: steps)
  }

  /// The settings that differ, key by key.
  private static func settings(_ first: ComparedSide, _ second: ComparedSide) -> [Item] {
    guard let one = first.manifest, let two = second.manifest else { return [] }
    return [(one.computes, two.computes, nil), (one.says, two.says, "only said")].flatMap {
      first, second, remark in
      let (left, right) = (TreeLeaves(first).values, TreeLeaves(second).values)
      return Set(left.keys).union(right.keys).sorted { $0.bytesPrecede($1) }
        .filter { left[$0] != right[$0] }
        .map { Item(name: $0, first: left[$0], second: right[$0], remark: remark) }
    }
  }
}

/// Every leaf of a tree as text, by its path.
struct TreeLeaves {
  /// The texts.
  private(set) var values: [String: String] = [:]

  init(_ tree: JSONTree) { walk(tree, path: "") }

  private mutating func walk(_ tree: JSONTree, path: String) {
    func below(_ name: String) -> String { path.isEmpty ? name : path + "." + name }
    switch tree {
    case .object(let members): for member in members { walk(member.value, path: below(member.key)) }
    case .array(let items):
      for (label, item) in zip(ItemLabels.of(items), items) { walk(item, path: below(label)) }
    default: values[path] = tree.text ?? tree.canonicalText
    }
  }
}
