/// The features of a table with, for each, the rows in ascending order of its value.
///
/// A forest sorts once; every tree takes the order of its own rows from here.
struct PresortedFeatures: Sendable {
  let rows: Int
  let columns: Int
  /// The values, feature after feature.
  let values: [Double]
  /// The rows in ascending order, feature after feature; equal values stand in order of rows.
  let order: [UInt32]

  /// Sorts every feature.
  ///
  /// - Precondition: values are finite and there are fewer than 2³² rows.
  init(_ features: FeatureMatrix) {
    precondition(features.rows < Int(UInt32.max))
    rows = features.rows
    columns = features.columns
    values = features.columnMajor
    var order: [UInt32] = []
    order.reserveCapacity(values.count)
    var sorter = RadixSorter(count: rows)
    for column in 0..<features.columns {
      order += sorter.order(of: values[column * rows..<(column + 1) * rows])
    }
    self.order = order
  }
}

/// Sorts finite numbers by the digits of their bit patterns, eleven bits at a time: stable, and
/// several times faster than comparing.
private struct RadixSorter {
  private struct Entry {
    var key: UInt64
    var row: UInt32
  }

  private static let digitBits = 11
  private var entries: [Entry]
  private var other: [Entry]

  init(count: Int) {
    entries = Array(repeating: Entry(key: 0, row: 0), count: count)
    other = entries
  }

  mutating func order(of values: ArraySlice<Double>) -> [UInt32] {
    for (row, value) in values.enumerated() {
      // Adding zero makes -0 and 0 one key, as they are one value.
      let bits = (value + 0).bitPattern
      let key = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
      entries[row] = Entry(key: key, row: UInt32(row))
    }
    for shift in stride(from: 0, to: 64, by: Self.digitBits) { pass(shift: UInt64(shift)) }
    return entries.map(\.row)
  }

  private mutating func pass(shift: UInt64) {
    let mask = UInt64(1 << Self.digitBits - 1)
    var starts = [Int](repeating: 0, count: 1 << Self.digitBits)
    for entry in entries { starts[Int(entry.key >> shift & mask)] += 1 }
    guard !starts.contains(entries.count) else { return }
    var total = 0
    for digit in starts.indices {
      let count = starts[digit]
      starts[digit] = total
      total += count
    }
    for entry in entries {
      let digit = Int(entry.key >> shift & mask)
      other[starts[digit]] = entry
      starts[digit] += 1
    }
    swap(&entries, &other)
  }
}
