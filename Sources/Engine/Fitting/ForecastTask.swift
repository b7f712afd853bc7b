import Determinism
import Forecasting
import Store
import Studies

/// One model at one horizon: what it learns from, and what it then predicts.
struct ForecastTask: Sendable {
  let settings: ForecasterSettings
  /// What it is of, in the store.
  let cell: ForecastStore.Cell
  /// What is told of it.
  let name: String
  /// What is learned from.
  let problem: ForecastProblem
  /// What is predicted from.
  let input: ForecastInput
  let seed: SeedPath
  /// What the fit and the forecast follow from.
  let fitKey: FitKey
  let forecastKey: ForecastKey

  /// Where the forecast is kept; two tasks of one place are the same. Nil for a key that has no text.
  var place: StoreKey? { try? StoreKey(.forecasts, parts: forecastKey) }

  /// Roughly how much there is to do; 0 for a model that cannot be made.
  var effort: Double { (try? settings.forecaster())?.effort(of: problem) ?? 0 }

  /// Roughly how many bytes its fit holds at once; 0 for a model that cannot be made.
  var memory: Double { (try? settings.forecaster())?.memory(of: problem) ?? 0 }
}
