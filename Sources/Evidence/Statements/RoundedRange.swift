import Studies

/// Every number that a printed one may stand for, and what follows from it.
struct RoundedRange: Equatable {
  let low: Double
  let high: Double

  init(_ low: Double, _ high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  init(_ printed: PrintedNumber) {
    self.init(printed.value - printed.halfUnit, printed.value + printed.halfUnit)
  }

  /// Whether some number is in both; a hair is given, since decimal halves have no exact Double.
  func meets(_ other: RoundedRange) -> Bool {
    let hair = 1e-9 * max(1, max(high.magnitude, other.high.magnitude))
    return low <= other.high + hair && other.low <= high + hair
  }

  func meets(_ printed: PrintedNumber) -> Bool { meets(RoundedRange(printed)) }

  static func - (left: RoundedRange, right: RoundedRange) -> RoundedRange {
    RoundedRange(left.low - right.high, left.high - right.low)
  }

  /// The range of a function that rises, or falls, in its argument.
  func map(_ function: (Double) -> Double) -> RoundedRange {
    RoundedRange(function(low), function(high))
  }
}
