import Determinism
import Evidence
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
  ///   - store: where fitted models and forecasts are kept; nil for nowhere. No result depends on it.
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

  /// Gathers inputs, trains and predicts, detects: the study itself, its variants, and the paper's
  /// conclusions by the other convention of hours.
  ///
  /// A model that fails is reported in its place and the study goes on with the others.
  ///
  /// - Throws: `RunError` when the inputs cannot be had, and when every model failed.
  public func run() async throws(RunError) -> StudyResult {
    try await run(on: try await observations())
  }

  /// The same on what was gathered already.
  package func run(on observations: Observations) async throws(RunError) -> StudyResult {
    try await result(of: observations, with: nil)
  }

  /// The same with the earthquake's days held beside other dates. The evidence of a study that was
  /// asked before is taken from the store, whatever its report says.
  public func findings() async throws(RunError) -> StudyFindings {
    let observations = try await observations()
    let place = store == nil ? nil : EvidenceKey.place(id: study.id, study.manifest, observations)
    let kept = place.flatMap { store?.value(KeptEvidence.self, under: $0) }
    let result = try await result(of: observations, with: kept)
    if let kept { return StudyFindings(result: result, placebo: kept.placebo) }
    let placebo = PlaceboEvidence(of: result, jobs: jobs)
    if let place, result.failedModels.isEmpty {
      store?.keep(KeptEvidence(result, placebo), under: place)
    }
    return StudyFindings(result: result, placebo: placebo)
  }

  /// - Parameter kept: the evidence, where it need not be made.
  private func result(
    of observations: Observations, with kept: KeptEvidence?
  ) async throws(RunError) -> StudyResult {
    for note in observations.notes { progress.note(note) }
    progress.step(.forecasting)
    let engine = engine(observations)
    let variants = variants(engine)
    let asked = kept == nil ? try EvidenceVariations(of: study.manifest, engine) : nil
    var results = try await engine.results(
      of: [.none] + variants.map(\.variation) + (asked?.variations ?? []),
      asksOtherDates: kept == nil)
    var result = results.removeFirst()
    let failures = result.models.compactMap { model in
      if case .failure(let reason) = model.outcome { "\(model.name): \(reason)" } else { nil }
    }
    guard failures.count < result.models.count else { throw .everyModelFailed(failures) }
    result.calibrations = observations.calibrations
    asked?.complete(&result, with: results.dropFirst(variants.count), jobs: jobs)
    result = kept?.with(result) ?? result
    for (variant, other) in zip(variants, results) {
      // Other dates are asked the study itself alone; what cannot fail there cannot in a variant.
      var other = other
      other.claimNulls = result.claimNulls
      result.variants[variant.variant] = other
    }
    return result
  }

  /// What a run would fit and what it would take from the store; nothing is fitted.
  ///
  /// - Throws: `RunError` when the inputs cannot be had.
  package func plan() async throws(RunError) -> StudyPlan {
    let engine = engine(try await observations())
    let schedule = try engine.schedule(
      of: [.none] + variants(engine).map(\.variation)
        + EvidenceVariations(of: study.manifest, engine).variations)
    return StudyPlan(
      study: study.id, tasks: schedule.tasks, forecasts: ForecastStore(store: store))
  }

  /// Roughly how many multiplications a run would train with, and what memory that needs, were nothing
  /// kept.
  ///
  /// - Throws: `RunError` when no station can be learned from.
  func needs(
    on observations: Observations
  ) throws(RunError) -> (effort: Double, memory: MemoryNeed) {
    let engine = engine(observations)
    let tasks = try engine.schedule(of: [.none] + variants(engine).map(\.variation)).tasks
    return (tasks.reduce(0) { $0 + $1.effort }, MemoryNeed(of: tasks, jobs: jobs))
  }

  /// What the manifest names, from the data folder.
  package func observations() async throws(RunError) -> Observations {
    progress.step(.gatheringInputs)
    return try await InputGatherer(
      manifest: study.manifest, dataFolder: dataFolder, jobs: jobs
    ).gather()
  }

  private func engine(_ observations: Observations) -> StudyEngine {
    StudyEngine(
      study: study, observations: observations, jobs: jobs, progress: progress, store: store)
  }

  /// The study's own variants, in their order.
  private func variants(
    _ engine: StudyEngine
  ) -> [(variant: StudyVariant, variation: Variation)] {
    StudyVariant.allCases.compactMap { variant in
      guard variant != .maps || engine.hasMaps else { return nil }
      return variant.variation(of: study.manifest).map { (variant, $0) }
    }
  }
}
