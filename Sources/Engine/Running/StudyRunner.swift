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
    for note in observations.notes { progress.note(note) }
    progress.step(.forecasting)
    let engine = engine(observations)
    let variants = variants(engine)
    var variations = variants.map(\.variation)
    if !study.manifest.paper.claims.isEmpty { variations.append(otherConvention) }
    let power = try PowerVariations(of: study.manifest, engine)
    var results = try await engine.results(
      of: [.none] + variations + power.variations + members)
    var result = results.removeFirst()
    let failures = result.models.compactMap { model in
      if case .failure(let reason) = model.outcome { "\(model.name): \(reason)" } else { nil }
    }
    guard failures.count < result.models.count else { throw .everyModelFailed(failures) }
    for (variant, other) in zip(variants, results) { result.variants[variant.variant] = other }
    result.members = results.suffix(members.count).map(MemberOutcome.init)
    result.power = power.outcomes(
      of: Array(results.dropLast(members.count).suffix(power.variations.count)), result,
      jobs: jobs)
    result.otherVerdicts =
      results.dropFirst(variants.count).first.map(\.foundVerdicts) ?? []
    return result
  }

  /// What a run would fit and what it would take from the store; nothing is fitted.
  ///
  /// - Throws: `RunError` when the inputs cannot be had.
  package func plan() async throws(RunError) -> StudyPlan {
    let engine = engine(try await observations())
    let schedule = try engine.schedule(
      of: [.none] + variants(engine).map(\.variation)
        + PowerVariations(of: study.manifest, engine).variations + members)
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

  /// Every model that draws numbers, trained again.
  private var members: [Variation] {
    (1..<max(1, study.manifest.evidence.members)).map { index in
      var variation = Variation.none
      variation.member = index + 1
      return variation
    }
  }

  /// The same forecasts with other labels, another mask and, where it scales by samples shown or
  /// quiet, another DTEC.
  private var otherConvention: Variation {
    var variation = Variation.none
    variation.indexHour = study.manifest.quiet.indexHour == .ending ? .containing : .ending
    return variation
  }
}
