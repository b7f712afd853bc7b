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
  ///   - jobs: maps read and models trained side by side, ≥ 1; the result does not depend on it.
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
  /// - Throws: `PipelineError` when the inputs cannot be had, and when every model failed.
  public func run() async throws(PipelineError) -> StudyResult {
    progress.step(.gatheringInputs)
    let inputs = try await InputGatherer(
      manifest: study.manifest, dataFolder: dataFolder, jobs: jobs
    ).gather()
    let surroundings = try Surroundings(of: study.manifest, in: dataFolder)
    for note in inputs.notes + surroundings.notes { progress.note(note) }
    progress.step(.forecasting)
    let rates = ChanceRates(seed: .chance(of: study.id, study.manifest))
    var result = try await result(
      of: study.manifest, inputs, surroundings, seed: rootSeed, rates, progress)
    let failures = result.models.compactMap { model in
      if case .failure(let reason) = model.outcome { "\(model.name): \(reason)" } else { nil }
    }
    guard failures.count < result.models.count else { throw .everyModelFailed(failures) }
    for variant in StudyVariant.allCases {
      guard let (manifest, inputs, seed) = self.variant(variant, inputs) else { continue }
      result.variants[variant] = try await self.result(
        of: manifest, inputs, surroundings, seed: seed, rates,
        VariantProgress(base: progress, variant: variant))
    }
    progress.step(.detecting)
    result.otherVerdicts = try OtherConvention(result: result, rates: rates).verdicts()
    return result
  }

  /// What a variant runs on; nil for one that the study has no use for.
  ///
  /// Models on other samples draw numbers of their own; with another normalisation they keep theirs,
  /// so that nothing else differs.
  private func variant(
    _ variant: StudyVariant, _ inputs: GatheredInputs
  ) -> (StudyManifest, GatheredInputs, SeedPath)? {
    var manifest = study.manifest
    switch variant {
    case .maps:
      guard let maps = inputs.atMaps(periodStart: UTCTime(manifest.period.start)),
        let step = maps.stations.first?.tec.series.step
      else { return nil }
      manifest.inputs.tec.step = step
      return (manifest, maps, rootSeed.appending("maps"))
    case .normalisation:
      guard let second = manifest.training.secondNormalisation else { return nil }
      manifest.training.normalisation = second
      return (manifest, inputs, rootSeed)
    }
  }

  private func result(
    of manifest: StudyManifest, _ inputs: GatheredInputs, _ surroundings: Surroundings,
    seed: SeedPath, _ rates: ChanceRates, _ progress: any ProgressReporter
  ) async throws(PipelineError) -> StudyResult {
    let prepared = try PreparedStudy(manifest: manifest, inputs: inputs)
    let detection = DetectionStage(study: prepared, rates: rates)
    let forecasts = await ForecastingStage(
      study: prepared, detection: detection, seed: seed, jobs: jobs, progress: progress
    ).run()
    return StudyResult(
      id: study.id, manifest: manifest, manifestDigests: study.digests,
      sources: inputs.sources + surroundings.sources, stations: detection.stations(),
      failedStations: prepared.failedStations, windows: prepared.windows,
      periodStart: prepared.periodStart, shownStart: prepared.shownStart,
      trainingEnd: prepared.trainingEnd, weather: prepared.weather,
      conditions: prepared.conditions, quiet: prepared.quiet, labels: prepared.labels,
      models: SkillStage(study: prepared).compare(forecasts), surroundings: surroundings)
  }

  private var rootSeed: SeedPath { SeedPath(seed: study.manifest.seed, names: [study.id]) }
}
