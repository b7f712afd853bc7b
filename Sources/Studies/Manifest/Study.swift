import Detection
import Determinism

/// What a study computes: everything that one of its numbers can depend on.
public struct Study: Sendable, Equatable, Codable {
  /// What the study is called in seed paths and results; nil where the manifest does not say, and
  /// the word `study` stands for it.
  public var id: String?
  /// The seed from which every random number of the study is named.
  public var seed: UInt64
  /// The earthquake.
  public var earthquake: Earthquake
  /// The days studied.
  public var period: Period
  /// Where TEC and indices come from.
  public var inputs: Inputs
  /// What is done to TEC before models read it.
  public var preparation: Preparation
  /// How the series are split and normalised.
  public var training: Training
  /// The models, in the order of the report.
  public var forecasters: [ForecasterSettings]
  /// The anomaly detectors, in the order of the report; the first leads it.
  public var detectors: [DetectorSettings]
  /// The quiet-time mask.
  public var quiet: QuietSettings
  /// What the earthquake's days are held against.
  public var evidence: EvidenceSettings

  /// The spans that detectors are applied to: the period's windows, or one called `shown` of the
  /// days shown where it names none.
  public var windows: [DetectionWindow] {
    period.windows.isEmpty
      ? [DetectionWindow(name: "shown", start: period.shownFrom, end: period.end)]
      : period.windows
  }

  /// The first day that is predicted: the period's, or that of a longer record before it.
  package var predictedFrom: CivilDate { evidence.recordFrom ?? period.start }

  /// The settings of the first DTEC detector; nil in a study without one.
  public var dtec: DTECSettings? {
    detectors.lazy.compactMap { if case .dtec(let settings) = $0.kind { settings } else { nil } }
      .first
  }

  /// From its parts.
  package init(
    id: String? = nil, seed: UInt64, earthquake: Earthquake, period: Period, inputs: Inputs,
    preparation: Preparation, training: Training, forecasters: [ForecasterSettings],
    detectors: [DetectorSettings], quiet: QuietSettings,
    evidence: EvidenceSettings = EvidenceSettings()
  ) {
    self.id = id
    self.seed = seed
    self.earthquake = earthquake
    self.period = period
    self.inputs = inputs
    self.preparation = preparation
    self.training = training
    self.forecasters = forecasters
    self.detectors = detectors
    self.quiet = quiet
    self.evidence = evidence
  }
}
