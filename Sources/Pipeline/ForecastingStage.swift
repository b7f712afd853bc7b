import Determinism
import Forecasting
import Studies

/// Trains the models side by side, one to a core, and examines each forecast.
struct ForecastingStage {
  let study: PreparedStudy
  let detection: DetectionStage
  let seed: SeedPath
  let jobs: Int
  let progress: any ProgressReporter

  /// The results in the manifest's order.
  func run() async -> [ModelResult] {
    let horizons = study.manifest.training.horizons
    let tasks = study.manifest.forecasters.flatMap { settings in
      horizons.indices.map { Task(settings: settings, horizon: $0) }
    }
    let stage = self
    let parts = await parallelMap(tasks, jobs: jobs) { stage.part($0) }
    return study.manifest.forecasters.indices.map { model in
      let start = model * horizons.count
      return joined(
        study.manifest.forecasters[model], Array(parts[start..<start + horizons.count]))
    }
  }

  /// One model at one horizon.
  private struct Task: Sendable {
    let settings: ForecasterSettings
    let horizon: Int
  }

  private enum Part: Sendable {
    case first(ModelSuccess)
    case later(HorizonOutcome)
    case failure(String)
  }

  private func part(_ task: Task) -> Part {
    let steps = study.manifest.training.horizons[task.horizon]
    let name =
      task.horizon == 0 ? task.settings.model : "\(task.settings.model), \(steps) steps ahead"
    do {
      let forecaster = try task.settings.forecaster()
      let forecast = try forecaster.forecast(
        study.problem(horizon: steps), seed: path(task.settings, steps: steps)
      ) { share, detail in
        progress.model(name, share: share, detail: detail)
      }
      let outcome = ScoringStage(study: study).outcome(of: forecast, steps: steps)
      guard task.horizon == 0 else {
        progress.finished(name, failure: nil)
        return .later(outcome)
      }
      let success = try examine(forecast, outcome)
      progress.finished(name, failure: nil)
      return .first(success)
    } catch {
      let reason = (error as? ForecastError)?.words ?? String(describing: error)
      progress.finished(name, failure: reason)
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
