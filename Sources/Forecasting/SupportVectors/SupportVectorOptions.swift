/// The settings of ε-support-vector regression with a radial kernel.
package struct SupportVectorOptions: Sendable, Equatable {
  /// The width of the kernel exp(-γ |x - z|²).
  package enum Gamma: Sendable, Equatable {
    /// γ = 1 / (features × variance of all feature values), scikit-learn's `scale`.
    case scale
    /// γ itself, > 0.
    case value(Double)
  }

  /// The price C of an error beyond ε, > 0.
  package var cost: Double
  /// The half-width ε of the tube in which errors are free, ≥ 0, in the target's unit.
  package var epsilon: Double
  /// The width of the kernel.
  package var gamma: Gamma
  /// The greatest violation of the optimality conditions at which the solver stops, > 0, in the
  /// target's unit.
  package var tolerance: Double
  /// Memory for rows of the kernel matrix, in bytes; two rows are kept in any case. It changes
  /// time, never a result.
  package var cacheBytes: Int

  /// The defaults are scikit-learn's, 200 MB of cache included.
  package init(
    cost: Double = 1, epsilon: Double = 0.1, gamma: Gamma = .scale, tolerance: Double = 1e-3,
    cacheBytes: Int = 200 << 20
  ) {
    self.cost = cost
    self.epsilon = epsilon
    self.gamma = gamma
    self.tolerance = tolerance
    self.cacheBytes = cacheBytes
  }

  /// Checks the ranges.
  ///
  /// - Throws: `ForecastError` in the name of the model.
  package func check(model: String) throws(ForecastError) {
    let reason: String? =
      if !(cost > 0 && cost.isFinite) {
        "the cost C must be above 0"
      } else if !(epsilon >= 0 && epsilon.isFinite) {
        "the tube's half-width ε must not be below 0"
      } else if !(tolerance > 0) {
        "the tolerance must be above 0"
      } else if case .value(let gamma) = gamma, !(gamma > 0 && gamma.isFinite) {
        "the kernel's γ must be above 0"
      } else {
        nil
      }
    if let reason { throw ForecastError(model: model, reason: .setting(reason)) }
  }
}
