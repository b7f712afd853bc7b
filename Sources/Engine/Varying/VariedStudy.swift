import Determinism
import Forecasting
import Studies

/// A study under one variation, ready to be forecast and examined.
struct VariedStudy: Sendable {
  let variation: Variation
  /// What was gathered, cut to what the variation takes of it.
  let observations: Observations
  /// What models learn from.
  let learned: PreparedStudy
  /// What their forecasts are made from and held against.
  let examined: PreparedStudy
  /// The path under which trainings are named.
  let seed: SeedPath
  /// What the study is called.
  let id: String

  /// Every model at every horizon, horizons within models.
  func tasks() -> [ForecastTask] {
    let problems = learned.problems()
    guard let first = problems.first else { return [] }
    let input = injectedInput
    let channels = FitKey.Channels(first.input)
    let predicted = FitKey.Channels(input)
    return learned.manifest.forecasters.flatMap { settings in
      problems.map { problem in
        let (model, steps) = (settings.model, problem.horizon)
        let seed = path(settings, steps: steps)
        let name = problem.horizon == first.horizon ? model : "\(model), \(steps) steps ahead"
        let fit = FitKey(settings, problem, channels: channels, seed: seed)
        return ForecastTask(
          settings: settings,
          cell: ForecastStore.Cell(
            study: id, model: model, horizon: steps, variant: variation.words),
          name: name + (variation.words.map { ", " + $0 } ?? ""), problem: problem, input: input,
          seed: seed, fitKey: fit, forecastKey: ForecastKey(fit, input, channels: predicted))
      }
    }
  }

  /// The path of a model's training; one step ahead is the plain path, so that a study keeps its
  /// numbers when horizons are added.
  func path(_ settings: ForecasterSettings, steps: Int) -> SeedPath {
    let path = seed.appending(settings.model)
    return steps == 1 ? path : path.appending("\(steps)-steps")
  }

  /// Labels and quiet of what is examined change nothing in what models read.
  private var injectedInput: ForecastInput { learned.injected(variation.injections).input }
}
