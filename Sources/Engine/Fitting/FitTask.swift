import Determinism
import Forecasting
import Studies

/// One model of a stage at one horizon.
struct FitTask: Sendable {
  let settings: ForecasterSettings
  /// The place of the horizon in the manifest.
  let horizon: Int
  /// What it is of, in the store.
  let cell: FitStore.Cell
  /// What is told of it.
  let name: String
  let problem: ForecastProblem
  let seed: SeedPath
  /// What it follows from; nil where nothing is kept.
  let key: FitKey?

  /// Roughly how much there is to do; 0 for a model that cannot be made.
  var effort: Double { (try? settings.forecaster())?.effort(of: problem) ?? 0 }
}
