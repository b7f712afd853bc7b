import Detection
import Determinism
import Forecasting
import Store
import Studies

/// Takes a study from its manifest to its result.
public struct StudyRunner: Sendable {
  private let study: LoadedStudy
  private let dataFolder: String
  private let jobs: Int
  private let progress: any ProgressReporter
  private let store: Store?

  /// A run of a study.
  ///
  /// - Parameters:
  ///   - study: the study, its seed already the one in force.
  ///   - dataFolder: the folder that the manifest's paths start from.
  ///   - jobs: maps read and models trained side by side, ≥ 1; the result does not depend on it.
  ///   - progress: told what happens.
  ///   - store: where fitted models are kept; nil for nowhere. No result depends on it.
  package init(
    study: LoadedStudy, dataFolder: String, jobs: Int, progress: any ProgressReporter,
    store: Store? = nil
  ) {
    self.study = study
    self.dataFolder = dataFolder
    self.jobs = jobs
    self.progress = progress
    self.store = store
  }

  /// Gathers inputs, trains and predicts, detects.
  ///
  /// A model that fails is reported in its place and the study goes on with the others.
  ///
  /// - Throws: `RunError` when the inputs cannot be had, and when every model failed.
  public func run() async throws(RunError) -> StudyResult {
    let members = try await allMembers()
    let surroundings = try Surroundings(of: study.manifest, in: dataFolder)
    for note in members[0].inputs.notes + surroundings.notes { progress.note(note) }
    progress.step(.forecasting)
    let models = await FitSchedule.run(members.map(\.stage), jobs: jobs)
    let results = zip(members, models).map { self.result(of: $0, $1, surroundings) }
    var result = results[0]
    let failures = result.models.compactMap { model in
      if case .failure(let reason) = model.outcome { "\(model.name): \(reason)" } else { nil }
    }
    guard failures.count < result.models.count else { throw .everyModelFailed(failures) }
    for (member, other) in zip(members, results) {
      if let variant = member.stage.variant { result.variants[variant] = other }
    }
    progress.step(.detecting)
    let rates = members[0].stage.detection.rates
    result.otherVerdicts = try OtherConvention(result: result, rates: rates).verdicts()
    return result
  }

  /// What a run would fit and what it would take from the store; nothing is fitted.
  ///
  /// - Throws: `RunError` when the inputs cannot be had.
  package func plan() async throws(RunError) -> StudyPlan {
    StudyPlan(study: study.id, stages: try await allMembers().map(\.stage))
  }

  /// The study run in one way.
  private struct Member {
    let manifest: StudyManifest
    let inputs: GatheredInputs
    let stage: ForecastingStage
  }

  /// The study itself and its variants, ready to be fitted.
  private func allMembers() async throws(RunError) -> [Member] {
    progress.step(.gatheringInputs)
    let inputs = try await InputGatherer(
      manifest: study.manifest, dataFolder: dataFolder, jobs: jobs
    ).gather()
    let rates = ChanceRates(seed: .chance(of: study.id, study.manifest))
    var members = [
      try member(nil, study.manifest, inputs, seed: rootSeed, rates, progress)
    ]
    for variant in StudyVariant.allCases {
      guard let (manifest, inputs, seed) = self.variant(variant, inputs) else { continue }
      members.append(
        try member(
          variant, manifest, inputs, seed: seed, rates,
          VariantProgress(base: progress, variant: variant)))
    }
    return members
  }

  private func member(
    _ variant: StudyVariant?, _ manifest: StudyManifest, _ inputs: GatheredInputs, seed: SeedPath,
    _ rates: ChanceRates, _ progress: any ProgressReporter
  ) throws(RunError) -> Member {
    let prepared = try PreparedStudy(manifest: manifest, inputs: inputs)
    return Member(
      manifest: manifest, inputs: inputs,
      stage: ForecastingStage(
        study: prepared, detection: DetectionStage(study: prepared, rates: rates), seed: seed,
        progress: progress, fits: FitStore(store: store), id: study.id, variant: variant))
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
    of member: Member, _ models: [ModelResult], _ surroundings: Surroundings
  ) -> StudyResult {
    let (manifest, inputs, stage) = (member.manifest, member.inputs, member.stage)
    let (prepared, detection) = (stage.study, stage.detection)
    return StudyResult(
      id: study.id, manifest: manifest, manifestDigests: study.digests,
      sources: inputs.sources + surroundings.sources, stations: detection.stations(),
      failedStations: prepared.failedStations, windows: prepared.windows,
      periodStart: prepared.periodStart, shownStart: prepared.shownStart,
      trainingEnd: prepared.trainingEnd, weather: prepared.weather,
      conditions: prepared.conditions, quiet: prepared.quiet, labels: prepared.labels,
      models: SkillStage(study: prepared).compare(models), surroundings: surroundings)
  }

  private var rootSeed: SeedPath { SeedPath(seed: study.manifest.seed, names: [study.id]) }
}
