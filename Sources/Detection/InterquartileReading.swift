import Determinism

/// What Xiong 2022 may mean by the interquartile range of its rival detector, "IQR = 1.34 σ".
public enum InterquartileReading: String, Sendable, CaseIterable {
  /// The sample's third quartile less its first, by linear interpolation between order statistics
  /// (R's type 7).
  case quartiles
  /// 1.34 times the sample standard deviation (ddof 1), as the paper's text says.
  case scaledDeviation

  /// The factor of the paper's text; that of a Gaussian is 1.349.
  package static let deviationFactor = 1.34

  /// The interquartile range of values in ascending order; nil of fewer than two.
  func range(ofSorted values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    switch self {
    case .quartiles:
      guard let upper = OrderedStatistics.quantile(sorted: values, 0.75),
        let lower = OrderedStatistics.quantile(sorted: values, 0.25)
      else { return nil }
      return upper - lower
    case .scaledDeviation:
      // The first value is taken off so that the spread of a constant is exactly zero.
      guard let deviation = OrderedStatistics.standardDeviation(values.map { $0 - values[0] })
      else { return nil }
      return Self.deviationFactor * deviation
    }
  }
}
