import Determinism

/// Samples that two series both have, and their sums about the means: what Pearson's ρ, scores and
/// Taylor diagrams rest on.
package struct PairedSamples: Sendable {
  /// The pairs, in order; never empty.
  package let pairs: [(first: Double, second: Double)]
  /// Mean of the first series over the pairs.
  package let firstMean: Double
  /// Mean of the second.
  package let secondMean: Double
  /// Σ (x - x̄)² of the first.
  package let firstSquares: Double
  /// Σ (y - ȳ)² of the second.
  package let secondSquares: Double
  /// Σ (x - x̄)(y - ȳ).
  package let products: Double

  /// The samples at the places where both series have a value; nil where there is none.
  package init?(_ first: some Sequence<Double?>, _ second: some Sequence<Double?>) {
    self.init(Array(first), Array(second))
  }

  /// Of arrays, which the compiler can take apart where it knows nothing of a sequence.
  private init?(_ first: [Double?], _ second: [Double?]) {
    var pairs: [(first: Double, second: Double)] = []
    for (first, second) in zip(first, second) {
      if let first, let second { pairs.append((first, second)) }
    }
    guard !pairs.isEmpty else { return nil }
    let size = Double(pairs.count)
    let (x, y) = (
      OrderedStatistics.sum(pairs.lazy.map(\.first)) / size,
      OrderedStatistics.sum(pairs.lazy.map(\.second)) / size
    )
    self.pairs = pairs
    firstMean = x
    secondMean = y
    firstSquares = OrderedStatistics.sum(pairs.lazy.map { ($0.first - x) * ($0.first - x) })
    secondSquares = OrderedStatistics.sum(pairs.lazy.map { ($0.second - y) * ($0.second - y) })
    products = OrderedStatistics.sum(pairs.lazy.map { ($0.first - x) * ($0.second - y) })
  }

  /// How many there are.
  package var count: Int { pairs.count }

  /// Pearson's ρ; nil where either side is constant.
  package var correlation: Double? {
    let spread = (firstSquares * secondSquares).squareRoot()
    return spread > 0 ? min(1, max(-1, products / spread)) : nil
  }
}
