/// Least squares by Cholesky's decomposition of the normal equations.
enum NormalEquations {
  /// x with A x = b for a symmetric positive definite A; nil where A is singular to rounding.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    let size = right.count
    var factor = matrix
    for column in 0..<size {
      var pivot = matrix[column][column]
      for k in 0..<column { pivot -= factor[column][k] * factor[column][k] }
      guard pivot > 1e-12 * matrix[column][column], pivot.isFinite else { return nil }
      let root = pivot.squareRoot()
      factor[column][column] = root
      for row in column + 1..<max(size, column + 1) {
        var sum = matrix[row][column]
        for k in 0..<column { sum -= factor[row][k] * factor[column][k] }
        factor[row][column] = sum / root
      }
    }
    var solution = right
    for row in 0..<size {
      for k in 0..<row { solution[row] -= factor[row][k] * solution[k] }
      solution[row] /= factor[row][row]
    }
    for row in (0..<size).reversed() {
      for k in row + 1..<max(size, row + 1) { solution[row] -= factor[k][row] * solution[k] }
      solution[row] /= factor[row][row]
    }
    return solution
  }

  /// The coefficients that make the squares of target - row · coefficients least.
  static func leastSquares(_ rows: [[Double]], _ targets: [Double]) -> [Double]? {
    let size = rows.first?.count ?? 0
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var right = [Double](repeating: 0, count: size)
    for (row, target) in zip(rows, targets) {
      for i in 0..<size {
        right[i] += row[i] * target
        for j in 0...i { matrix[i][j] += row[i] * row[j] }
      }
    }
    for i in 0..<size { for j in 0..<i { matrix[j][i] = matrix[i][j] } }
    return solve(matrix, right)
  }
}
