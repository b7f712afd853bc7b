/// Symmetric, positive equations whose rows begin at their first entry that is not zero.
///
/// Cholesky's factor keeps that shape, so unknowns that meet only their neighbours cost little.
struct SkylineSystem {
  let count: Int
  private var firsts: [Int]
  private var rows: [[Double]]
  /// The right-hand side.
  var right: [Double]

  init(count: Int) {
    self.count = count
    firsts = Array(0..<count)
    rows = [[Double]](repeating: [0], count: count)
    right = [Double](repeating: 0, count: count)
  }

  /// Adds to the entry of a row and a column.
  mutating func add(_ value: Double, _ one: Int, _ other: Int) {
    let row = max(one, other)
    let column = min(one, other)
    if column < firsts[row] {
      rows[row].insert(contentsOf: [Double](repeating: 0, count: firsts[row] - column), at: 0)
      firsts[row] = column
    }
    rows[row][column - firsts[row]] += value
  }

  /// Adds an observation: factors of unknowns, its value and its weight.
  mutating func observe(_ factors: [(index: Int, factor: Double)], _ value: Double, weight: Double)
  {
    for (place, one) in factors.enumerated() {
      right[one.index] += weight * one.factor * value
      for other in factors[...place] {
        add(weight * one.factor * other.factor, one.index, other.index)
      }
    }
  }

  /// The index of the first unknown that the equations do not determine; nil when the rows have
  /// become Cholesky's factor.
  mutating func factorise() -> Int? {
    for row in 0..<count {
      let first = firsts[row]
      var values = rows[row]
      let whole = values[row - first]
      for column in first..<row {
        let start = max(first, firsts[column])
        values[column - first] =
          (values[column - first]
            - Self.product(
              values, start - first, rows[column], start - firsts[column], column - start))
          / rows[column][column - firsts[column]]
      }
      let rest = whole - Self.product(values, 0, values, 0, row - first)
      guard rest > 1e-12 * whole, rest.isFinite else { return row }
      values[row - first] = rest.squareRoot()
      rows[row] = values
    }
    return nil
  }

  /// The solution for a right-hand side, by the factor.
  func solve(_ side: [Double]) -> [Double] {
    var result = forward(side)
    for row in stride(from: count - 1, through: 0, by: -1) {
      let first = firsts[row]
      result[row] /= rows[row][row - first]
      for column in first..<row { result[column] -= rows[row][column - first] * result[row] }
    }
    return result
  }

  /// The variance of a combination of unknowns.
  func variance(_ factors: [(index: Int, factor: Double)]) -> Double {
    var side = [Double](repeating: 0, count: count)
    for one in factors { side[one.index] += one.factor }
    return forward(side).reduce(0) { $0 + $1 * $1 }
  }

  private func forward(_ side: [Double]) -> [Double] {
    var result = side
    for row in 0..<count {
      let first = firsts[row]
      let sum = Self.product(result, first, rows[row], 0, row - first)
      result[row] = (result[row] - sum) / rows[row][row - first]
    }
    return result
  }

  private static func product(
    _ left: [Double], _ leftStart: Int, _ right: [Double], _ rightStart: Int, _ count: Int
  ) -> Double {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        // Four sums, always in this order, so that the bits are the same everywhere.
        var sums = SIMD4<Double>()
        var index = 0
        while index + 4 <= count {
          for lane in 0..<4 {
            sums[lane] += left[leftStart + index + lane] * right[rightStart + index + lane]
          }
          index += 4
        }
        var total = (sums[0] + sums[1]) + (sums[2] + sums[3])
        while index < count {
          total += left[leftStart + index] * right[rightStart + index]
          index += 1
        }
        return total
      }
    }
  }
}
