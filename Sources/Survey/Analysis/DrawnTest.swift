import Determinism

/// A number of the true catalogue held against the same number of random ones.
package struct DrawnTest: Sendable, Equatable {
  /// The true catalogue's; nil where it is not defined.
  package let observed: Double?
  /// Random catalogues in which it is defined.
  package let draws: Int
  /// Their mean; nil of none.
  package let mean: Double?
  /// Their standard deviation; nil of fewer than two.
  package let deviation: Double?
  /// The probability (1 + #) / (1 + R), with # of R catalogues whose number is at least the true one's.
  package let probability: Double?

  /// A test.
  package init(_ observed: Double?, against drawn: [Double]) {
    self.observed = observed
    draws = drawn.count
    mean = OrderedStatistics.mean(drawn)
    deviation = OrderedStatistics.standardDeviation(drawn)
    probability = observed.flatMap { observed in
      drawn.isEmpty
        ? nil : Double(1 + drawn.count { $0 >= observed }) / Double(1 + drawn.count)
    }
  }
}
