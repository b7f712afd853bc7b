import Determinism

/// What a Taylor diagram shows of a forecast (K. Taylor 2001, doi:10.1029/2000JD900719).
public struct TaylorStatistics: Sendable, Equatable {
  /// The samples with an observation and a prediction.
  public let count: Int
  /// Standard deviation of the observations (TECU, divided by n).
  public let reference: Double
  /// Standard deviation of the predictions (TECU, divided by n).
  public let deviation: Double
  /// Pearson's ρ; nil where either side is constant.
  public let correlation: Double?
  /// Root-mean-square difference of the two less their means (TECU), from the differences
  /// themselves.
  public let difference: Double
  /// Mean of predicted - observed (TECU).
  public let bias: Double

  /// Statistics over the samples that have both values; nil when there is none.
  ///
  /// - Parameters:
  ///   - observed: TEC (TECU), nil for gaps.
  ///   - predicted: TEC (TECU), as many values.
  public init?(observed: some Sequence<Double?>, predicted: some Sequence<Double?>) {
    let pairs = zip(observed, predicted).compactMap { pair in
      pair.0.flatMap { observed in pair.1.map { (observed: observed, predicted: $0) } }
    }
    guard !pairs.isEmpty else { return nil }
    let size = Double(pairs.count)
    let meanObserved = OrderedStatistics.sum(pairs.lazy.map(\.observed)) / size
    let meanPredicted = OrderedStatistics.sum(pairs.lazy.map(\.predicted)) / size
    func mean(_ product: @escaping (Double, Double) -> Double) -> Double {
      OrderedStatistics.sum(
        pairs.lazy.map { product($0.observed - meanObserved, $0.predicted - meanPredicted) }) / size
    }
    count = pairs.count
    reference = mean { observed, _ in observed * observed }.squareRoot()
    deviation = mean { _, predicted in predicted * predicted }.squareRoot()
    let covariance = mean { observed, predicted in observed * predicted }
    let spread = reference * deviation
    correlation = spread > 0 ? min(1, max(-1, covariance / spread)) : nil
    difference = mean { observed, predicted in
      (predicted - observed) * (predicted - observed)
    }.squareRoot()
    bias = meanPredicted - meanObserved
  }

  /// |E² − (σ_r² + σ² − 2 σ_r σ ρ)| in parts of σ_r² + σ²: the law of cosines, on which the diagram
  /// rests, says 0. Nil without a correlation.
  public var departure: Double? {
    correlation.map { correlation in
      let squares = reference * reference + deviation * deviation
      let law = squares - 2 * reference * deviation * correlation
      return (difference * difference - law).magnitude / squares
    }
  }
}
