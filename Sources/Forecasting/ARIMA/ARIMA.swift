import Determinism

/// A seasonal ARIMA model with exogenous regressors, fitted by exact Gaussian likelihood.
///
/// yₜ = c + Σ βₖ xₖₜ + uₜ, where uₜ is ARIMA(p,d,q)(P,D,Q)s; c is there when nothing is differenced.
/// β, c and the innovations' variance are concentrated out of the likelihood; the other coefficients
/// are kept stationary and invertible. The likelihood is that of the differenced series
/// (statsmodels' `simple_differencing=True`).
package struct ARIMA: Sendable, Codable {
  /// The orders.
  package let order: ARIMAOrder
  /// The ARMA coefficients.
  package let coefficients: ARMACoefficients
  /// The constant c in the series' unit, or nil where differencing removes it.
  package let constant: Double?
  /// βₖ of each exogenous column.
  package let exogenousCoefficients: [Double]
  /// The innovations' variance by maximum likelihood, in the series' unit squared.
  package let variance: Double
  /// The greatest log-likelihood found.
  package let logLikelihood: Double
  /// Samples in the likelihood.
  package let observations: Int

  /// Akaike's criterion; the variance counts as a parameter.
  package var aic: Double { 2 * Double(parameterCount) - 2 * logLikelihood }

  /// Coefficients, constant and variance.
  package var parameterCount: Int {
    order.coefficientCount + exogenousCoefficients.count + (constant == nil ? 0 : 1) + 1
  }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - values: the series; gaps are filtered over.
  ///   - exogenous: columns of the same length; a gap in one makes the sample a gap.
  ///   - order: the orders.
  ///   - model: the model's name, for errors.
  ///   - series: the series' name, for errors.
  /// - Throws: `ForecastError` for orders out of range, fewer samples than parameters, a series
  ///   that is constant or follows exactly, collinear columns, or a search that does not end.
  package static func fit(
    _ values: [Double?], exogenous: [[Double?]] = [], order: ARIMAOrder, model: String,
    series: String
  ) throws(ForecastError) -> ARIMA {
    try order.check(model: model)
    let hasConstant = order.d + order.seasonalD == 0
    let data = ARIMAData(values, exogenous: exogenous, order: order, hasConstant: hasConstant)
    func failure(_ reason: ForecastError.Reason) -> ForecastError {
      ForecastError(model: model, reason: reason)
    }
    let observed = values.compactMap { $0 }
    guard let first = observed.first else { throw failure(.noObservations(series: series)) }
    guard observed.contains(where: { $0 != first }) else {
      throw failure(.constantSeries(series: series))
    }
    let columns = data.levels.count - 1
    let need = order.differencedSamples + order.coefficientCount + columns + 3
    let have = data.start.map { start in
      order.differencedSamples + data.isObserved[start...].count { $0 }
    }
    guard let start = data.start, let have, have >= need else {
      throw failure(.tooFewSamples(series: series, have: have ?? observed.count, need: need))
    }
    func likelihood(_ free: [Double]) -> ConcentratedLikelihood? {
      let coefficients = ARMACoefficients(free: free, order: order)
      guard
        var filter = ARIMAFilter(data, start: start, coefficients: coefficients, order: order)
      else { return nil }
      filter.advance(to: values.count)
      return ConcentratedLikelihood(filter)
    }
    let zeros = [Double](repeating: 0, count: order.coefficientCount)
    guard likelihood(zeros) != nil else {
      throw failure(
        .numerical(
          series: series,
          "the exogenous columns are collinear or explain the series exactly; leave one out"))
    }
    let guess = HannanRissanen.start(data, upTo: values.count, order: order)?.free ?? zeros
    let cost = { (free: [Double]) in
      likelihood(free).map { -$0.value / Double($0.count) } ?? .infinity
    }
    let starts = cost(guess) <= cost(zeros) ? [guess, zeros] : [zeros, guess]
    var minimum = QuasiNewton().minimum(from: starts[0], of: cost)
    if !minimum.isConverged {
      let other = QuasiNewton().minimum(from: starts[1], of: cost)
      if other.value < minimum.value { minimum = other }
    }
    guard let best = likelihood(minimum.point) else {
      throw failure(
        .numerical(series: series, "no coefficients with a finite likelihood were found"))
    }
    return ARIMA(
      order: order, coefficients: ARMACoefficients(free: minimum.point, order: order),
      constant: hasConstant ? best.regression[0] : nil,
      exogenousCoefficients: Array(best.regression.dropFirst(hasConstant ? 1 : 0)),
      variance: best.variance, logLikelihood: best.value, observations: best.count)
  }

  /// Predictions of every sample from those at least `horizon` before it, without fitting again.
  ///
  /// - Parameters:
  ///   - values: the series; it may go on beyond what was fitted.
  ///   - exogenous: the columns of the fit over the same samples.
  ///   - horizon: samples between the last one used and the predicted one, ≥ 1.
  /// - Returns: nil before the filter has started, and where an exogenous value is missing.
  package func predictions(
    _ values: [Double?], exogenous: [[Double?]] = [], horizon: Int = 1
  ) -> [Double?] {
    let regression = values.indices.map { sample -> Double? in
      var sum = constant ?? 0
      for (coefficient, column) in zip(exogenousCoefficients, exogenous) {
        guard let value = column[sample] else { return nil }
        sum += coefficient * value
      }
      return sum
    }
    let rest = zip(values, regression).map { value, known -> Double? in
      guard let value, let known else { return nil }
      return value - known
    }
    let data = ARIMAData(
      levels: [rest.map { $0 ?? 0 }], isObserved: rest.map { $0 != nil }, order: order)
    var result = [Double?](repeating: nil, count: values.count)
    guard let start = data.start,
      var filter = ARIMAFilter(data, start: start, coefficients: coefficients, order: order)
    else { return result }
    for sample in start..<values.count {
      filter.advance(to: sample)
      let target = sample + horizon - 1
      guard target < values.count, let known = regression[target] else { continue }
      result[target] = known + filter.prediction(horizon: horizon)
    }
    return result
  }
}
