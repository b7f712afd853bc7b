import Determinism

/// The local linear trend (Harvey 1989, section 2.3.2) with an exact diffuse start.
///
/// yₜ = μₜ + εₜ, μₜ₊₁ = μₜ + νₜ + ηₜ, νₜ₊₁ = νₜ + ζₜ. Filter and smoother follow Durbin and Koopman
/// 2012, sections 5.2 and 5.3; the likelihood is their diffuse one. The reference is statsmodels'
/// `UnobservedComponents(y, "lltrend", use_exact_diffuse=True)`.
package struct LocalLinearTrend: Sendable, Equatable {
  /// The variances of the model, in the series' unit squared.
  package struct Variances: Sendable, Equatable {
    /// Of εₜ.
    package var irregular: Double
    /// Of ηₜ.
    package var level: Double
    /// Of ζₜ.
    package var trend: Double

    /// Variances, each ≥ 0.
    package init(irregular: Double, level: Double, trend: Double) {
      (self.irregular, self.level, self.trend) = (irregular, level, trend)
    }
  }

  /// The variances.
  package let variances: Variances
  /// The diffuse log-likelihood.
  package let logLikelihood: Double

  /// Finds the variances of greatest likelihood.
  ///
  /// The search runs over standard deviations in units of the series' steps, from four starts; the
  /// best end counts.
  ///
  /// - Throws: `ForecastError` for no value, fewer than four, or a constant series.
  package static func fit(
    _ values: [Double?], model: String, series: String
  ) throws(ForecastError) -> LocalLinearTrend {
    let observed = values.compactMap { $0 }
    guard let first = observed.first else {
      throw ForecastError(model: model, reason: .noObservations(series: series))
    }
    guard observed.count >= 4 else {
      throw ForecastError(
        model: model, reason: .tooFewSamples(series: series, have: observed.count, need: 4))
    }
    if let wrong = values.firstIndex(where: { !($0?.isFinite ?? true) }) {
      throw ForecastError(
        model: model, reason: .notFinite(series: series, what: "the value", sample: wrong))
    }
    guard observed.contains(where: { $0 != first }) else {
      throw ForecastError(model: model, reason: .constantSeries(series: series))
    }
    let steps = zip(observed.dropFirst(), observed).map { ($0 - $1) * ($0 - $1) }
    let scale = (OrderedStatistics.sum(steps) / Double(steps.count)).squareRoot()
    let scaled = values.map { $0.map { ($0 - first) / scale } }
    func variances(_ point: [Double]) -> Variances {
      Variances(
        irregular: point[0] * point[0], level: point[1] * point[1], trend: point[2] * point[2])
    }
    let count = Double(observed.count)
    let starts = [[0.5, 0.5, 0.1], [0.1, 0.1, 0.7], [0.7, 0.1, 0.1], [0.1, 0.9, 0.01]]
    let minima = starts.map { start in
      QuasiNewton().minimum(from: start) { point in
        -TrendFilter(scaled, variances: variances(point), keepsSteps: false).logLikelihood / count
      }
    }
    guard let best = minima.min(by: { $0.value < $1.value }), best.value.isFinite else {
      throw ForecastError(
        model: model,
        reason: .numerical(series: series, "no variances with a finite likelihood were found"))
    }
    let found = variances(best.point)
    let square = scale * scale
    return LocalLinearTrend(
      variances: Variances(
        irregular: found.irregular * square, level: found.level * square,
        trend: found.trend * square),
      logLikelihood: -best.value * count - (count - 2) * Elementary.log(scale))
  }

  /// The level μₜ of every sample, gaps included, given the whole series.
  package func smoothedLevels(_ values: [Double?]) -> [Double] {
    TrendFilter(values, variances: variances).smoothedLevels()
  }
}
