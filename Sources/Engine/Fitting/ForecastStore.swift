import Forecasting
import Store

/// Makes forecasts, or takes them from the store.
struct ForecastStore: Sendable {
  /// What a forecast is of: a study's model, horizon and way of being run.
  struct Cell: Codable, Sendable {
    let study: String
    let model: String
    let horizon: Int
    let variant: String?
  }

  /// Where fitted models and forecasts are kept; nil for nowhere.
  let store: Store?

  /// The forecasts of tasks that share a fit, in their order; what is not kept is predicted by a model
  /// that is fitted, or taken from the store, once. The bits are the same either way.
  ///
  /// - Parameters:
  ///   - progress: told how far a fit has come; not called where nothing is fitted.
  ///   - finished: told of each task what came of it.
  func forecasts(
    _ tasks: [ForecastTask], progress: @Sendable (ForecastTask, Double, String) -> Void,
    finished: (ForecastTask, Result<Forecast, ForecastError>) -> Void
  ) -> [Result<Forecast, ForecastError>] {
    var fit: Result<FittedForecaster, ForecastError>?
    return tasks.map { task in
      let outcome = Result { () throws(ForecastError) in
        try forecast(task, fit: &fit) { progress(task, $0, $1) }
      }
      finished(task, outcome)
      return outcome
    }
  }

  /// - Parameter fit: the model that the task shares with others, once it was needed.
  private func forecast(
    _ task: ForecastTask, fit: inout Result<FittedForecaster, ForecastError>?,
    progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    let place = task.place
    if let store, let place, let kept = store.value(KeptForecast.self, under: place) {
      note(task, in: store)
      return kept.forecast
    }
    let forecaster = try task.settings.forecaster()
    let own =
      fit
      ?? Result { () throws(ForecastError) in
        try fitted(task, by: forecaster, progress: progress)
      }
    fit = own
    let forecast = try own.get().forecast(task.input, jobs: forecaster.jobs)
    if let store, let place { store.keep(KeptForecast(forecast), under: place) }
    return forecast
  }

  /// What a run would do for a task.
  func state(_ task: ForecastTask) -> FitState {
    guard let store, let place = Self.place(of: task.fitKey) else { return .runs([.notKept]) }
    if let place = task.place, store.holds(KeptForecast.self, under: place) { return .kept }
    if store.holds(FittedForecaster.self, under: place) { return .kept }
    guard let record = Self.record(of: task.cell),
      let last = store.value(FitKey.self, under: record)
    else { return .runs([.notKept]) }
    let changes = FitChange.all(from: last, to: task.fitKey)
    return .runs(changes.isEmpty ? [.gone] : changes)
  }

  private func fitted(
    _ task: ForecastTask, by forecaster: any Forecaster,
    progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> FittedForecaster {
    guard let store, let place = Self.place(of: task.fitKey) else {
      return try forecaster.fit(task.problem, seed: task.seed, progress: progress)
    }
    if let kept = store.value(FittedForecaster.self, under: place) {
      note(task, in: store)
      return kept
    }
    let fitted = try forecaster.fit(task.problem, seed: task.seed, progress: progress)
    store.keep(fitted, under: place)
    note(task, in: store)
    return fitted
  }

  /// Keeps what a fit was made from beside the last, so that it can be said what has changed.
  private func note(_ task: ForecastTask, in store: Store) {
    guard let record = Self.record(of: task.cell),
      store.value(FitKey.self, under: record) != task.fitKey
    else { return }
    store.keep(task.fitKey, under: record)
  }

  private static func place(of key: FitKey) -> StoreKey? { try? StoreKey(.fits, parts: key) }

  private static func record(of cell: Cell) -> StoreKey? { try? StoreKey(.records, parts: cell) }
}
