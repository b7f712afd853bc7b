/// Probabilities among many, by the rate of false discoveries.
package enum FalseDiscovery {
  /// The least rate of false discoveries at which each would be taken (Benjamini and Hochberg,
  /// "Controlling the false discovery rate", 1995): q(i) = min over j ≥ i of p(j) m / j, p sorted.
  ///
  /// What is nil stays so and is not counted.
  package static func rates(_ probabilities: [Double?]) -> [Double?] {
    let order = probabilities.indices.filter { probabilities[$0] != nil }
      .sorted { (probabilities[$0] ?? 1, $0) < (probabilities[$1] ?? 1, $1) }
    var rates = [Double?](repeating: nil, count: probabilities.count)
    var least = 1.0
    for (rank, place) in order.enumerated().reversed() {
      least = min(least, (probabilities[place] ?? 1) * Double(order.count) / Double(rank + 1))
      rates[place] = least
    }
    return rates
  }
}
