import Determinism

/// The start of one tensor.
struct Initialisation {
  let tensor: ParameterTensor

  /// Fills the tensor's memory.
  func fill(_ values: UnsafeMutablePointer<Float>, seed: SeedPath) {
    var stream = seed.stream()
    switch tensor.start {
    case .zeros: values.update(repeating: 0, count: tensor.count)
    case .ones(let range):
      for index in 0..<tensor.count { values[index] = range.contains(index) ? 1 : 0 }
    case .glorotUniform(let inputs, let outputs):
      let limit = (6 / Double(inputs + outputs)).squareRoot()
      for index in 0..<tensor.count {
        values[index] = Float(limit * (2 * stream.uniform() - 1))
      }
    case .orthogonal: fillOrthogonal(values, &stream)
    }
  }

  /// Orthonormal columns: normal numbers, made orthogonal to the columns before them twice over
  /// (modified Gram and Schmidt; twice is enough, Giraud et al. 2005). The diagonal of R is
  /// positive, so the distribution is uniform (Mezzadri 2007).
  private func fillOrthogonal(_ values: UnsafeMutablePointer<Float>, _ stream: inout RandomStream) {
    let (rows, count) = (tensor.rows, tensor.columns)
    precondition(rows >= count)
    let columns = UnsafeMutablePointer<Double>.allocate(capacity: rows * count)
    defer { columns.deallocate() }
    for index in 0..<rows * count { columns[index] = stream.normal() }
    for index in 0..<count {
      let column = columns + index * rows
      for _ in 0..<2 {
        for other in 0..<index { remove(columns + other * rows, from: column, rows) }
      }
      let norm = dot(column, column, rows).squareRoot()
      for row in 0..<rows { values[row * count + index] = Float(column[row] / norm) }
      for row in 0..<rows { column[row] /= norm }
    }
  }

  private func remove(
    _ direction: UnsafePointer<Double>, from column: UnsafeMutablePointer<Double>, _ rows: Int
  ) {
    let share = dot(direction, column, rows)
    for row in 0..<rows { column[row] -= share * direction[row] }
  }

  /// In four interleaved chains, which are added in order.
  private func dot(_ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, _ count: Int)
    -> Double
  {
    var sums = SIMD4<Double>()
    var index = 0
    while index + 4 <= count {
      let products =
        SIMD4(left[index], left[index + 1], left[index + 2], left[index + 3])
        * SIMD4(right[index], right[index + 1], right[index + 2], right[index + 3])
      sums += products
      index += 4
    }
    var sum = ((sums[0] + sums[1]) + sums[2]) + sums[3]
    while index < count {
      sum += left[index] * right[index]
      index += 1
    }
    return sum
  }
}
