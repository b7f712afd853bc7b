/// The orders of a seasonal ARIMA(p,d,q)(P,D,Q)s model (Box and Jenkins 1970).
package struct ARIMAOrder: Sendable, Codable, Equatable, CustomStringConvertible {
  /// Autoregressive lags, ≥ 0.
  package var p: Int
  /// Differences, ≥ 0.
  package var d: Int
  /// Moving-average lags, ≥ 0.
  package var q: Int
  /// Autoregressive lags of whole seasons, ≥ 0.
  package var seasonalP: Int
  /// Seasonal differences, ≥ 0.
  package var seasonalD: Int
  /// Moving-average lags of whole seasons, ≥ 0.
  package var seasonalQ: Int
  /// Samples in a season, ≥ 2; 0 for none.
  package var season: Int

  /// Orders from their parts.
  package init(
    _ p: Int, _ d: Int, _ q: Int, seasonal: (p: Int, d: Int, q: Int) = (0, 0, 0), season: Int = 0
  ) {
    (self.p, self.d, self.q) = (p, d, q)
    (seasonalP, seasonalD, seasonalQ) = seasonal
    self.season = season
  }

  /// Orders from `[p, d, q]` or `[p, d, q, P, D, Q, s]`; nil for another count.
  package init?(_ numbers: [Int]) {
    guard numbers.count == 3 || numbers.count == 7 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2])
    guard numbers.count == 7 else { return }
    (seasonalP, seasonalD, seasonalQ) = (numbers[3], numbers[4], numbers[5])
    season = numbers[6]
  }

  /// `(2,1,2)` or `(2,1,2)(0,1,1)24`.
  package var description: String {
    let plain = "(\(p),\(d),\(q))"
    return season == 0 ? plain : plain + "(\(seasonalP),\(seasonalD),\(seasonalQ))\(season)"
  }

  /// `2 1 2` or `2 1 2 0 1 1 24`, as a manifest writes it.
  var manifestText: String {
    let numbers = [p, d, q] + (season == 0 ? [] : [seasonalP, seasonalD, seasonalQ, season])
    return numbers.map(String.init).joined(separator: " ")
  }

  /// Samples that differencing uses up.
  var differencedSamples: Int { d + seasonalD * season }

  /// Coefficients of the ARMA part.
  var coefficientCount: Int { p + q + seasonalP + seasonalQ }

  /// The size of Harvey's state.
  var stateSize: Int { max(p + seasonalP * season, q + seasonalQ * season + 1) }

  /// Checks the ranges.
  ///
  /// - Throws: `ForecastError` in the name of the model.
  package func check(model: String) throws(ForecastError) {
    let all = [p, d, q, seasonalP, seasonalD, seasonalQ]
    guard all.allSatisfy({ (0...10).contains($0) }), d + seasonalD <= 3 else {
      throw ForecastError(
        model: model,
        reason: .setting("the orders are \(self); each must be 0 ... 10, differences 3 at most"))
    }
    guard season == 0 ? seasonalP + seasonalD + seasonalQ == 0 : season >= 2 else {
      throw ForecastError(
        model: model, reason: .setting("the orders are \(self); a season has 2 samples or more"))
    }
    guard stateSize + differencedSamples <= 250 else {
      throw ForecastError(
        model: model,
        reason: .setting("the orders \(self) need a state beyond 250; use a shorter season"))
    }
  }
}
