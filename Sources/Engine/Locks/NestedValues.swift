import Determinism

/// Values by their paths as a tree of objects, as a lock's file has them, and back.
enum NestedValues {
  /// The tree: a path `a/b` is the member `b` of the member `a`.
  static func tree(_ values: [String: JSONTree]) -> JSONTree {
    let paths = values.map { (path: $0.split(separator: "/")[...], value: $1) }
    return tree(paths)
  }

  private static func tree(_ paths: [(path: ArraySlice<Substring>, value: JSONTree)]) -> JSONTree {
    let groups = Dictionary(grouping: paths) { $0.path.first ?? "" }
    return .object(
      groups.sorted { String($0.key).bytesPrecede(String($1.key)) }.map { name, members in
        if members.count == 1, members[0].path.count == 1 {
          return .init(String(name), members[0].value)
        }
        return .init(String(name), tree(members.map { ($0.path.dropFirst(), $0.value) }))
      })
  }

  /// The values of a tree by their paths; lists count as values.
  static func flat(_ tree: JSONTree, below path: String = "") -> [String: JSONTree] {
    guard let members = tree.members else { return [path: tree] }
    return members.reduce(into: [:]) { values, member in
      let name = path.isEmpty ? member.key : path + "/" + member.key
      values.merge(flat(member.value, below: name)) { first, _ in first }
    }
  }
}
