import Determinism

/// How well predictions follow observations (Xiong 2022, Eqs. 3 to 6).
public struct Scores: Sendable, Equatable, Codable {
  /// The samples with an observation and a prediction.
  public let count: Int
  /// Root-mean-square error (TECU).
  public let rmse: Double
  /// Mean absolute error (TECU).
  public let mae: Double
  /// Mean of predicted - observed (TECU).
  public let bias: Double
  /// Pearson's ρ; nil where either side is constant.
  public let correlation: Double?
  /// R² read as ρ² (Eq. 4).
  public let squaredCorrelation: Double?
  /// R² read as 1 - SSE/SST, which Table II of Xiong 2022 obeys; nil for constant observations.
  public let explainedVariance: Double?

  /// Scores over the samples that have both values; nil when there is none.
  ///
  /// - Parameters:
  ///   - observed: TEC (TECU), nil for gaps.
  ///   - predicted: TEC (TECU), as many values.
  public init?(observed: some Sequence<Double?>, predicted: some Sequence<Double?>) {
    guard let samples = PairedSamples(observed, predicted) else { return nil }
    let size = Double(samples.count)
    let errors = samples.pairs.map { $0.second - $0.first }
    let squaredErrors = OrderedStatistics.sum(errors.lazy.map { $0 * $0 })
    count = samples.count
    rmse = (squaredErrors / size).squareRoot()
    mae = OrderedStatistics.sum(errors.lazy.map(\.magnitude)) / size
    bias = OrderedStatistics.sum(errors) / size
    correlation = samples.correlation
    squaredCorrelation = correlation.map { $0 * $0 }
    explainedVariance = samples.firstSquares > 0 ? 1 - squaredErrors / samples.firstSquares : nil
  }

  /// The share of a reference's mean square error that this forecast removes, 1 - MSE/MSE_ref; nil
  /// for a perfect reference. Both must be scored over the same samples.
  public func skill(against reference: Scores) -> Double? {
    reference.rmse > 0 ? 1 - (rmse * rmse) / (reference.rmse * reference.rmse) : nil
  }
}
