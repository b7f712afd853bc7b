import Determinism

/// What a lock makes of a place in `results.json`.
enum LeafRule: Sendable, Equatable {
  /// Held by value.
  case value
  /// Held as one digest: a list of samples, or something measured.
  case samples
  /// Held with the other words of its part as one digest.
  case words
  /// A table of the report.
  case table
  /// Each member or item is looked at.
  case deeper
  /// Not held: it is compared by itself.
  case left

  /// Lists with one item for each sample or day.
  private static let lists: Set<String> = ["anomalies", "days", "columns"]
  /// What was measured, by the name of its object or list.
  private static let measured: Set<String> = ["archive", "conditions", "found"]
  /// What is worded.
  private static let worded: Set<String> = ["title", "says", "place", "subjects", "citation"]

  /// The rule for a tree at a path.
  static func of(_ tree: JSONTree, at path: [String]) -> LeafRule {
    guard let name = path.last else { return .deeper }
    if path == ["digests"] { return .left }
    if path.count == 2, path[0] == "tables" { return .table }
    if path.contains("sample_digests") {
      if case .object = tree { return .deeper }
      return .samples
    }
    if worded.contains(name) { return .words }
    if measured.contains(name) { return .samples }
    switch tree {
    case .array: return lists.contains(name) ? .samples : .deeper
    case .object: return .deeper
    default: return .value
    }
  }

  /// The part of the results that words at a path belong to.
  static func part(of path: [String]) -> String {
    path.prefix(path.first == "tables" ? 2 : 1).joined(separator: "/")
  }
}

/// The names by which the items of a list are called in paths.
enum ItemLabels {
  /// Members that tell an item from the others of its list.
  private static let names = ["name", "code", "detector", "model", "check", "utc"]

  /// One label for each item: what tells it from the others, or its place from 1.
  static func of(_ items: [JSONTree]) -> [String] {
    let labels = items.map { item in
      if let label = CellLabel(item) { return label.text }
      let own = names.compactMap { text(item[$0]) }
      return (own.isEmpty ? [text(item["kind"])].compactMap { $0 } : own).joined(separator: ",")
    }
    let counts = labels.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return labels.enumerated().map { place, label in
      if label.isEmpty { return "\(place + 1)" }
      return counts[label] == 1 ? label : "\(label)#\(place + 1)"
    }
  }

  static func text(_ value: JSONTree?) -> String? {
    switch value {
    case .string(let text)?: text
    case .number(let digits)?: digits
    default: nil
    }
  }
}
