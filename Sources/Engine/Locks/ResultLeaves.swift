import Determinism

/// The leaves of `results.json` as locks hold them: numbers and verdicts by value, lists of samples
/// and whatever was measured as digests, words as digests of their own.
///
/// A lock may be passed on where the measurements may not, so nothing measured stands in it. A slash in
/// a name is written `|` in its path.
package struct ResultLeaves: Sendable, Equatable {
  /// Each value outside a list of samples, by its path.
  package private(set) var values: [String: JSONTree] = [:]
  /// Digests of lists of samples and of measured values, by their paths.
  package private(set) var samples: [String: String] = [:]
  /// Digests of what is only worded, by the part of the results it stands in.
  package private(set) var words: [String: String] = [:]
  /// The paths of values and samples in the order of the file.
  package private(set) var order: [String] = []

  private var texts: [String: [JSONTree]] = [:]

  /// The leaves of a `results.json`.
  package init(_ results: JSONTree) {
    walk(results, path: [])
    words = texts.mapValues { JSONTree.array($0).digest.description }
    texts = [:]
  }

  private mutating func walk(_ tree: JSONTree, path: [String]) {
    let name = path.joined(separator: "/")
    switch LeafRule.of(tree, at: path) {
    case .left: return
    case .samples:
      if tree == .array([]) { return }
      samples[name] = Self.isDigest(tree) ? tree.text : tree.digest.description
      order.append(name)
    case .words: texts[LeafRule.part(of: path), default: []].append(tree)
    case .table: table(tree, path: path)
    case .value:
      values[name] = tree
      order.append(name)
    case .deeper:
      if let members = tree.members {
        for member in members {
          walk(member.value, path: path + [member.key.replacing("/", with: "|")])
        }
      }
      if let items = tree.items {
        for (label, item) in zip(ItemLabels.of(items), items) {
          walk(item, path: path + [label.replacing("/", with: "|")])
        }
      }
    }
  }

  /// A table of the report: columns of numbers by value, row by row; columns that are measured or
  /// worded as digests.
  private mutating func table(_ tree: JSONTree, path: [String]) {
    let columns = tree["columns"]?.items?.compactMap(\.text) ?? []
    let rows = tree["rows"]?.items?.compactMap(\.items) ?? []
    let measured = Set((tree["measured"]?.items ?? []).compactMap(\.text))
    texts[LeafRule.part(of: path), default: []].append(.array(columns.map { .string($0) }))
    for (place, column) in columns.enumerated() {
      let cells = rows.map { place < $0.count ? $0[place] : .null }
      let name = (path + [column]).joined(separator: "/")
      if measured.contains(column) {
        samples[name] = JSONTree.array(cells).digest.description
        order.append(name)
      } else {
        for (row, cell) in cells.enumerated() {
          if case .string = cell {
            texts[LeafRule.part(of: path), default: []].append(cell)
          } else {
            values[name + "/\(row + 1)"] = cell
            order.append(name + "/\(row + 1)")
          }
        }
      }
    }
  }

  private static func isDigest(_ tree: JSONTree) -> Bool {
    tree.text.map { DigestText.isWhole($0) } ?? false
  }
}
