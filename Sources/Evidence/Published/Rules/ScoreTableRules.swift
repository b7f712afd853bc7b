import Studies

/// What must hold within any printed table of scores, whatever the paper says of it.
struct ScoreTableRules {
  let scores: PublishedScores

  /// Every check, in the order of the rules.
  func findings() -> [PrintedStatement] {
    scores.columns.indices.compactMap(deviation) + scores.columns.indices.compactMap(formula)
      + scores.rows.flatMap { row in
        [
          equalPool(row, .rmse), equalPool(row, .mae), poolWithin(row, .rmse),
          poolWithin(row, .mae),
        ]
        .compactMap { $0 }
      }
  }

  /// R² = 1 − SSE/SST makes RMSE/√(1 − R²) the standard deviation of the observations, which is the
  /// same for every model of a column.
  func observedDeviations(_ column: Int) -> [(model: String, range: RoundedRange, value: Double)] {
    scores.rows.compactMap { row in
      guard let r2 = row.values[.r2]?[safe: column], let rmse = row.values[.rmse]?[safe: column],
        r2.value + r2.halfUnit < 1
      else { return nil }
      let one = RoundedRange(rmse)
      let other = RoundedRange(r2).map { (1 - $0).squareRoot() }
      return (
        row.model, RoundedRange(one.low / other.high, one.high / other.low),
        rmse.value / (1 - r2.value).squareRoot()
      )
    }
  }

  /// The standard deviations that all models of a column allow; nil where there is none.
  func commonDeviation(_ column: Int) -> RoundedRange? {
    let ranges = observedDeviations(column).map(\.range)
    guard let low = ranges.map(\.low).max(), let high = ranges.map(\.high).min(), low <= high
    else { return nil }
    return RoundedRange(low, high)
  }

  private func deviation(_ column: Int) -> PrintedStatement? {
    let models = observedDeviations(column)
    guard models.count > 1 else { return nil }
    let common = commonDeviation(column)
    let values = models.map { RuleEvidence.Named(name: $0.model, value: $0.value) }
    return finding(
      "r2-implies-sigma", common != nil,
      [
        "column": .text(scores.columns[column]), "models": .numbers(values, decimals: 4),
        "low": .number(common?.low ?? .nan, decimals: 4),
        "high": .number(common?.high ?? .nan, decimals: 4),
      ], printed: [], found: common.map { [$0.low, $0.high] } ?? models.map(\.value))
  }

  /// Where the paper defines R² as ρ², the one follows from the other.
  private func formula(_ column: Int) -> PrintedStatement? {
    guard scores.formula == .squaredCorrelation else { return nil }
    var wrong: [RuleEvidence.Named] = []
    var tested = 0
    for row in scores.rows {
      guard let r2 = row.values[.r2]?[safe: column],
        let rho = row.values[.correlation]?[safe: column]
      else { continue }
      tested += 1
      let square = RoundedRange(rho).map { $0 * $0 }
      if !square.meets(r2) {
        wrong.append(.init(name: row.model, value: rho.value * rho.value - r2.value))
      }
    }
    guard tested > 0 else { return nil }
    return finding(
      "r2-formula", wrong.isEmpty,
      [
        "column": .text(scores.columns[column]), "models": .numbers(wrong, decimals: 4),
        "wrong": .integer(wrong.count), "tested": .integer(tested),
      ], printed: [], found: wrong.map(\.value))
  }

  /// Stations with equally many samples pool to the root of their mean squares, or to their mean.
  private func equalPool(
    _ row: PublishedScores.Row, _ metric: PublishedScores.Metric
  ) -> PrintedStatement? {
    guard let numbers = row.values[metric], numbers.count > 2 else { return nil }
    func pool(_ values: [Double]) -> Double {
      let count = Double(values.count)
      return metric == .rmse
        ? (values.reduce(0) { $0 + $1 * $1 } / count).squareRoot() : values.reduce(0, +) / count
    }
    let stations = numbers.dropFirst()
    let range = RoundedRange(
      pool(stations.map { $0.value - $0.halfUnit }), pool(stations.map { $0.value + $0.halfUnit }))
    return finding(
      "equal-pool", range.meets(numbers[0]),
      [
        "model": .text(row.model), "metric": .text(metric.rawValue),
        "column": .text(scores.columns[0]),
        "printed": .number(numbers[0].value, decimals: numbers[0].decimals),
        "pool": .number(pool(stations.map(\.value)), decimals: numbers[0].decimals),
      ], printed: [numbers[0].value], found: [pool(stations.map(\.value))])
  }

  /// No numbers of samples bring a pooled error out of the range of the stations'.
  private func poolWithin(
    _ row: PublishedScores.Row, _ metric: PublishedScores.Metric
  ) -> PrintedStatement? {
    guard let numbers = row.values[metric], numbers.count > 2,
      let low = numbers.dropFirst().min(by: { $0.value < $1.value }),
      let high = numbers.dropFirst().max(by: { $0.value < $1.value })
    else { return nil }
    let range = RoundedRange(low.value - low.halfUnit, high.value + high.halfUnit)
    return finding(
      "pool-within", range.meets(numbers[0]),
      [
        "model": .text(row.model), "metric": .text(metric.rawValue),
        "column": .text(scores.columns[0]),
        "printed": .number(numbers[0].value, decimals: numbers[0].decimals),
        "low": .number(low.value, decimals: low.decimals),
        "high": .number(high.value, decimals: high.decimals),
      ], printed: [numbers[0].value], found: [low.value, high.value])
  }

  private func finding(
    _ rule: String, _ holds: Bool, _ values: [String: RuleEvidence.Value], printed: [Double],
    found: [Double]
  ) -> PrintedStatement {
    PrintedStatement(
      verdict: .of(holds), place: scores.place,
      evidence: .rule(
        RuleEvidence(rule: rule, says: nil, values: values, printed: printed, found: found)))
  }
}

extension Array {
  /// The element at an index, or nil beyond the ends.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
