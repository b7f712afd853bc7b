import Detection
import Determinism
import Evaluation
import Forecasting
import Ionosphere

/// Everything a study's run found; reports, tables and `results.json` are views of it.
@dynamicMemberLookup
public struct StudyResult: Sendable, Codable {
  /// What the study is called; the root of its seed paths.
  public let id: String
  /// The manifest as decoded, with the seed in force.
  public let manifest: StudyManifest
  /// What the manifest's values come to.
  public let manifestDigests: ManifestDigests
  /// The inputs and their digests.
  public let sources: [StudySource]
  /// The stations that could be studied, in the manifest's order; never empty.
  public let stations: [StationRecord]
  /// The stations that could not, in the manifest's order.
  public let failedStations: [StationFailure]
  /// What dates and conventions decide about the samples; its parts are read as the result's own.
  public let frame: Frame
  /// The indices of the period.
  public let weather: SpaceWeather
  /// The models' results in the manifest's order.
  public let models: [ModelResult]
  /// Radiation and other earthquakes about the study's.
  package let surroundings: Surroundings
  /// What is to be said of the inputs.
  package let notes: [RunNote]
  /// The verdicts on the paper's conclusions by the other convention of hours, in their order; empty
  /// in a variant.
  public package(set) var otherVerdicts: [StatementVerdict] = []
  /// How often the rules of the paper's conclusions hold where there is nothing, in their order; empty
  /// in a variant.
  package var claimNulls: [ClaimNull?] = []
  /// How many anomalies of known size are found, by size and sign; empty where none were added.
  package var power: [PowerOutcome] = []
  /// How TEC followed from RINEX, of the stations whose TEC did; empty in a variant.
  package var calibrations: [StationCalibration] = []
  /// The same models trained again, from the second member on.
  package var members: [MemberOutcome] = []
  /// The study run in other ways, to be held beside this one.
  package var variants: [StudyVariant: StudyResult] = [:]

  /// What is to be said of inputs that are absent though the study could have them.
  package var absences: [RunNote] { notes.filter(\.isAbsence) }

  /// The models that gave no forecast, in the manifest's order.
  public var failedModels: [String] {
    models.filter { $0.success == nil }.map(\.name)
  }

  /// A part of the frame.
  public subscript<Value>(dynamicMember path: KeyPath<Frame, Value>) -> Value {
    frame[keyPath: path]
  }

  /// Whether any TEC of the study was drawn instead of measured.
  public var isSynthetic: Bool { stations.contains { $0.tec.origins.contains(.synthetic) } }
  /// The anomalies added to the synthetic ionosphere.
  public var injections: [Injection] {
    if case .synthetic(let settings) = manifest.inputs.tec.source {
      settings.injections
    } else {
      []
    }
  }
  /// Whether the study is of one place, which then needs no name.
  public var isOnePlace: Bool { manifest.inputs.tec.stations.count == 1 }

  /// The groups of stations, in the order of their first station; empty in a study without groups.
  public var groups: [String] {
    stations.compactMap(\.group).reduce(into: []) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
  }

  /// What a model made of the station of a code at the first horizon; nil without a forecast there.
  package func outcome(of model: String, at code: String) -> StationOutcome? {
    guard let station = stations.firstIndex(where: { $0.code == code }) else { return nil }
    return models.first { $0.name == model }?.success?.stations[station]
  }

  /// What tells a model at a station from the others: its name, and the station's where the study has
  /// several.
  public func name(_ model: String, at station: StationRecord) -> String {
    isOnePlace ? model : "\(model), \(station.code)"
  }

  /// From its parts.
  package init(
    id: String, manifest: StudyManifest, manifestDigests: ManifestDigests, sources: [StudySource],
    stations: [StationRecord], failedStations: [StationFailure], frame: Frame,
    weather: SpaceWeather, models: [ModelResult], surroundings: Surroundings,
    notes: [RunNote] = [], otherVerdicts: [StatementVerdict] = [],
    variants: [StudyVariant: StudyResult] = [:]
  ) {
    self.id = id
    self.manifest = manifest
    self.manifestDigests = manifestDigests
    self.sources = sources
    self.stations = stations
    self.failedStations = failedStations
    self.frame = frame
    self.weather = weather
    self.models = models
    self.surroundings = surroundings
    self.notes = notes
    self.otherVerdicts = otherVerdicts
    self.variants = variants
  }
}

/// What one model found.
public struct ModelResult: Sendable, Codable {
  /// What came of the model.
  public enum Outcome: Sendable, Codable {
    /// A forecast, and what the detector made of it.
    case success(ModelSuccess)
    /// Why there is none; printed in the model's place.
    case failure(String)
  }

  /// The model's name in the manifest.
  public let name: String
  /// The model's settings in the manifest.
  public let settings: ForecasterSettings
  /// The paths that the random numbers of its trainings are named under, one for each horizon of
  /// the manifest, in their order.
  public let seedPaths: [SeedPath]
  /// What came of it.
  public let outcome: Outcome

  package func replacing(_ success: ModelSuccess) -> ModelResult {
    ModelResult(name: name, settings: settings, seedPaths: seedPaths, outcome: .success(success))
  }

  package func replacing(skill: [[Skill]]) -> ModelResult {
    guard case .success(var success) = outcome else { return self }
    for (station, skill) in skill.enumerated() { success.stations[station].skill = skill }
    return replacing(success)
  }

  /// The path of the training at the first horizon.
  public var seedPath: SeedPath { seedPaths[0] }

  /// The success, if it is one.
  public var success: ModelSuccess? {
    if case .success(let success) = outcome { success } else { nil }
  }

  /// From its parts.
  package init(name: String, settings: ForecasterSettings, seedPaths: [SeedPath], outcome: Outcome)
  {
    self.name = name
    self.settings = settings
    self.seedPaths = seedPaths
    self.outcome = outcome
  }
}

/// A model's forecasts, their scores, and what the detectors made of them.
public struct ModelSuccess: Sendable, Codable {
  /// The forecast at the first horizon: predictions (TECU) of each station and sample, layers,
  /// parameters, losses.
  public let forecast: Forecast
  /// What came of each station at the first horizon; stations as in the result.
  public package(set) var stations: [StationOutcome]
  /// Every horizon with a forecast, in the manifest's order; the first feeds the detectors.
  public package(set) var horizons: [HorizonOutcome]
  /// Horizons after the first that gave none.
  public package(set) var horizonFailures: [HorizonFailure] = []

  /// From its parts.
  package init(
    forecast: Forecast, stations: [StationOutcome], horizons: [HorizonOutcome],
    horizonFailures: [HorizonFailure] = []
  ) {
    self.forecast = forecast
    self.stations = stations
    self.horizons = horizons
    self.horizonFailures = horizonFailures
  }
}

/// Skill against a baseline.
public struct Skill: Sendable, Equatable, Codable {
  /// The baseline's name.
  public let baseline: String
  /// The samples that both predict.
  public let count: Int
  /// 1 - MSE/MSE of the baseline.
  public let value: Double

  /// From its parts.
  package init(baseline: String, count: Int, value: Double) {
    self.baseline = baseline
    self.count = count
    self.value = value
  }
}
