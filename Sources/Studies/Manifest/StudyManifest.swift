import Detection
import Determinism

/// A study as its `study.yaml` describes it.
public struct StudyManifest: Sendable, Equatable {
  /// The version of the manifest's language; 1.
  public var version: Int
  /// What the study is called in seed paths and results; nil where the manifest does not say, and
  /// the word `study` stands for it.
  public var id: String?
  /// The title printed on the report.
  public var title: String
  /// One paragraph on what the study is for; may be empty.
  public var summary: String
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
  /// The figures, in the order of the report.
  public var figures: [FigureSettings]
  /// What the paper prints; nil for a study without a paper.
  public var published: Published?
  /// The paper's conclusions, to be tested; in the order of the report.
  public var claims: [Claim]
  /// What the paper leaves open or the study does otherwise.
  public var choices: [StudyChoice] = []

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
    version: Int, id: String? = nil, title: String, summary: String, seed: UInt64,
    earthquake: Earthquake,
    period: Period, inputs: Inputs, preparation: Preparation, training: Training,
    forecasters: [ForecasterSettings], detectors: [DetectorSettings], quiet: QuietSettings,
    evidence: EvidenceSettings = EvidenceSettings(), figures: [FigureSettings],
    published: Published? = nil, claims: [Claim],
    choices: [StudyChoice] = []
  ) {
    self.version = version
    self.id = id
    self.title = title
    self.summary = summary
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
    self.figures = figures
    self.published = published
    self.claims = claims
    self.choices = choices
  }
}

/// An earthquake as the catalogue or the paper gives it.
public struct Earthquake: Sendable, Equatable {
  /// The place's name.
  public var name: String
  /// Origin time.
  public var time: UTCTime
  /// Epicentre's latitude in degrees, -90 ... 90.
  public var latitude: Double
  /// Epicentre's longitude in degrees, -180 ... 360.
  public var longitude: Double
  /// Depth in kilometres, 0 ... 800.
  public var depth: Double
  /// Magnitude, 0 ... 10.
  public var magnitude: Double
  /// The magnitude's scale, such as `Mw`.
  public var magnitudeScale: String

  /// From its parts.
  package init(
    name: String, time: UTCTime, latitude: Double, longitude: Double, depth: Double,
    magnitude: Double, magnitudeScale: String
  ) {
    self.name = name
    self.time = time
    self.latitude = latitude
    self.longitude = longitude
    self.depth = depth
    self.magnitude = magnitude
    self.magnitudeScale = magnitudeScale
  }
}

/// The days of a study.
public struct Period: Sendable, Equatable {
  /// First day; samples begin at its midnight.
  public var start: CivilDate
  /// Last day; samples end before the midnight that follows it.
  public var end: CivilDate
  /// First day shown in figures and tables; default `start`.
  public var shownFrom: CivilDate
  /// The spans that detectors are applied to; empty for the days shown.
  public var windows: [DetectionWindow]

  /// From its parts.
  package init(start: CivilDate, end: CivilDate, shownFrom: CivilDate, windows: [DetectionWindow]) {
    self.start = start
    self.end = end
    self.shownFrom = shownFrom
    self.windows = windows
  }
}

/// A span of days that detectors are applied to.
public struct DetectionWindow: Sendable, Equatable {
  /// The name that results and reports call it by.
  public var name: String
  /// First day.
  public var start: CivilDate
  /// Last day.
  public var end: CivilDate

  /// From its parts.
  package init(name: String, start: CivilDate, end: CivilDate) {
    self.name = name
    self.start = start
    self.end = end
  }
}
