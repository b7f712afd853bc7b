/// The bounds of the same time of day (Xiong 2022, Eqs. 7 and 8).
public struct SameTimeMedianSettings: Sendable, Equatable {
  /// What the interquartile range is, as a manifest calls it.
  public enum Reading: String, Sendable, CaseIterable {
    /// Third quartile less first, of the sample.
    case sample
    /// 1.34 sample standard deviations.
    case normal

    /// The reading as the detector takes it.
    package var interquartile: InterquartileReading {
      self == .sample ? .quartiles : .scaledDeviation
    }
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
