import Forecasting
import Store

/// Fits models, or takes them from the store.
struct FitStore: Sendable {
  /// What a fit is of: a study's model, horizon and way of being run.
  struct Cell: Codable, Sendable {
    let study: String
    let model: String
    let horizon: Int
    let variant: String?
  }

  /// Where fitted models are kept; nil for nowhere.
  let store: Store?

  /// The model of a key, from the store or else fitted and kept there; the same bits either way.
  ///
  /// - Parameters:
  ///   - key: what it follows from; nil where nothing is kept.
  ///   - fit: learns.
  /// - Throws: what `fit` throws.
  func fitted(
    _ cell: Cell, key: FitKey?, fit: () throws(ForecastError) -> FittedForecaster
  ) throws(ForecastError) -> FittedForecaster {
    guard let store, let key, let place = Self.place(of: key) else { return try fit() }
    if let kept = store.value(FittedForecaster.self, under: place) {
      note(key, of: cell, in: store)
      return kept
    }
    let fitted = try fit()
    store.keep(fitted, under: place)
    note(key, of: cell, in: store)
    return fitted
  }

  /// What a run would do for a key.
  func state(_ cell: Cell, key: FitKey?) -> FitState {
    guard let store, let key, let place = Self.place(of: key) else { return .runs([.notKept]) }
    if store.holds(FittedForecaster.self, under: place) { return .kept }
    guard let record = Self.record(of: cell), let last = store.value(FitKey.self, under: record)
    else { return .runs([.notKept]) }
    let changes = FitChange.all(from: last, to: key)
    return .runs(changes.isEmpty ? [.gone] : changes)
  }

  /// Keeps what a fit was made from beside the last, so that it can be said what has changed.
  private func note(_ key: FitKey, of cell: Cell, in store: Store) {
    guard let record = Self.record(of: cell),
      store.value(FitKey.self, under: record) != key
    else { return }
    store.keep(key, under: record)
  }

  private static func place(of key: FitKey) -> StoreKey? { try? StoreKey(.fits, parts: key) }

  private static func record(of cell: Cell) -> StoreKey? { try? StoreKey(.records, parts: cell) }
}
