import Determinism
import Forecasting
import Studies

/// Fits the models of a study run in one way and examines each forecast.
struct ForecastingStage: Sendable {
  let study: PreparedStudy
  let detection: DetectionStage
  let seed: SeedPath
  let progress: any ProgressReporter
  let fits: FitStore
  /// What the study is called.
  let id: String
  /// The way in which it is run; nil for the study itself.
  let variant: StudyVariant?

  /// What came of a task.
  enum Part: Sendable {
    case first(ModelSuccess)
    case later(HorizonOutcome)
    case failure(String)
  }

  /// Every model at every horizon, horizons within models.
  func tasks() -> [FitTask] {
    let problems = study.problems()
    let channels =
      fits.store == nil ? nil : problems.first.map { FitKey.Channels($0.input) }
    return study.manifest.forecasters.flatMap { settings in
      problems.enumerated().map { place, problem in
        let (model, steps) = (settings.model, problem.horizon)
        let seed = path(settings, steps: steps)
        return FitTask(
          settings: settings, horizon: place,
          cell: FitStore.Cell(
            study: id, model: model, horizon: steps, variant: variant?.rawValue),
          name: place == 0 ? model : "\(model), \(steps) steps ahead",
          problem: problem, seed: seed,
          key: channels.map { FitKey(settings, problem, channels: $0, seed: seed) })
      }
    }
  }

  /// The results of the models in the manifest's order, from the parts in that of `tasks`.
  func results(_ parts: [Part]) -> [ModelResult] {
    let horizons = study.manifest.training.horizons.count
    return study.manifest.forecasters.enumerated().map { model, settings in
      joined(settings, Array(parts[model * horizons..<(model + 1) * horizons]))
    }
  }

  /// Fits a model, or takes it from the store, and examines its forecast.
  func part(_ task: FitTask) -> Part {
    do {
      let forecaster = try task.settings.forecaster()
      let fitted = try fits.fitted(task.cell, key: task.key) { () throws(ForecastError) in
        try forecaster.fit(task.problem, seed: task.seed) { share, detail in
          progress.model(task.name, share: share, detail: detail)
        }
      }
      let forecast = try fitted.forecast(task.problem.input, jobs: forecaster.jobs)
      let outcome = ScoringStage(study: study).outcome(of: forecast, steps: task.problem.horizon)
      guard task.horizon == 0 else {
        progress.finished(task.name, failure: nil)
        return .later(outcome)
      }
      let success = try examine(forecast, outcome)
      progress.finished(task.name, failure: nil)
      return .first(success)
    } catch {
      let reason = (error as? ForecastError)?.words ?? String(describing: error)
      progress.finished(task.name, failure: reason)
      return .failure(reason)
    }
  }

  /// What the detectors make of a forecast.
  ///
  /// - Throws: `ExaminationError` when every detector failed at the study's only station, since
  ///   then nothing can be said of the model.
  private func examine(
    _ forecast: Forecast, _ outcome: HorizonOutcome
  ) throws(ExaminationError) -> ModelSuccess {
    var stations: [StationOutcome] = []
    for (index, station) in study.stations.enumerated() {
      let predicted = forecast.predictions[index]
      let (detections, failures) = detection.outcomes(at: station, predicted: predicted)
      if study.stations.count == 1, detections.isEmpty, let failure = failures.first {
        throw ExaminationError(description: failure.reason)
      }
      stations.append(
        StationOutcome(
          predicted: predicted, scores: outcome.stations[index], skill: [],
          detections: detections, failures: failures))
    }
    return ModelSuccess(forecast: forecast, stations: stations, horizons: [outcome])
  }

  private func joined(_ settings: ForecasterSettings, _ parts: [Part]) -> ModelResult {
    var outcome = ModelResult.Outcome.failure("")
    switch parts.first {
    case .first(var success)?:
      for (index, part) in parts.enumerated().dropFirst() {
        switch part {
        case .later(let horizon): success.horizons.append(horizon)
        case .failure(let reason):
          success.horizonFailures.append(
            HorizonFailure(steps: study.manifest.training.horizons[index], reason: reason))
        case .first: break
        }
      }
      outcome = .success(success)
    case .failure(let reason)?: outcome = .failure(reason)
    case .later?, nil: break
    }
    return ModelResult(
      name: settings.model, settings: settings,
      seedPaths: study.manifest.training.horizons.map { path(settings, steps: $0) },
      outcome: outcome)
  }

  /// One step ahead is the plain path, so that a study keeps its numbers when horizons are added.
  private func path(_ settings: ForecasterSettings, steps: Int) -> SeedPath {
    let path = seed.appending(settings.model)
    return steps == 1 ? path : path.appending("\(steps)-steps")
  }
}

/// Why nothing can be said of a forecast.
private struct ExaminationError: Error, CustomStringConvertible {
  let description: String
}
