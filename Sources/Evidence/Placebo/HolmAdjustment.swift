/// Probabilities of several tests, each raised so that any at or below a level stands for all tests
/// together, whatever their dependence (Holm, "A simple sequentially rejective multiple test procedure",
/// Scandinavian Journal of Statistics 6, 1979).
///
/// Of m probabilities in rising order, the i-th becomes the greatest of (m - j + 1) p_j over j ≤ i, and at
/// most 1.
package struct HolmAdjustment: Sendable, Equatable {
  /// In the order of what was given; nil where that is.
  package let adjusted: [Double?]

  /// - Parameter probabilities: from 0 to 1; nil for a test without one, which is not counted.
  package init(_ probabilities: [Double?]) {
    let order = probabilities.indices.compactMap { place in
      probabilities[place].map { (place: place, probability: $0) }
    }.sorted { ($0.probability, $0.place) < ($1.probability, $1.place) }
    var adjusted = [Double?](repeating: nil, count: probabilities.count)
    var greatest = 0.0
    for (rank, test) in order.enumerated() {
      greatest = max(greatest, min(1, Double(order.count - rank) * test.probability))
      adjusted[test.place] = greatest
    }
    self.adjusted = adjusted
  }
}
