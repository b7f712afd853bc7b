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

/// The DTEC detector (Akhoondzadeh 2021, section 3.2).
public struct DTECSettings: Sendable, Equatable {
  /// The samples whose median and quartiles scale DTEC.
  public enum Reference: String, Sendable, CaseIterable {
    case shown
    case test
    case testQuiet = "test-quiet"
    case training
  }

  /// |DTEC| above which a sample is anomalous, > 0.
  public var threshold: Double
  /// The samples whose median and quartiles scale DTEC.
  public var reference: Reference

  /// Settings from their values.
  public init(threshold: Double, reference: Reference) {
    self.threshold = threshold
    self.reference = reference
  }
}

/// The days before a sample that a detector looks at, and how wide its bounds are.
public struct BackgroundSettings: Sendable, Equatable {
  /// How wide the bounds are.
  public enum Width: Sendable, Equatable {
    /// This many times the scale, ≥ 0.
    case factor(Double)
    /// The least factor that flags at most this share, 0 < r < 1, of the station's quiet samples of
    /// the test part that lie outside every detection window.
    case rate(Double)
  }

  /// How wide the bounds are.
  public var width: Width
  /// Days before the sample, ≥ 2.
  public var days: Int
  /// The least share of them that must be present, 0 < s ≤ 1.
  public var minimumShare: Double

  /// From its parts.
  package init(width: Width, days: Int, minimumShare: Double) {
    self.width = width
    self.days = days
    self.minimumShare = minimumShare
  }
}

/// The rolling bounds of the forecast's error (Xiong 2022, Eqs. 1 and 2).
public struct RollingErrorSettings: Sendable, Equatable {
  /// Whether a sample belongs to its own window.
  public enum Current: String, Sendable, CaseIterable {
    case excluded
    case included
  }

  /// The window and the width of the bounds.
  public var background: BackgroundSettings
  /// Whether a sample belongs to its own window.
  public var current: Current

  /// From its parts.
  package init(background: BackgroundSettings, current: Current) {
    self.background = background
    self.current = current
  }
}

/// The bounds of the same time of day (Xiong 2022, Eqs. 7 and 8).
public struct SameTimeMedianSettings: Sendable, Equatable {
  /// What the interquartile range is.
  public enum Reading: String, Sendable, CaseIterable {
    /// Third quartile less first, of the sample.
    case sample
    /// 1.34 sample standard deviations.
    case normal
  }

  /// The window and the width of the bounds.
  public var background: BackgroundSettings
  /// What the interquartile range is.
  public var reading: Reading

  /// From its parts.
  package init(background: BackgroundSettings, reading: Reading) {
    self.background = background
    self.reading = reading
  }
}
