import Determinism
import Forecasting
import Studies

/// Takes a study from its manifest to its result.
public struct StudyRunner: Sendable {
  private let study: LoadedStudy
  private let dataFolder: String
  private let jobs: Int
  private let progress: any ProgressReporter

  /// A run of a study.
  ///
  /// - Parameters:
  ///   - study: the study, its seed already the one in force.
  ///   - dataFolder: the folder that the manifest's paths start from.
  ///   - jobs: models trained side by side, ≥ 1; the result does not depend on it.
  ///   - progress: told what happens.
  public init(
    study: LoadedStudy, dataFolder: String, jobs: Int, progress: any ProgressReporter
  ) {
    self.study = study
    self.dataFolder = dataFolder
    self.jobs = jobs
    self.progress = progress
  }

  /// Gathers inputs, trains and predicts, detects.
  ///
  /// A model that fails is reported in its place and the study goes on with the others.
  ///
  /// - Throws: `PipelineError` when the inputs cannot be had.
  public func run() async throws(PipelineError) -> StudyResult {
    progress.step(.gatheringInputs)
    let inputs = try InputGatherer(
      manifest: study.manifest, dataFolder: dataFolder
    ).gather()
    let surroundings = try Surroundings(of: study.manifest, in: dataFolder)
    let prepared = try PreparedStudy(manifest: study.manifest, inputs: inputs)
    let detection = DetectionStage(
      study: prepared, rates: ChanceRates(seed: rootSeed.appending("chance")))
    progress.step(.forecasting)
    let forecasts = await ForecastingStage(
      study: prepared, detection: detection, seed: rootSeed, jobs: jobs, progress: progress
    ).run()
    progress.step(.detecting)
    let models = SkillStage(study: prepared).compare(forecasts)
    return StudyResult(
      name: study.name, manifest: study.manifest, manifestDigest: study.digest,
      sources: inputs.sources + surroundings.sources, stations: detection.stations(),
      failedStations: prepared.failedStations, windows: prepared.windows,
      periodStart: prepared.periodStart, shownStart: prepared.shownStart,
      trainingEnd: prepared.trainingEnd, weather: prepared.weather,
      conditions: prepared.conditions, quiet: prepared.quiet, labels: prepared.labels,
      models: models, surroundings: surroundings)
  }

  private var rootSeed: SeedPath { SeedPath(seed: study.manifest.seed, names: [study.name]) }
}

/// A study ready to run.
public struct LoadedStudy: Sendable {
  /// The study's name: its folder's.
  public let name: String
  /// The manifest, with the seed in force.
  public var manifest: StudyManifest
  /// SHA-256 of the manifest's bytes.
  public let digest: SHA256Digest

  /// A study from its parts.
  public init(name: String, manifest: StudyManifest, digest: SHA256Digest) {
    self.name = name
    self.manifest = manifest
    self.digest = digest
  }
}
