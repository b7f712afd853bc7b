import CKernels

/// ε-support-vector regression with a radial kernel (Vapnik 1995; Smola and Schölkopf 2004).
///
/// The reference is libsvm by way of scikit-learn's `SVR`. Its results follow the C library's
/// `exp`, which differs between processors; these do not.
package struct SupportVectorRegression: Sendable {
  /// The samples with a coefficient other than 0, in order.
  package let support: FeatureMatrix
  /// Their coefficients.
  package let coefficients: [Double]
  /// b in the prediction Σ βₖ K(xₖ, x) + b.
  package let offset: Double
  /// γ of the kernel.
  package let gamma: Double
  /// The value of the dual problem, which the solver makes as small as it can.
  package let objective: Double
  /// Steps the solver took.
  package let steps: Int
  private let kernel: RadialKernel
  private let paddedCoefficients: [Double]

  /// Trains on every row of a table; features and targets should be scaled beforehand.
  ///
  /// - Throws: `ForecastError` when all features are constant, or when the solver has not met its
  ///   tolerance after ten million steps or a hundred a sample.
  package static func fit(
    _ table: TrainingTable, options: SupportVectorOptions = SupportVectorOptions(), model: String,
    series: String
  ) throws(ForecastError) -> SupportVectorRegression {
    try options.check(model: model)
    let gamma =
      switch options.gamma {
      case .value(let gamma): gamma
      case .scale: 1 / (Double(table.features.columns) * variance(table.features.values))
      }
    guard gamma.isFinite else {
      throw ForecastError(
        model: model,
        reason: .numerical(
          series: series,
          "all features have one and the same value, so the kernel has no width; check the lags"))
    }
    var solver = SequentialMinimalOptimisation(
      samples: table.features, targets: table.targets, gamma: gamma, options: options)
    let limit = max(10_000_000, 100 * table.targets.count)
    let solution = solver.solve(limit: limit)
    guard solution.isConverged else {
      throw ForecastError(
        model: model,
        reason: .numerical(
          series: series,
          "the solver did not meet its tolerance in \(solution.steps) steps; lower C or raise it"))
    }
    return SupportVectorRegression(table.features, solution, gamma: gamma)
  }

  private init(
    _ features: FeatureMatrix, _ solution: SequentialMinimalOptimisation.Solution, gamma: Double
  ) {
    let rows = solution.coefficients.indices.filter { solution.coefficients[$0] != 0 }
    self.init(
      support: FeatureMatrix(
        rows: rows.count, columns: features.columns, values: rows.flatMap { features.row($0) }),
      coefficients: rows.map { solution.coefficients[$0] }, offset: solution.offset, gamma: gamma,
      objective: solution.objective, steps: solution.steps)
  }

  /// A machine that was trained before.
  init(
    support: FeatureMatrix, coefficients: [Double], offset: Double, gamma: Double,
    objective: Double, steps: Int
  ) {
    kernel = RadialKernel(support, gamma: gamma)
    paddedCoefficients =
      coefficients + Array(repeating: 0, count: kernel.paddedCount - coefficients.count)
    self.support = support
    self.coefficients = coefficients
    self.offset = offset
    self.gamma = gamma
    self.objective = objective
    self.steps = steps
  }

  /// The predictions for every row.
  package func predict(_ features: FeatureMatrix) -> [Double] {
    var kernels = [Double](repeating: 0, count: kernel.paddedCount)
    return (0..<features.rows).map { row in
      kernels.withUnsafeMutableBufferPointer { kernels in
        guard let start = kernels.baseAddress else { return offset }
        kernel.fill(start, point: features.row(row))
        return st_svr_dot(paddedCoefficients, start, kernel.tileCount) + offset
      }
    }
  }

  /// The mean squared distance from the mean.
  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }
}
