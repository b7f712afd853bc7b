/// Round numbers within a range: 1, 2, 2.5 or 5 times a power of ten apart.
package enum NiceTicks {
  /// At most `count` ticks (at least 2 are tried for), each at an exact multiple of the step.
  ///
  /// - Parameter integers: whether steps below 1 are left out.
  package static func ticks(
    _ range: ClosedRange<Double>, count: Int, integers: Bool = false
  ) -> [Tick] {
    let span = range.upperBound - range.lowerBound
    guard span.isFinite, span > 0, range.lowerBound.magnitude < 1e300 else { return [] }
    let most = max(2, count)
    var step = Step(first: span / Double(most), integers: integers)
    while step.count(in: range) > most { step.grow() }
    let (low, high) = step.multiples(in: range)
    guard low <= high, high - low < 1_000 else { return [] }
    return (Int(low)...Int(high)).map { index in
      let value = step.value(Double(index))
      return Tick(value, step.label(value, largest: max(range.upperBound, -range.lowerBound)))
    }
  }
}

/// A tick distance: quarters of a power of ten, so that multiples are exact.
private struct Step {
  private static let quarters = [4.0, 8, 10, 20]
  private var choice = 0
  private var exponent = 0
  private let integers: Bool

  /// The largest step not above a length.
  init(first length: Double, integers: Bool) {
    self.integers = integers
    exponent = 0
    var rest = length
    while rest >= 10 {
      rest /= 10
      exponent += 1
    }
    while rest < 1 {
      rest *= 10
      exponent -= 1
    }
    if integers && exponent < 0 { exponent = 0 }
  }

  mutating func grow() {
    choice += 1
    if choice == 4 {
      choice = 0
      exponent += 1
    }
    if integers && exponent == 0 && choice == 2 { choice = 3 }
  }

  func value(_ multiple: Double) -> Double {
    let units = multiple * Step.quarters[choice] / 4
    let power = (0..<abs(exponent)).reduce(1.0) { product, _ in product * 10 }
    return exponent < 0 ? units / power : units * power
  }

  func multiples(in range: ClosedRange<Double>) -> (Double, Double) {
    let unit = value(1)
    // A bound that is a multiple itself may stand a rounding error beyond it.
    let slack = (range.upperBound - range.lowerBound) / unit * 1e-9
    return (
      (range.lowerBound / unit - slack).rounded(.up),
      (range.upperBound / unit + slack).rounded(.down)
    )
  }

  func count(in range: ClosedRange<Double>) -> Int {
    let (low, high) = multiples(in: range)
    return high < low ? 0 : Int(min(1e6, high - low)) + 1
  }

  func label(_ value: Double, largest: Double) -> String {
    if largest >= 1e6 || (exponent < -4 && largest < 1e-2) { return NumberText.scientific(value) }
    let decimals = max(0, -exponent + (Step.quarters[choice] == 10 ? 1 : 0))
    return NumberText.fixed(value, decimals: decimals)
  }
}
