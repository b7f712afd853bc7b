import Determinism

/// The logarithm of a product of positive numbers, with one call of `log` at the end.
struct LogProduct: Sendable {
  private var mantissa = 1.0
  private var exponent = 0

  /// Multiplies by a positive number.
  mutating func multiply(_ factor: Double) {
    mantissa *= factor
    exponent += Int(mantissa.exponent)
    mantissa = mantissa.significand
  }

  /// The logarithm of the product.
  var log: Double { Elementary.log(mantissa) + Double(exponent) * Elementary.log(2) }
}
