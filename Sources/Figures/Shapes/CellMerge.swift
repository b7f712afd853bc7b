/// Joins equal neighbouring cells of a grid into rectangles.
enum CellMerge {
  /// Cells `columns × rows`, ends excluded.
  struct Block: Equatable {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// Blocks of each key, keys ascending; together they cover each cell exactly once.
  ///
  /// - Parameter grid: keys by column, then row; all columns equally long.
  static func blocks(_ grid: [[Int]]) -> [(key: Int, blocks: [Block])] {
    var open: [(key: Int, block: Block)] = []
    var done: [(key: Int, block: Block)] = []
    for (column, keys) in grid.enumerated() {
      var next: [(key: Int, block: Block)] = []
      for (key, rows) in runs(keys) {
        let before = open.firstIndex { $0.key == key && $0.block.rows == rows }
        let start = before.map { open.remove(at: $0).block.columns.lowerBound } ?? column
        next.append((key, Block(columns: start..<column + 1, rows: rows)))
      }
      done += open
      open = next
    }
    done += open
    let keys = Set(done.map(\.key)).sorted()
    return keys.map { key in (key, done.filter { $0.key == key }.map(\.block)) }
  }

  /// Runs of equal keys with the rows they cover.
  static func runs(_ keys: [Int]) -> [(Int, Range<Int>)] {
    var runs: [(Int, Range<Int>)] = []
    for (row, key) in keys.enumerated() {
      if let last = runs.last, last.0 == key {
        runs[runs.count - 1].1 = last.1.lowerBound..<row + 1
      } else {
        runs.append((key, row..<row + 1))
      }
    }
    return runs
  }
}
