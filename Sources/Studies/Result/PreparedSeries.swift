/// A station's TEC as models read it: outliers taken out, gaps filled (Xiong et al. 2022, data
/// preparation).
///
/// Scores and detectors look at what was observed instead, so that what was taken out is tested and
/// what was filled is not. Warm-up samples are as observed, apart from outliers.
public struct PreparedSeries: Sendable, Equatable, Codable {
  /// TEC (TECU) as models read it, warm-up included; nil in gaps left open.
  public let values: [Double?]
  /// Which samples were filled, those taken out included; they are inputs, never targets.
  public let filled: [Bool]
  /// The samples taken out, in order.
  public let outliers: [Outlier]
  /// The limits beyond which samples were taken out (TECU); nil where none was looked for.
  public let limits: ClosedRange<Double>?
  /// Gaps of observation left open because they are long, as samples.
  public let openGaps: [Range<Int>]
  /// The variances of the trend that filled gaps; nil where nothing was filled.
  public let trend: TrendVariances?
  /// Why the preparation could not be made, in words; the series is then as observed.
  public let failure: String?

  /// A sample taken out.
  public struct Outlier: Sendable, Equatable, Codable {
    /// Its place in the series.
    public let sample: Int
    /// What was observed (TECU).
    public let value: Double
    /// Whether it lay above the upper limit; else below the lower.
    public let isHigh: Bool

    /// From its parts.
    package init(sample: Int, value: Double, isHigh: Bool) {
      self.sample = sample
      self.value = value
      self.isHigh = isHigh
    }
  }

  /// The variances of a local linear trend (TECU²).
  public struct TrendVariances: Sendable, Equatable, Codable {
    /// Of the observations about the level.
    public let irregular: Double
    /// Of the level's steps.
    public let level: Double
    /// Of the slope's steps.
    public let slope: Double

    /// From its parts.
    package init(irregular: Double, level: Double, slope: Double) {
      self.irregular = irregular
      self.level = level
      self.slope = slope
    }
  }

  /// How many samples lay above the upper limit.
  public var highCount: Int { outliers.count(where: \.isHigh) }
  /// How many samples lay below the lower limit.
  public var lowCount: Int { outliers.count { !$0.isHigh } }
  /// How many samples were filled.
  public var filledCount: Int { filled.count { $0 } }

  /// A series from its parts.
  package init(
    values: [Double?], filled: [Bool], outliers: [Outlier], limits: ClosedRange<Double>?,
    openGaps: [Range<Int>], trend: TrendVariances?, failure: String?
  ) {
    self.values = values
    self.filled = filled
    self.outliers = outliers
    self.limits = limits
    self.openGaps = openGaps
    self.trend = trend
    self.failure = failure
  }
}
