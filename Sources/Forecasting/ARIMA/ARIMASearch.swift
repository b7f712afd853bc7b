/// The choice of orders by Akaike's information criterion over a stated grid.
package struct ARIMASearch: Sendable {
  /// One model of the grid.
  package struct Row: Sendable, Equatable {
    /// Its orders.
    package let order: ARIMAOrder
    /// Akaike's criterion, or nil where no fit was found.
    package let aic: Double?
    /// Why no fit was found, in words.
    package let failure: String?
  }

  /// Every model, in the order of the grid.
  package let rows: [Row]
  /// The model of the least criterion; of equals the first.
  package let winner: ARIMA

  /// p = 0 ... 3 and q = 0 ... 3 about one difference.
  package static let standardGrid: [ARIMAOrder] = (0...3).flatMap { p in
    (0...3).map { q in ARIMAOrder(p, 1, q) }
  }

  /// Fits every model of a grid, all with the same differences, for otherwise their likelihoods are
  /// of different data.
  ///
  /// - Throws: the first model's `ForecastError` where none could be fitted.
  package init(
    _ values: [Double?], exogenous: [[Double?]] = [], grid: [ARIMAOrder] = standardGrid,
    model: String, series: String
  ) throws(ForecastError) {
    guard let base = grid.first,
      grid.allSatisfy({
        $0.d == base.d && $0.seasonalD == base.seasonalD
          && ($0.seasonalD == 0 || $0.season == base.season)
      })
    else {
      throw ForecastError(
        model: model,
        reason: .setting("a grid of orders needs one entry, and the same differences in all"))
    }
    var rows: [Row] = []
    var best: ARIMA?
    var firstError: ForecastError?
    for order in grid {
      do throws(ForecastError) {
        let fit = try ARIMA.fit(
          values, exogenous: exogenous, order: order, model: model, series: series)
        rows.append(Row(order: order, aic: fit.aic, failure: nil))
        if best.map({ fit.aic < $0.aic }) ?? true { best = fit }
      } catch {
        rows.append(Row(order: order, aic: nil, failure: error.words))
        firstError = firstError ?? error
      }
    }
    guard let best else {
      throw firstError ?? ForecastError(model: model, reason: .noObservations(series: series))
    }
    self.rows = rows
    winner = best
  }

  /// The search as a table of a station.
  func table(series: String) -> SettingSearch {
    SettingSearch(
      series: series, settings: ["order"], criterion: .akaike,
      rows: rows.map { row in
        SettingSearch.Row(
          values: [row.order.manifestText], score: row.aic, failure: row.failure,
          isWinner: row.order == winner.order)
      })
  }
}
