/// The orders of ARIMA that can be fitted: p d q, or p d q P D Q s.
package enum ARIMALimits {
  /// Each order.
  package static let order = 0...10
  /// Differences, seasonal ones counted.
  package static let differences = 3
  /// Samples in a season.
  package static let season = 2...200
  /// The state that the likelihood is computed with, and the samples that differencing takes.
  package static let state = 250

  /// Whether three or seven numbers are within all of these limits.
  package static func accepts(_ numbers: [Int]) -> Bool {
    guard numbers.count == 3 || numbers.count == 7,
      numbers.prefix(6).allSatisfy(order.contains)
    else { return false }
    let (p, d, q) = (numbers[0], numbers[1], numbers[2])
    guard numbers.count == 7 else { return d <= differences }
    let season = numbers[6]
    guard self.season.contains(season), d + numbers[4] <= differences else { return false }
    let size = max(p + numbers[3] * season, q + numbers[5] * season + 1)
    return size + d + numbers[4] * season <= state
  }

  /// The limits in words.
  package static let words =
    "p d q or p d q P D Q s, each 0 to 10, d and D at most 3 together, s from 2 to 200, and seasons "
    + "that need a state of at most 250"
}
