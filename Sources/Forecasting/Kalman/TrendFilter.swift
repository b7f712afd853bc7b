import Determinism

/// One run of the filter of a local linear trend over a series.
struct TrendFilter {
  /// What the smoother needs of a sample: the predicted state and what was learned from the value.
  private struct Step {
    var state: SIMD2<Double>
    var covariance: Symmetric
    var diffuse: Symmetric
    var innovation: Double
    /// F of the diffuse part, or 0.
    var diffuseVariance: Double
    var variance: Double
    var isObserved: Bool
  }

  /// A symmetric 2 × 2 matrix.
  private struct Symmetric {
    var a = 0.0
    var b = 0.0
    var c = 0.0

    var firstColumn: SIMD2<Double> { SIMD2(a, b) }

    static func * (left: Symmetric, right: SIMD2<Double>) -> SIMD2<Double> {
      SIMD2(left.a * right.x + left.b * right.y, left.b * right.x + left.c * right.y)
    }

    /// T P Tᵀ with T = (1 1; 0 1).
    var moved: Symmetric { Symmetric(a: a + 2 * b + c, b: b + c, c: c) }

    /// Takes factor × (u vᵀ + v uᵀ) / 2.
    func minus(_ factor: Double, _ u: SIMD2<Double>, _ v: SIMD2<Double>) -> Symmetric {
      Symmetric(
        a: a - factor * u.x * v.x, b: b - factor * 0.5 * (u.x * v.y + u.y * v.x),
        c: c - factor * u.y * v.y)
    }
  }

  private var steps: [Step] = []
  /// The diffuse log-likelihood.
  let logLikelihood: Double

  /// Filters a series.
  ///
  /// - Parameter keepsSteps: whether `smoothedLevels()` will be asked for; the likelihood alone needs
  ///   no memory.
  init(_ values: [Double?], variances: LocalLinearTrend.Variances, keepsSteps: Bool = true) {
    var state = SIMD2<Double>()
    var covariance = Symmetric()
    var diffuse = Symmetric(a: 1, b: 0, c: 1)
    var diffuseLeft = 2
    var logs = LogProduct()
    var squares = 0.0
    var count = 0
    if keepsSteps { steps.reserveCapacity(values.count) }
    for value in values {
      var step = Step(
        state: state, covariance: covariance, diffuse: diffuse, innovation: 0, diffuseVariance: 0,
        variance: covariance.a + variances.irregular, isObserved: value != nil)
      if let value {
        step.innovation = value - state.x
        count += 1
        if diffuseLeft > 0 {
          step.diffuseVariance = diffuse.a
          let gain = diffuse.firstColumn / diffuse.a
          let known = covariance.firstColumn
          // P* - (M* M∞ᵀ + M∞ M*ᵀ) / F∞ + M∞ M∞ᵀ F* / F∞².
          covariance =
            covariance.minus(2, gain, known).minus(-step.variance, gain, gain)
          diffuse = diffuse.minus(diffuse.a, gain, gain)
          state += gain * step.innovation
          logs.multiply(step.diffuseVariance)
          diffuseLeft -= 1
          if diffuseLeft == 0 { diffuse = Symmetric() }
        } else {
          let gain = covariance.firstColumn / step.variance
          state += gain * step.innovation
          covariance = covariance.minus(step.variance, gain, gain)
          logs.multiply(step.variance)
          squares += step.innovation * step.innovation / step.variance
        }
      }
      if keepsSteps { steps.append(step) }
      state = SIMD2(state.x + state.y, state.y)
      covariance = covariance.moved
      covariance.a += variances.level
      covariance.c += variances.trend
      diffuse = diffuse.moved
    }
    logLikelihood =
      -0.5 * (Double(count) * Elementary.log(2 * Double.pi) + logs.log + squares)
  }

  /// The level of every sample given the whole series.
  func smoothedLevels() -> [Double] {
    var levels = [Double](repeating: 0, count: steps.count)
    var first = SIMD2<Double>()
    var second = SIMD2<Double>()
    for index in steps.indices.reversed() {
      let step = steps[index]
      // Tᵀ r, then what the value adds.
      first = SIMD2(first.x, first.x + first.y)
      second = SIMD2(second.x, second.x + second.y)
      if step.isObserved, step.diffuseVariance > 0 {
        let gain = step.diffuse.firstColumn / step.diffuseVariance
        let correction =
          (step.covariance.firstColumn - gain * step.variance) / step.diffuseVariance
        second.x +=
          step.innovation / step.diffuseVariance - (gain * second).sum()
          - (correction * first).sum()
        first.x -= (gain * first).sum()
      } else if step.isObserved {
        let gain = step.covariance.firstColumn / step.variance
        first.x += step.innovation / step.variance - (gain * first).sum()
      }
      levels[index] =
        step.state.x + (step.covariance * first).x + (step.diffuse * second).x
    }
    return levels
  }
}
