/// The covariance of Harvey's state of a stationary ARMA process.
enum StationaryCovariance {
  /// P = T P Tᵀ + R Rᵀ by doubling (Anderson and Moore 1979): after k rounds 2ᵏ terms of the sum
  /// Σ Tⁱ R Rᵀ Tⁱᵀ are taken together.
  ///
  /// - Returns: nil where sixty rounds do not reach the limit, at a unit root.
  static func of(ar: [Double], ma: [Double]) -> SquareMatrix? {
    let size = ar.count
    var transition = SquareMatrix(size)
    var covariance = SquareMatrix(size)
    for row in 0..<size {
      transition[row, 0] = ar[row]
      if row + 1 < size { transition[row, row + 1] += 1 }
      for column in 0..<size { covariance[row, column] = ma[row] * ma[column] }
    }
    for _ in 0..<60 {
      let more = transition * covariance * transition.transposed
      guard more.greatest.isFinite, more.greatest < 1e200 else { return nil }
      covariance += more
      if more.greatest <= 1e-17 * covariance.greatest { return covariance }
      transition = transition * transition
    }
    return nil
  }
}
