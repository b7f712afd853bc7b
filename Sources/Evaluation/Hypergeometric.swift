/// How often chance alone does as well: the upper tail of the hypergeometric distribution (the
/// one-sided exact test of Fisher 1935).
package enum Hypergeometric {
  /// The probability that at least `hits` of `drawn` days are flagged when `flagged` of `days` days
  /// are and the drawn ones are any of them.
  ///
  /// Days are taken as independent; flagged days that follow each other make the true probability
  /// larger than this one.
  ///
  /// - Precondition: 0 ≤ hits, 0 ≤ drawn ≤ days, 0 ≤ flagged ≤ days.
  package static func upperTail(hits: Int, drawn: Int, flagged: Int, days: Int) -> Double {
    precondition(hits >= 0 && (0...days).contains(drawn) && (0...days).contains(flagged))
    let least = max(0, drawn - (days - flagged))
    let most = min(drawn, flagged)
    guard hits > least else { return 1 }
    guard hits <= most else { return 0 }
    // Each term follows from the one before it; their common factor divides out in the end, so
    // that no factorial is needed.
    var term = 1.0
    var total = 1.0
    var tail = 0.0
    for count in least..<most {
      let x = Double(count)
      let up = (Double(flagged) - x) * (Double(drawn) - x)
      let down = (x + 1) * (Double(days - flagged - drawn) + x + 1)
      term *= up / down
      total += term
      if count + 1 >= hits { tail += term }
      // Terms rise before they fall; a rescale keeps them in range on long catalogues.
      if total > 1e200 {
        term *= 1e-200
        total *= 1e-200
        tail *= 1e-200
      }
    }
    return min(1, tail / total)
  }
}
