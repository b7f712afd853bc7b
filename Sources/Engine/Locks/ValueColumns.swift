import Determinism

/// The values of tables column by column, as a lock's file has them: a path for each cell would make
/// up most of the file.
struct ValueColumns {
  /// Stands where a column has words, which are held elsewhere.
  private static let words = JSONTree.string("")
  private static let root = "tables/"

  /// The values that stand in no table, by their paths.
  private(set) var others: [String: JSONTree] = [:]
  /// The cells of each column from the first row, by the column's path.
  private(set) var columns: [String: [JSONTree]] = [:]

  /// The values of a lock by columns.
  init(_ values: [String: JSONTree]) {
    for (name, value) in values {
      guard name.hasPrefix(Self.root), let slash = name.lastIndex(of: "/"),
        let row = Int(name[name.index(after: slash)...])
      else {
        others[name] = value
        continue
      }
      let column = String(name[..<slash])
      let missing = row - columns[column, default: []].count
      if missing > 0 {
        columns[column, default: []] += Array(repeating: Self.words, count: missing)
      }
      columns[column]?[row - 1] = value
    }
  }

  /// The values of a column that was read.
  static func values(of column: String, _ cells: [JSONTree]) -> [String: JSONTree] {
    var values: [String: JSONTree] = [:]
    for (place, cell) in cells.enumerated() where cell != words {
      values["\(column)/\(place + 1)"] = cell
    }
    return values
  }
}
