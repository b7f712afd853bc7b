/// A square matrix of Float64, row after row.
struct SquareMatrix: Sendable {
  let size: Int
  private var values: [Double]

  /// The zero matrix.
  init(_ size: Int) {
    self.size = size
    values = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  /// Takes scale × vector × vectorᵀ from the leading block.
  mutating func subtract(_ vector: [Double], scale: Double, size block: Int) {
    for row in 0..<block {
      let factor = vector[row] * scale
      for column in 0..<block { values[row * size + column] -= factor * vector[column] }
    }
  }

  /// The sum of the first diagonal elements.
  func trace(size block: Int) -> Double {
    var sum = 0.0
    for index in 0..<block { sum += values[index * size + index] }
    return sum
  }

  /// Transposes the leading block.
  mutating func transpose(size block: Int) {
    for row in 0..<block {
      for column in 0..<row { values.swapAt(row * size + column, column * size + row) }
    }
  }

  /// Sets to 0 the rows and columns from one on.
  mutating func clear(from first: Int) {
    for row in 0..<size {
      for column in 0..<size where row >= first || column >= first { self[row, column] = 0 }
    }
  }

  /// The product of two matrices.
  static func * (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix {
    var result = SquareMatrix(left.size)
    for row in 0..<left.size {
      for k in 0..<left.size {
        let factor = left[row, k]
        guard factor != 0 else { continue }
        for column in 0..<left.size { result[row, column] += factor * right[k, column] }
      }
    }
    return result
  }

  /// The transposed matrix.
  var transposed: SquareMatrix {
    var result = self
    result.transpose(size: size)
    return result
  }

  /// The greatest absolute element.
  var greatest: Double { values.reduce(0) { max($0, $1.magnitude) } }

  /// Adds a matrix.
  static func += (left: inout SquareMatrix, right: SquareMatrix) {
    for index in left.values.indices { left.values[index] += right.values[index] }
  }
}
