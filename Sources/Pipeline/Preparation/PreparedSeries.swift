/// A station's TEC as models learn from it: outliers taken away and gaps filled.
///
/// Scores and detectors look at TEC as observed instead, so that what was removed is tested and what
/// was filled is not (X3, X4).
public struct PreparedSeries: Sendable, Equatable {
  /// TEC of each sample (TECU), as many as the study's record has; nil for gaps that stay.
  public let values: [Double?]
  /// Samples removed because they lie above their limit, in order.
  public let highOutliers: [Int]
  /// Samples removed because they lie below it, in order.
  public let lowOutliers: [Int]
  /// Whether each sample was put in by the filling step, removed ones included.
  public let filled: [Bool]

  /// A prepared series from its parts.
  ///
  /// - Precondition: as many flags as values.
  public init(values: [Double?], highOutliers: [Int], lowOutliers: [Int], filled: [Bool]) {
    precondition(values.count == filled.count)
    self.values = values
    self.highOutliers = highOutliers
    self.lowOutliers = lowOutliers
    self.filled = filled
  }

  /// The series as observed: nothing removed, nothing filled.
  public init(observed values: [Double?]) {
    self.init(
      values: values, highOutliers: [], lowOutliers: [],
      filled: Array(repeating: false, count: values.count))
  }
}
