import Detection
import Determinism
import Evidence
import Store
import Studies

/// Study × observations × variation → result: a pure function, whatever is stored or run side by
/// side.
package struct StudyEngine: Sendable {
  /// The study.
  let study: LoadedStudy
  /// What was gathered for it.
  let observations: Observations
  /// Fits and predictions made side by side, ≥ 1; no result depends on it.
  let jobs: Int
  /// Told what happens.
  let progress: any ProgressReporter
  /// Where fitted models and forecasts are kept; nil for nowhere.
  let store: Store?

  /// An engine of one study.
  package init(
    study: LoadedStudy, observations: Observations, jobs: Int, progress: any ProgressReporter,
    store: Store? = nil
  ) {
    self.study = study
    self.observations = observations
    self.jobs = jobs
    self.progress = progress
    self.store = store
  }

  /// The results under some variations, in their order.
  ///
  /// What several of them share is fitted and predicted once.
  ///
  /// - Parameter asksOtherDates: whether the study itself, where it is among them, is asked how often
  ///   the paper's conclusions hold of other dates.
  /// - Throws: `RunError` when no station can be learned from, and for maps alone where there are
  ///   none.
  package func results(
    of variations: [Variation], asksOtherDates: Bool = true
  ) async throws(RunError) -> [StudyResult] {
    let studies = try varied(variations)
    let schedule = ForecastSchedule(studies)
    try MemoryNeed(of: schedule.tasks, jobs: jobs).require()
    let forecasts = await schedule.run(
      in: ForecastStore(store: store), jobs: jobs, progress: progress)
    progress.step(.detecting)
    let rates = ChanceRates(seed: .chance(of: study.id, study.manifest))
    let parts = zip(studies, forecasts).flatMap { study, forecasts in
      ExaminingStage(study, rates: rates).parts(of: forecasts)
    }
    let models = await parallelMap(parts, jobs: jobs) { $0.result() }
    var rest = models[...]
    var results: [StudyResult] = []
    for study in studies {
      let count = study.learned.manifest.forecasters.count
      var result = result(of: study, Array(rest.prefix(count)), rates)
      rest = rest.dropFirst(count)
      if asksOtherDates, study.variation == .none {
        result.claimNulls = await ClaimNullStage(study: study, rates: rates)
          .nulls(of: result, jobs: jobs)
      }
      results.append(result)
    }
    return results
  }

  /// The fits and forecasts that some variations need, each once.
  func schedule(of variations: [Variation]) throws(RunError) -> ForecastSchedule {
    ForecastSchedule(try varied(variations))
  }

  /// What models learn from in the study itself.
  ///
  /// - Throws: `RunError` when no station can be learned from.
  func prepared() throws(RunError) -> PreparedStudy {
    try PreparedStudy(manifest: study.manifest, observations: observations)
  }

  /// Whether the study can be run at the moments of maps alone.
  var hasMaps: Bool { maps != nil }

  private var maps: Observations? {
    observations.atMaps(periodStart: UTCTime(study.manifest.period.start))
  }

  /// The studies of variations; those that learn from the same share what is made ready for models.
  private func varied(_ variations: [Variation]) throws(RunError) -> [VariedStudy] {
    var made: [(variation: Variation, learned: PreparedStudy, from: Observations)] = []
    var studies: [VariedStudy] = []
    for variation in variations {
      let learning = variation.learning
      if !made.contains(where: { $0.variation == learning }) {
        let (manifest, observations) = try learned(under: variation)
        made.append(
          (
            learning, try PreparedStudy(manifest: manifest, observations: observations),
            observations
          ))
      }
      guard let (_, learned, observations) = made.first(where: { $0.variation == learning }) else {
        continue
      }
      var manifest = study.manifest.examined(under: variation)
      manifest.inputs.tec.step = learned.manifest.inputs.tec.step
      let examined =
        manifest == learned.manifest
        ? learned : learned.framed(by: manifest, in: observations.weather)
      studies.append(
        VariedStudy(
          variation: variation, observations: observations, learned: learned,
          examined: examined.injected(variation.injections), seed: seed(of: variation),
          id: study.id))
    }
    return studies
  }

  private func learned(
    under variation: Variation
  ) throws(RunError) -> (StudyManifest, Observations) {
    var manifest = study.manifest.learned(under: variation)
    guard variation.mapsAlone else { return (manifest, observations) }
    guard let maps, let step = maps.stations.first?.tec.series.step else { throw .noMaps }
    manifest.inputs.tec.step = step
    return (manifest, maps)
  }

  /// Models on other samples and other members draw numbers of their own; with another normalisation
  /// they keep theirs, so that nothing else differs.
  private func seed(of variation: Variation) -> SeedPath {
    var path = SeedPath(seed: variation.seed ?? study.manifest.seed, names: [study.id])
    if let member = variation.member { path = path.appending("member-\(member)") }
    return variation.mapsAlone ? path.appending("maps") : path
  }

  private func result(
    of varied: VariedStudy, _ models: [ModelResult], _ rates: ChanceRates
  ) -> StudyResult {
    let (observations, examined) = (varied.observations, varied.examined)
    return StudyResult(
      id: study.id, manifest: examined.manifest, manifestDigests: study.digests,
      sources: observations.sources,
      stations: DetectionStage(study: examined, rates: rates).stations(),
      failedStations: examined.failedStations, frame: examined.frame,
      weather: observations.weather, models: SkillStage(study: examined).compare(models),
      surroundings: observations.surroundings,
      notes: observations.notes)
  }
}
