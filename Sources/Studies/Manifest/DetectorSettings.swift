import Detection

/// One detector of a study.
public struct DetectorSettings: Sendable, Equatable {
  /// What it holds against what.
  public enum Kind: Sendable, Equatable {
    /// The forecast's error against its own median and interquartile range over the study.
    case dtec(DTECSettings)
    /// The forecast's error against its mean and standard deviation over the days before.
    case rollingError(RollingErrorSettings)
    /// TEC against its median and interquartile range at the same time of the days before; it
    /// needs no forecast.
    case sameTimeMedian(SameTimeMedianSettings)
  }

  /// The name that results and reports call it by; each at most once.
  public var name: String
  /// What it holds against what, with its settings.
  public var kind: Kind

  /// A detector from its parts.
  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Whether the detector looks at a model's forecast, and not at TEC alone.
  public var usesForecast: Bool {
    if case .sameTimeMedian = kind { false } else { true }
  }

  /// Days it looks back from each sample; 0 for DTEC, whose scale is the study's.
  public var days: Int {
    switch kind {
    case .dtec: 0
    case .rollingError(let settings): settings.background.days
    case .sameTimeMedian(let settings): settings.background.days
    }
  }
}
