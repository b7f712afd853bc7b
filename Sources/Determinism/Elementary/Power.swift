extension Elementary {
  /// x to the power y. Worst error met: 0.51 ULP (0.75 where subnormal).
  ///
  /// Special values are those of IEEE 754 `pow`: 1 for y = 0 and for x = 1 whatever the other
  /// (even NaN), NaN for a negative finite x and a finite y that is no whole number.
  package static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    let size = x.magnitude
    if y.isInfinite {
      if size == 1 { return 1 }
      return (size > 1) == (y > 0) ? .infinity : 0
    }
    let odd = isOddWhole(y)
    let negative = x.sign == .minus && odd
    if size == 0 || size == .infinity {
      let result = (size == 0) == (y < 0) ? Double.infinity : 0
      return negative ? -result : result
    }
    if x < 0, y.magnitude < 0x1p53, y != Double(Int64(y)) { return .nan }
    let result = powerOfPositive(size, y)
    return negative ? -result : result
  }

  private static func powerOfPositive(_ x: Double, _ y: Double) -> Double {
    if x == 1 { return 1 }
    let logarithm = logarithm(DoublePair(x))
    let estimate = logarithm.high * y
    if estimate > 710 { return .infinity }
    if estimate < -746 { return 0 }
    if estimate.magnitude < 0x1p-55 { return 1 + estimate }
    let exponent = logarithm * y
    if exponent.high > 709.8 { return .infinity }
    if exponent.high < -745.2 { return 0 }
    return exponential(exponent)
  }

  private static func isOddWhole(_ y: Double) -> Bool {
    guard y.magnitude < 0x1p53 else { return false }
    let whole = Int64(y)
    return Double(whole) == y && whole & 1 == 1
  }
}
