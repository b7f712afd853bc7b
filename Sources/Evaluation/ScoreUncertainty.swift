import Determinism

/// Standard errors of scores, found by leaving out one block of samples after the other (delete-one
/// jackknife; Efron and Stein 1981).
///
/// Hours of a day err together, so a block is a day: errors of single hours taken as independent
/// would look several times too small.
public struct ScoreUncertainty: Sendable, Equatable, Codable {
  /// Blocks with a sample that is observed and predicted.
  public let blocks: Int
  /// Standard error of the root-mean-square error (TECU).
  public let rmse: Double
  /// Standard error of the mean absolute error (TECU).
  public let mae: Double
  /// Standard error of ρ; nil where a score without one block has no ρ.
  public let correlation: Double?
  /// Standard error of 1 - SSE/SST; nil where a score without one block has none.
  public let explainedVariance: Double?

  /// Standard errors over the samples that have both values; nil for fewer than two blocks.
  ///
  /// - Parameter samples: TEC (TECU) observed and predicted, with the number of their block.
  public init?(_ samples: [(observed: Double?, predicted: Double?, block: Int)]) {
    var order: [Int] = []
    var groups: [Int: [(Double, Double)]] = [:]
    for sample in samples {
      guard let observed = sample.observed, let predicted = sample.predicted else { continue }
      if groups[sample.block] == nil { order.append(sample.block) }
      groups[sample.block, default: []].append((observed, predicted))
    }
    guard order.count > 1 else { return nil }
    let first = groups[order[0]]?.first ?? (0, 0)
    // Sums about a value near all others keep their digits.
    let parts = order.map { PairSums(groups[$0] ?? [], about: first.0) }
    let whole = PairSums(joining: parts)
    let without = parts.map { whole.less($0) }
    blocks = order.count
    rmse = Self.error(without.map(\.rmse)) ?? 0
    mae = Self.error(without.map(\.mae)) ?? 0
    correlation = Self.error(without.map(\.correlation))
    explainedVariance = Self.error(without.map(\.explainedVariance))
  }

  /// √((n − 1)/n · Σ(v − mean)²); nil when a value is missing.
  private static func error(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    guard known.count == values.count, let mean = OrderedStatistics.mean(known) else { return nil }
    let squares = OrderedStatistics.sum(known.lazy.map { ($0 - mean) * ($0 - mean) })
    return (squares * Double(known.count - 1) / Double(known.count)).squareRoot()
  }
}

/// Sums of pairs from which scores follow, so that a block can be taken away.
private struct PairSums {
  var count = 0.0
  /// Observed, predicted (both about an origin), their squares and product; |error| and error².
  var sums = [Double](repeating: 0, count: 7)

  init(_ pairs: [(Double, Double)], about origin: Double) {
    count = Double(pairs.count)
    let terms = pairs.map { observed, predicted -> [Double] in
      let (x, y, error) = (observed - origin, predicted - origin, predicted - observed)
      return [x, y, x * x, y * y, x * y, error.magnitude, error * error]
    }
    sums = sums.indices.map { index in OrderedStatistics.sum(terms.lazy.map { $0[index] }) }
  }

  init(joining parts: [PairSums]) {
    count = OrderedStatistics.sum(parts.lazy.map(\.count))
    sums = sums.indices.map { index in OrderedStatistics.sum(parts.lazy.map { $0.sums[index] }) }
  }

  func less(_ part: PairSums) -> PairSums {
    var rest = self
    rest.count -= part.count
    for index in sums.indices { rest.sums[index] -= part.sums[index] }
    return rest
  }

  var rmse: Double? { count > 0 ? (max(0, sums[6]) / count).squareRoot() : nil }
  var mae: Double? { count > 0 ? sums[5] / count : nil }
  private var observedSquares: Double { sums[2] - sums[0] * sums[0] / count }
  private var predictedSquares: Double { sums[3] - sums[1] * sums[1] / count }

  var correlation: Double? {
    guard count > 1, observedSquares > 0, predictedSquares > 0 else { return nil }
    let products = sums[4] - sums[0] * sums[1] / count
    return products / (observedSquares * predictedSquares).squareRoot()
  }

  var explainedVariance: Double? {
    count > 1 && observedSquares > 0 ? 1 - sums[6] / observedSquares : nil
  }
}
