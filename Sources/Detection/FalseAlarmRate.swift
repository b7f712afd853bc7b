import Determinism

/// How often a detector flags a sample of pure chance: independent Gaussian values of one mean and
/// variance, n of them in the window.
///
/// A window's mean and standard deviation are independent of its shape, that is of the places of
/// median and quartiles on the scale (x - mean) / deviation. Hence, for a sample outside its window,
///
///     rate(f) = E[G(a + f b) + G(f b - a)],   G(z) = P(T(n - 1) > z / √(1 + 1/n)),
///
/// with T Student's t, a the centre and b the scale on that scale. For mean ± f standard deviations
/// a = 0 and b = 1, so the rate is exact; for the median and the interquartile range the expectation
/// over shapes is a Monte Carlo mean whose standard error is given. A sample inside its own window
/// has (x - mean)² n / (n - 1)² deviation² distributed as Beta(1/2, (n - 2)/2), in which case no
/// sample can lie beyond (n - 1)/√n deviations.
///
/// Real errors are autocorrelated and have heavy tails: their rate may differ much, and the
/// difference is what expected and observed numbers side by side show.
public struct FalseAlarmRate: Sendable {
  /// How many values the window holds.
  public let count: Int
  /// How many shapes were drawn; 1 where the rate is exact.
  public var draws: Int { shapes.count }

  private struct Shape {
    let centre: Double
    let scale: Double
  }

  private let shapes: [Shape]
  private let includesCurrent: Bool

  /// The rate of a detector, or nil when the window is too small for one: fewer than two values,
  /// three where the sample belongs to its own window.
  ///
  /// - Parameters:
  ///   - kind: the detector.
  ///   - count: values in the window.
  ///   - seed: the source of the shapes; the detector's own name and `count` are appended, so that
  ///     rates of several windows may be asked for in any order.
  ///   - draws: shapes to draw, ≥ 2; unused where the rate is exact.
  public init?(of kind: DetectorKind, count: Int, seed: SeedPath, draws: Int = 20_000) {
    precondition(draws >= 2)
    switch kind {
    case .rollingError(let includesCurrent):
      guard count >= (includesCurrent ? 3 : 2) else { return nil }
      shapes = [Shape(centre: 0, scale: 1)]
      self.includesCurrent = includesCurrent
    case .sameTimeMedian(let reading):
      guard count >= 2 else { return nil }
      var stream = seed.appending("false-alarm-\(reading.rawValue)").appending("\(count)").stream()
      shapes = (0..<draws).compactMap { _ in Self.shape(reading, count: count, from: &stream) }
      includesCurrent = false
    }
    self.count = count
  }

  private static func shape(
    _ reading: InterquartileReading, count: Int, from stream: inout RandomStream
  ) -> Shape? {
    var values: [Double] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(stream.normal()) }
    values.sort()
    guard let mean = OrderedStatistics.mean(values),
      let deviation = OrderedStatistics.standardDeviation(values), deviation > 0,
      let median = OrderedStatistics.quantile(sorted: values, 0.5),
      let range = reading.range(ofSorted: values)
    else { return nil }
    return Shape(centre: (median - mean) / deviation, scale: range / deviation)
  }

  /// The probability that a sample lies beyond centre ± factor × scale, and its standard error,
  /// which is 0 where the rate is exact.
  ///
  /// - Parameter factor: ≥ 0.
  public func rate(factor: Double) -> (value: Double, standardError: Double) {
    precondition(factor >= 0)
    let rates = shapes.map { shape in
      upperTail(factor * shape.scale + shape.centre)
        + upperTail(factor * shape.scale - shape.centre)
    }
    let mean = OrderedStatistics.sum(rates) / Double(rates.count)
    guard let deviation = OrderedStatistics.standardDeviation(rates) else { return (mean, 0) }
    return (mean, deviation / Double(rates.count).squareRoot())
  }

  /// The factor at which the detector's rate is the one given: detectors calibrated to one rate
  /// can be compared.
  ///
  /// - Parameter rate: 0 ..< 1, above 1e-12, below which the tails' own rounding counts.
  /// - Returns: the factor, found by bisection to the last bits; nil for a rate outside the range.
  public func factor(atRate rate: Double) -> Double? {
    guard rate > 1e-12, rate < 1 else { return nil }
    var (below, above) = (0.0, 1.0)
    while self.rate(factor: above).value > rate {
      guard above < 0x1p60 else { return nil }
      (below, above) = (above, above * 2)
    }
    for _ in 0..<52 {
      let middle = below + (above - below) / 2
      if self.rate(factor: middle).value > rate { below = middle } else { above = middle }
    }
    return above
  }

  /// P((x - mean) / deviation > z) for the sample under test.
  private func upperTail(_ z: Double) -> Double {
    let size = Double(count)
    guard includesCurrent else {
      return StudentT.upperTail(z / (1 + 1 / size).squareRoot(), degrees: count - 1)
    }
    let share = z * z * size / ((size - 1) * (size - 1))
    guard share < 1 else { return z < 0 ? 1 : 0 }
    let t = (Double(count - 2) * share / (1 - share)).squareRoot()
    return StudentT.upperTail(z < 0 ? -t : t, degrees: count - 2)
  }
}
