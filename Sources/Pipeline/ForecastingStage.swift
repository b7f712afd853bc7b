import Determinism
import Forecasting
import Studies

/// Trains the models side by side, one to a core, and examines each forecast.
struct ForecastingStage {
  let study: PreparedStudy
  let seed: SeedPath
  let jobs: Int
  let progress: any ProgressReporter

  /// The results in the manifest's order.
  func run() async -> [ModelResult] {
    let study = study
    let seed = seed
    let progress = progress
    let problem = study.problem
    return await parallelMap(study.manifest.forecasters, jobs: jobs) { settings in
      let path = seed.appending(settings.model)
      let outcome = Self.outcome(of: settings, on: problem, in: study, seed: path, progress)
      if case .failure(let reason) = outcome {
        progress.finished(settings.model, failure: reason)
      } else {
        progress.finished(settings.model, failure: nil)
      }
      return ModelResult(
        name: settings.model, settings: settings, seedPath: path, outcome: outcome)
    }
  }

  private static func outcome(
    of settings: ForecasterSettings, on problem: ForecastProblem, in study: PreparedStudy,
    seed: SeedPath, _ progress: any ProgressReporter
  ) -> ModelResult.Outcome {
    do {
      let forecaster = try settings.forecaster()
      let forecast = try forecaster.forecast(problem, seed: seed) { share, detail in
        progress.model(settings.model, share: share, detail: detail)
      }
      return .success(try DetectionStage(study: study).examine(forecast))
    } catch let error as ForecastError {
      return .failure(error.words)
    } catch {
      return .failure(String(describing: error))
    }
  }
}
