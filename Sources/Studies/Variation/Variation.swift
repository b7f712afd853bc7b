import Detection
import Forecasting

/// The same study, but: every way in which one study is run beside itself.
///
/// What models learn changes with `seed`, `member`, `normalisation`, `split` and `mapsAlone` alone.
/// All else decides what is made of their forecasts, so that it costs no training.
public struct Variation: Sendable, Equatable, Codable {
  /// The study as its manifest has it.
  public static let none = Variation()

  /// Another seed than the manifest's, for models; the synthetic ionosphere stays.
  public var seed: UInt64?
  /// One more training of every model that draws numbers, with numbers of its own, ≥ 2; nil for the
  /// study's own training.
  public var member: Int?
  /// Where mean and standard deviation come from.
  public var normalisation: Training.Normalisation?
  /// Where the training part ends.
  public var split: Training.Split?
  /// TEC at the moments of maps alone, where samples between them are interpolated.
  public var mapsAlone = false
  /// Whole days by which the earthquake and the windows are moved; negative for earlier.
  public var days = 0
  /// The convention by which samples are named and indices assigned to them.
  public var indexHour: IndexHour?
  /// The limits of quiet.
  public var limits: QuietLimits?
  /// Detectors that stand in place of the manifest's of the same names.
  public var detectors: [DetectorSettings] = []
  /// Anomalies added to what was observed once models have learned.
  public var injections: [Injection] = []

  /// Nothing is varied.
  public init() {}

  /// The part of the variation that models learn by.
  package var learning: Variation {
    var learning = Variation.none
    learning.seed = seed
    learning.normalisation = normalisation
    learning.split = split
    learning.mapsAlone = mapsAlone
    return learning
  }

  /// What tells the variation from the study itself where progress is told; nil for the study.
  package var words: String? {
    let parts = [
      seed.map { "seed \($0)" }, member.map { "member \($0)" },
      normalisation == nil ? nil : "other normalisation", split == nil ? nil : "other training",
      mapsAlone ? "at maps" : nil, days == 0 ? nil : "moved by \(days) days",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
