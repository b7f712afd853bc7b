import Determinism

/// How the series are split and normalised.
public struct Training: Sendable, Equatable {
  /// Where mean and standard deviation come from.
  public enum Normalisation: String, Sendable, CaseIterable {
    case wholeSeries = "whole-series"
    case training
  }

  /// Where the training part ends; it begins with the period.
  public enum Split: Sendable, Equatable {
    /// After the first `floor(f · n)` samples of the period, 0 < f < 1.
    case fraction(Double)
    /// At the midnight that ends a day of the period.
    case until(CivilDate)
  }

  /// Where the training part ends.
  public var split: Split
  /// Where mean and standard deviation come from.
  public var normalisation: Normalisation
  /// Where they come from in a second run beside the first; nil for none.
  public var secondNormalisation: Normalisation?
  /// Steps from the newest sample a model sees to the one it predicts, each ≥ 1 and once; every
  /// model is trained for each, and the first feeds the detectors.
  public var horizons: [Int]
  /// Every how many samples one is learned from, ≥ 1.
  public var stride: Int

  /// From its parts.
  package init(
    split: Split, normalisation: Normalisation, secondNormalisation: Normalisation? = nil,
    horizons: [Int], stride: Int
  ) {
    self.split = split
    self.normalisation = normalisation
    self.secondNormalisation = secondNormalisation
    self.horizons = horizons
    self.stride = stride
  }
}

/// The quiet-time mask; every limit is strict, and infinite where the study has none.
public struct QuietLimits: Sendable, Equatable {
  /// Which index interval belongs to the TEC sample at h:00.
  public enum IndexHour: String, Sendable, CaseIterable {
    /// The interval that ends at h:00; hours count 1 ... 24.
    case ending
    /// The interval that begins at h:00; hours count 0 ... 23.
    case containing
  }

  /// Quiet while Kp < this.
  public var kpBelow: Double
  /// Quiet while the 3-hourly ap < this (2 nT).
  public var apBelow: Double
  /// Quiet while Dst > this (nT).
  public var dstAbove: Double
  /// Quiet while Dst < this (nT).
  public var dstBelow: Double
  /// Quiet while observed daily F10.7 < this (sfu).
  public var f107Below: Double
  /// Which index interval belongs to the TEC sample at h:00.
  public var indexHour: IndexHour

  /// From its parts.
  package init(
    kpBelow: Double, apBelow: Double, dstAbove: Double, dstBelow: Double, f107Below: Double,
    indexHour: IndexHour
  ) {
    self.kpBelow = kpBelow
    self.apBelow = apBelow
    self.dstAbove = dstAbove
    self.dstBelow = dstBelow
    self.f107Below = f107Below
    self.indexHour = indexHour
  }
}
