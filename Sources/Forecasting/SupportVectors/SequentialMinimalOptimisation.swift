import CKernels

/// The dual of ε-support-vector regression, solved two coefficients at a time.
///
/// With one signed coefficient βₖ = αₖ - αₖ* for each sample the problem is: least
/// ½ βᵀKβ - zᵀβ + ε Σ|βₖ| with Σ βₖ = 0 and |βₖ| ≤ C. The pair of a step is chosen by second-order
/// information (Fan, Chen, Lin 2005, "Working set selection using second order information for
/// training support vector machines", WSS 2).
struct SequentialMinimalOptimisation {
  /// What the solver found.
  struct Solution {
    /// βₖ of each sample.
    let coefficients: [Double]
    /// b in the prediction Σ βₖ K(xₖ, x) + b.
    let offset: Double
    /// The value of the dual problem.
    let objective: Double
    /// Steps taken.
    let steps: Int
    /// Whether the optimality conditions hold to the tolerance.
    let isConverged: Bool
  }

  private let cost: Double
  private let epsilon: Double
  private let tolerance: Double
  private let targets: [Double]
  private let cache: KernelRowCache
  private let tiles: Int
  private var coefficients: [Double]
  /// z - Kβ.
  private var residual: [Double]
  /// What a residual needs added to be the bound on b from a coefficient that may grow; -∞ where it
  /// may not.
  private var up: [Double]
  /// The same from a coefficient that may shrink; +∞ where it may not.
  private var low: [Double]

  /// A problem with all coefficients 0.
  init(
    samples: FeatureMatrix, targets: [Double], gamma: Double, options: SupportVectorOptions
  ) {
    let kernel = RadialKernel(samples, gamma: gamma)
    cost = options.cost
    epsilon = options.epsilon
    tolerance = options.tolerance
    self.targets = targets
    cache = KernelRowCache(kernel: kernel, samples: samples, bytes: options.cacheBytes)
    tiles = kernel.tileCount
    let padding = kernel.paddedCount - targets.count
    coefficients = Array(repeating: 0, count: targets.count)
    residual = targets + Array(repeating: 0, count: padding)
    up =
      Array(repeating: -options.epsilon, count: targets.count)
      + Array(repeating: -.infinity, count: padding)
    low =
      Array(repeating: options.epsilon, count: targets.count)
      + Array(repeating: .infinity, count: padding)
  }

  /// Solves the problem.
  ///
  /// - Parameter limit: the most steps to take.
  mutating func solve(limit: Int) -> Solution {
    var bottom = 0.0
    let start = cache.row(0)
    var top = st_svr_update(&residual, up, low, start, start, tiles, 0, &bottom)
    var steps = 0
    while top.value - bottom >= tolerance, steps < limit {
      let first = Int(top.index)
      let firstRow = cache.row(first)
      let partner = st_svr_partner(residual, low, firstRow, tiles, top.value)
      guard partner.index >= 0 else { break }
      let second = Int(partner.index)
      let secondRow = cache.row(second)
      let step = move(
        first, second, top: top.value, curvature: max(2 - 2 * firstRow[second], 1e-12))
      top = st_svr_update(&residual, up, low, firstRow, secondRow, tiles, step, &bottom)
      steps += 1
    }
    return Solution(
      coefficients: coefficients, offset: offset(top: top.value, bottom: bottom),
      objective: objective, steps: steps, isConverged: top.value - bottom < tolerance)
  }

  /// Adds to one coefficient what it takes from another, up to the next corner of either.
  private mutating func move(
    _ first: Int, _ second: Int, top: Double, curvature: Double
  ) -> Double {
    let firstCorner = coefficients[first] < 0 ? 0 : cost
    let secondCorner = coefficients[second] > 0 ? 0 : -cost
    let firstRoom = firstCorner - coefficients[first]
    let secondRoom = coefficients[second] - secondCorner
    let wanted = (top - (residual[second] + low[second])) / curvature
    let step = min(wanted, firstRoom, secondRoom)
    coefficients[first] = step == firstRoom ? firstCorner : coefficients[first] + step
    coefficients[second] = step == secondRoom ? secondCorner : coefficients[second] - step
    setBounds(first)
    setBounds(second)
    return step
  }

  private mutating func setBounds(_ index: Int) {
    let value = coefficients[index]
    up[index] = value < 0 ? epsilon : value < cost ? -epsilon : -.infinity
    low[index] = value > 0 ? -epsilon : value > -cost ? epsilon : .infinity
  }

  /// The mean of the bounds that free coefficients set, or the middle of the interval left.
  private func offset(top: Double, bottom: Double) -> Double {
    var sum = 0.0
    var free = 0
    for (index, value) in coefficients.enumerated() where value != 0 && value.magnitude < cost {
      sum += residual[index] + up[index]
      free += 1
    }
    return free > 0 ? sum / Double(free) : (top + bottom) / 2
  }

  private var objective: Double {
    var sum = 0.0
    for (index, value) in coefficients.enumerated() {
      sum += epsilon * value.magnitude - 0.5 * value * (targets[index] + residual[index])
    }
    return sum
  }
}
