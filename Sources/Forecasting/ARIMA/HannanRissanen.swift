/// Starting coefficients of an ARMA model by two regressions (Hannan and Rissanen 1982, Biometrika
/// 69, 81): innovations from a long autoregression, then the series on its own and their lags.
enum HannanRissanen {
  /// Coefficients for differenced data, or nil where a regression has too few samples or is
  /// singular. Cross terms of plain and seasonal factors are left out.
  static func start(_ data: ARIMAData, upTo end: Int, order: ARIMAOrder) -> ARMACoefficients? {
    let autoregressive =
      Array(1..<order.p + 1) + (1..<order.seasonalP + 1).map { $0 * order.season }
    let moving = Array(1..<order.q + 1) + (1..<order.seasonalQ + 1).map { $0 * order.season }
    guard let series = centred(data, upTo: end) else { return nil }
    var innovations = series
    if !moving.isEmpty {
      let length = max(20, (moving.max() ?? 0) + 2, (autoregressive.max() ?? 0) + 2)
      guard let residuals = residuals(series, lags: Array(1...length)) else { return nil }
      innovations = residuals
    }
    var rows: [[Double]] = []
    var targets: [Double] = []
    for sample in series.indices {
      guard let target = series[sample],
        let own = lagged(series, sample, autoregressive),
        let noise = lagged(innovations, sample, moving)
      else { continue }
      rows.append(own + noise)
      targets.append(target)
    }
    guard rows.count > 2 * (autoregressive.count + moving.count),
      let solution = NormalEquations.leastSquares(rows, targets)
    else { return nil }
    let seasonalStart = order.p + order.seasonalP
    return ARMACoefficients(
      ar: Array(solution[0..<order.p]),
      ma: Array(solution[seasonalStart..<seasonalStart + order.q]),
      seasonalAR: Array(solution[order.p..<seasonalStart]),
      seasonalMA: Array(solution[(seasonalStart + order.q)...]))
  }

  /// The differenced series without the part that the other columns explain; nil in gaps.
  private static func centred(_ data: ARIMAData, upTo end: Int) -> [Double?]? {
    let need = data.restoring.count
    var usable = [Bool](repeating: false, count: end)
    var run = 0
    for sample in 0..<end {
      run = data.isObserved[sample] ? run + 1 : 0
      usable[sample] = run > need
    }
    let samples = usable.indices.filter { usable[$0] }
    let columns = data.differences.dropFirst()
    var coefficients: [Double] = []
    if !columns.isEmpty {
      let rows = samples.map { sample in columns.map { $0[sample] } }
      guard
        let solution = NormalEquations.leastSquares(rows, samples.map { data.differences[0][$0] })
      else { return nil }
      coefficients = solution
    }
    return usable.indices.map { sample in
      guard usable[sample] else { return nil }
      return zip(coefficients, columns).reduce(data.differences[0][sample]) {
        $0 - $1.0 * $1.1[sample]
      }
    }
  }

  private static func residuals(_ series: [Double?], lags: [Int]) -> [Double?]? {
    var samples: [Int] = []
    var rows: [[Double]] = []
    var targets: [Double] = []
    for sample in series.indices {
      guard let target = series[sample], let row = lagged(series, sample, lags) else { continue }
      samples.append(sample)
      rows.append(row)
      targets.append(target)
    }
    guard rows.count > 2 * lags.count,
      let solution = NormalEquations.leastSquares(rows, targets)
    else { return nil }
    var result = [Double?](repeating: nil, count: series.count)
    for (place, sample) in samples.enumerated() {
      result[sample] = zip(solution, rows[place]).reduce(targets[place]) { $0 - $1.0 * $1.1 }
    }
    return result
  }

  private static func lagged(_ series: [Double?], _ sample: Int, _ lags: [Int]) -> [Double]? {
    var values: [Double] = []
    for lag in lags {
      guard sample >= lag, let value = series[sample - lag] else { return nil }
      values.append(value)
    }
    return values
  }
}
