import Determinism

/// What a Taylor diagram shows of a forecast (K. Taylor 2001, doi:10.1029/2000JD900719).
public struct TaylorStatistics: Sendable, Equatable, Codable {
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
    guard let samples = PairedSamples(observed, predicted) else { return nil }
    let size = Double(samples.count)
    let centred = samples.pairs.lazy.map {
      ($0.second - samples.secondMean) - ($0.first - samples.firstMean)
    }
    count = samples.count
    reference = (samples.firstSquares / size).squareRoot()
    deviation = (samples.secondSquares / size).squareRoot()
    correlation = samples.correlation
    difference = (OrderedStatistics.sum(centred.map { $0 * $0 }) / size).squareRoot()
    bias = samples.secondMean - samples.firstMean
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
