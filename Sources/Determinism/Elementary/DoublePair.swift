/// The unevaluated sum of two Float64, the second below half a unit in the last place of the first.
///
/// About 106 significant bits. Sources: Dekker, "A floating-point technique for extending the
/// available precision" (Numerische Mathematik 18, 1971); Knuth, TAOCP 2, 4.2.2.
struct DoublePair {
  var high: Double
  var low: Double

  @inline(__always)
  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two numbers.
  @inline(__always)
  static func sum(_ first: Double, _ second: Double) -> DoublePair {
    let total = first + second
    let part = total - first
    return DoublePair(total, (first - (total - part)) + (second - part))
  }

  /// The exact sum of two numbers, the first of them not the smaller in magnitude.
  @inline(__always)
  static func orderedSum(_ larger: Double, _ smaller: Double) -> DoublePair {
    let total = larger + smaller
    return DoublePair(total, smaller - (total - larger))
  }

  /// The exact product of two numbers below 2^995 whose product does not underflow.
  @inline(__always)
  static func product(_ first: Double, _ second: Double) -> DoublePair {
    let total = first * second
    let a = halves(first)
    let b = halves(second)
    let rest = ((a.high * b.high - total) + a.high * b.low + a.low * b.high) + a.low * b.low
    return DoublePair(total, rest)
  }

  /// A number cut into two of at most 26 bits each.
  @inline(__always)
  private static func halves(_ value: Double) -> DoublePair {
    let spread = 134_217_729 * value
    let high = spread - (spread - value)
    return DoublePair(high, value - high)
  }

  /// The value rounded to one number.
  @inline(__always)
  var rounded: Double { high + low }

  /// The value times a power of two that neither overflows nor underflows.
  @inline(__always)
  func scaled(by factor: Double) -> DoublePair { DoublePair(high * factor, low * factor) }

  @inline(__always)
  static prefix func - (pair: DoublePair) -> DoublePair { DoublePair(-pair.high, -pair.low) }

  @inline(__always)
  static func + (left: DoublePair, right: DoublePair) -> DoublePair {
    let high = sum(left.high, right.high)
    let low = sum(left.low, right.low)
    let middle = orderedSum(high.high, high.low + low.high)
    return orderedSum(middle.high, middle.low + low.low)
  }

  @inline(__always)
  static func + (left: DoublePair, right: Double) -> DoublePair {
    let high = sum(left.high, right)
    return orderedSum(high.high, high.low + left.low)
  }

  @inline(__always)
  static func - (left: DoublePair, right: DoublePair) -> DoublePair { left + (-right) }

  @inline(__always)
  static func * (left: DoublePair, right: DoublePair) -> DoublePair {
    let high = product(left.high, right.high)
    return orderedSum(high.high, high.low + (left.high * right.low + left.low * right.high))
  }

  @inline(__always)
  static func * (left: DoublePair, right: Double) -> DoublePair {
    let high = product(left.high, right)
    return orderedSum(high.high, high.low + left.low * right)
  }

  @inline(__always)
  static func / (left: DoublePair, right: DoublePair) -> DoublePair {
    let first = left.high / right.high
    let rest = left - right * first
    let second = rest.high / right.high
    let last = rest - right * second
    return orderedSum(first, second + last.high / right.high)
  }

  /// The square root of a pair that is zero or a normal number.
  @inline(__always)
  var squareRoot: DoublePair {
    guard high > 0 else { return DoublePair(0) }
    let root = high.squareRoot()
    let rest = self - DoublePair.product(root, root)
    return DoublePair.orderedSum(root, rest.high / (2 * root))
  }
}
