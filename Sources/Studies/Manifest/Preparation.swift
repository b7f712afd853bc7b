/// What is done to a station's TEC before models read it; detection always sees what was observed.
public struct Preparation: Sendable, Equatable, Codable {
  /// What becomes of gaps.
  public enum Gaps: String, Sendable, CaseIterable, Codable {
    /// They stay gaps.
    case open
    /// They are filled by Kalman smoothing of a local linear trend.
    case kalman
  }

  /// Which samples are taken out; nil for none.
  public var outliers: OutlierSettings?
  /// What becomes of gaps and of samples taken out.
  public var gaps: Gaps
  /// Gaps of observation longer than so many hours stay gaps, so that no window reaches across them;
  /// nil fills every gap.
  public var splitGapsOverHours: Int?

  /// A preparation from its parts.
  public init(outliers: OutlierSettings?, gaps: Gaps, splitGapsOverHours: Int?) {
    self.outliers = outliers
    self.gaps = gaps
    self.splitGapsOverHours = splitGapsOverHours
  }

  /// Nothing is done.
  public static let none = Preparation(outliers: nil, gaps: .open, splitGapsOverHours: nil)
}

/// The removal of samples far from the mean.
public struct OutlierSettings: Sendable, Equatable, Codable {
  /// The samples that give mean and standard deviation.
  public enum Limits: String, Sendable, CaseIterable, Codable {
    /// The training samples.
    case training
    /// The whole period, test part included; this leaks the test part's scale.
    case wholeSeries = "whole-series"
  }

  /// Standard deviations from the mean beyond which a sample is taken out, > 0.
  public var sigma: Double
  /// The samples that give mean and standard deviation.
  public var limits: Limits

  /// A rule from its parts.
  public init(sigma: Double, limits: Limits) {
    self.sigma = sigma
    self.limits = limits
  }
}
