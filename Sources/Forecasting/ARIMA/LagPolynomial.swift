/// Polynomials in the lag operator B and the coefficients that keep them stationary.
enum LagPolynomial {
  /// Coefficients φ₁ … of a stationary autoregression 1 - Σ φᵢBⁱ, from any real numbers.
  ///
  /// The numbers become partial autocorrelations x / √(1 + x²), and those coefficients (Monahan
  /// 1984, Biometrika 71, 403), as statsmodels does it.
  static func stationary(_ free: ArraySlice<Double>) -> [Double] {
    var coefficients: [Double] = []
    for x in free {
      let partial = x / (1 + x * x).squareRoot()
      let shorter = coefficients
      for index in shorter.indices {
        coefficients[index] -= partial * shorter[shorter.count - 1 - index]
      }
      coefficients.append(partial)
    }
    return coefficients
  }

  /// The numbers that `stationary` turns into given coefficients, made stationary by shrinking
  /// where they are not.
  static func free(_ coefficients: [Double]) -> [Double] {
    var current = coefficients
    for _ in 0..<400 {
      if let partials = partialAutocorrelations(current) {
        return partials.map { $0 / (1 - $0 * $0).squareRoot() }
      }
      var factor = 1.0
      for index in current.indices {
        factor *= 0.97
        current[index] *= factor
      }
    }
    return coefficients.map { _ in 0 }
  }

  private static func partialAutocorrelations(_ coefficients: [Double]) -> [Double]? {
    var current = coefficients
    var partials: [Double] = []
    while let last = current.last {
      guard last.magnitude < 0.99 else { return nil }
      partials.append(last)
      let count = current.count - 1
      current = (0..<count).map {
        (current[$0] + last * current[count - 1 - $0]) / (1 - last * last)
      }
    }
    return partials.reversed()
  }

  /// The product of two polynomials given from their constant term on.
  static func product(_ left: [Double], _ right: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: left.count + right.count - 1)
    for (i, a) in left.enumerated() where a != 0 {
      for (j, b) in right.enumerated() { result[i + j] += a * b }
    }
    return result
  }

  /// 1 + sign Σ cᵢ B^(i × spacing).
  static func spread(_ coefficients: [Double], sign: Double, spacing: Int) -> [Double] {
    var result = [Double](repeating: 0, count: coefficients.count * spacing + 1)
    result[0] = 1
    for (index, value) in coefficients.enumerated() {
      result[(index + 1) * spacing] = sign * value
    }
    return result
  }

  /// (1 - B)^d (1 - Bˢ)^D.
  static func differencing(_ order: ARIMAOrder) -> [Double] {
    var result = [1.0]
    for _ in 0..<order.d { result = product(result, spread([1], sign: -1, spacing: 1)) }
    for _ in 0..<order.seasonalD {
      result = product(result, spread([1], sign: -1, spacing: order.season))
    }
    return result
  }
}
