import Determinism

/// How well predictions follow observations (Xiong 2022, Eqs. 3 to 6).
public struct Scores: Sendable, Equatable {
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
    self.init(Array(observed), Array(predicted))
  }

  /// Of arrays, which the compiler can take apart where it knows nothing of a sequence.
  private init?(_ observed: [Double?], _ predicted: [Double?]) {
    var pairs: [(observed: Double, predicted: Double)] = []
    for (observed, predicted) in zip(observed, predicted) {
      if let observed, let predicted { pairs.append((observed, predicted)) }
    }
    guard !pairs.isEmpty else { return nil }
    let size = Double(pairs.count)
    let errors = pairs.map { $0.predicted - $0.observed }
    let squaredErrors = OrderedStatistics.sum(errors.lazy.map { $0 * $0 })
    let meanObserved = OrderedStatistics.sum(pairs.lazy.map(\.observed)) / size
    let meanPredicted = OrderedStatistics.sum(pairs.lazy.map(\.predicted)) / size
    let observedSquares = OrderedStatistics.sum(
      pairs.lazy.map { ($0.observed - meanObserved) * ($0.observed - meanObserved) })
    let predictedSquares = OrderedStatistics.sum(
      pairs.lazy.map { ($0.predicted - meanPredicted) * ($0.predicted - meanPredicted) })
    let products = OrderedStatistics.sum(
      pairs.lazy.map { ($0.observed - meanObserved) * ($0.predicted - meanPredicted) })
    count = pairs.count
    rmse = (squaredErrors / size).squareRoot()
    mae = OrderedStatistics.sum(errors.lazy.map(\.magnitude)) / size
    bias = OrderedStatistics.sum(errors) / size
    let spread = (observedSquares * predictedSquares).squareRoot()
    correlation = spread > 0 ? min(1, max(-1, products / spread)) : nil
    squaredCorrelation = correlation.map { $0 * $0 }
    explainedVariance = observedSquares > 0 ? 1 - squaredErrors / observedSquares : nil
  }

  /// The share of a reference's mean square error that this forecast removes, 1 - MSE/MSE_ref; nil
  /// for a perfect reference. Both must be scored over the same samples.
  public func skill(against reference: Scores) -> Double? {
    reference.rmse > 0 ? 1 - (rmse * rmse) / (reference.rmse * reference.rmse) : nil
  }
}
