import Determinism

/// How many exceedances chance alone would give, to be printed beside those observed.
///
/// At 2 standard deviations of a full 15-day window of 15-minute samples, 5 stations × 1,152
/// samples give 264: a "confutation" period without exceedances would be the surprising one.
public struct ChanceExceedances: Sendable, Equatable {
  /// How many samples were tested.
  public let tested: Int
  /// The exceedances to be expected among them.
  public let expected: Double
  /// The standard error of the expectation by Monte Carlo, 0 where it is exact. It is not the
  /// spread of the number itself, which grows with the autocorrelation of the errors.
  public let standardError: Double

  /// The expectation over samples whose windows hold the given numbers of values.
  ///
  /// - Parameters:
  ///   - counts: for each tested sample, the values in its window (``Background/testedCounts``).
  ///   - kind: the detector.
  ///   - factor: its factor, ≥ 0.
  ///   - seed: the source of random numbers (``FalseAlarmRate``).
  ///   - draws: shapes to draw for each window size, ≥ 2.
  /// - Returns: nil when a window is too small to have a rate.
  public init?(
    counts: [Int], kind: DetectorKind, factor: Double, seed: SeedPath, draws: Int = 20_000
  ) {
    let sorted = counts.sorted()
    var terms: [Double] = []
    var variances: [Double] = []
    var start = 0
    while start < sorted.count {
      let count = sorted[start]
      let end = sorted[start...].firstIndex { $0 != count } ?? sorted.count
      guard let alarm = FalseAlarmRate(of: kind, count: count, seed: seed, draws: draws)
      else { return nil }
      let rate = alarm.rate(factor: factor)
      let samples = Double(end - start)
      terms.append(samples * rate.value)
      variances.append(samples * rate.standardError * (samples * rate.standardError))
      start = end
    }
    tested = counts.count
    expected = OrderedStatistics.sum(terms)
    standardError = OrderedStatistics.sum(variances).squareRoot()
  }
}
