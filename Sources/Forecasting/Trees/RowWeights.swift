import Determinism

/// How often each row of a table is used by a tree.
struct RowWeights: Sendable {
  /// The number of uses of each row; 0 leaves it out.
  let counts: [UInt32]

  /// Every row once.
  init(all rows: Int) {
    counts = Array(repeating: 1, count: rows)
  }

  /// As many rows as the table has, drawn with replacement (the bootstrap; Efron 1979).
  init(bootstrapOf rows: Int, stream: inout RandomStream) {
    var counts = [UInt32](repeating: 0, count: rows)
    for _ in 0..<rows { counts[stream.integer(below: rows)] += 1 }
    self.counts = counts
  }
}
