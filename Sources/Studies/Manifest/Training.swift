import Determinism
import Forecasting

/// How the series are split and normalised.
public struct Training: Sendable, Equatable, Codable {
  /// Where mean and standard deviation come from.
  public typealias Normalisation = Forecasting.Normalisation

  /// Where the training part ends; it begins with the period.
  public enum Split: Sendable, Equatable, Codable {
    /// After the first `floor(f · n)` samples of the period, 0 < f < 1.
    case fraction(Double)
    /// At the midnight that ends a day of the period.
    case until(CivilDate)
  }

  /// Whether days of the lead window may be learned from.
  public enum LeadDays: String, Sendable, CaseIterable, Codable {
    /// None of them.
    case unlearned
    /// Some of them, of which the study then gives no p.
    case learned
  }

  /// Where the training part ends.
  public var split: Split
  /// Whether days of the lead window may be learned from; no number depends on it.
  public var leadDays: LeadDays
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
    split: Split, leadDays: LeadDays = .unlearned, normalisation: Normalisation,
    secondNormalisation: Normalisation? = nil, horizons: [Int], stride: Int
  ) {
    self.split = split
    self.leadDays = leadDays
    self.normalisation = normalisation
    self.secondNormalisation = secondNormalisation
    self.horizons = horizons
    self.stride = stride
  }
}

extension Training.Split {
  /// The last day that is learned from, whole or in part.
  package func lastDay(in period: Period) -> CivilDate {
    switch self {
    case .until(let day): return day
    case .fraction(let fraction):
      let days = period.end.dayNumber - period.start.dayNumber + 1
      let learned = max(1, Int((fraction * Double(days)).rounded(.up)))
      return period.start.advanced(by: learned - 1)
    }
  }
}
