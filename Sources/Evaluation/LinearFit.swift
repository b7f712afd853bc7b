import Determinism

/// The straight line y = intercept + slope · x of least squared vertical distances.
public struct LinearFit: Sendable, Equatable {
  /// Change of y for one unit of x.
  public let slope: Double
  /// Value at x = 0.
  public let intercept: Double

  /// The line through pairs; nil for fewer than two, or where all x are equal.
  public init?(_ pairs: [(x: Double, y: Double)]) {
    guard pairs.count > 1 else { return nil }
    let size = Double(pairs.count)
    let meanX = OrderedStatistics.sum(pairs.lazy.map(\.x)) / size
    let meanY = OrderedStatistics.sum(pairs.lazy.map(\.y)) / size
    let squares = OrderedStatistics.sum(pairs.lazy.map { ($0.x - meanX) * ($0.x - meanX) })
    guard squares > 0 else { return nil }
    let products = OrderedStatistics.sum(pairs.lazy.map { ($0.x - meanX) * ($0.y - meanY) })
    slope = products / squares
    intercept = meanY - slope * meanX
  }
}
