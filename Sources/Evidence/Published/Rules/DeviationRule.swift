import Studies

/// A model's predictions have this standard deviation.
struct DeviationRule: PrintedRule {
  static let word = "deviation"

  let value: PrintedNumber

  /// The law of cosines, E² = s² + σ² − 2sσρ with E² ≤ RMSE², leaves a model's predictions the
  /// standard deviations σρ ± √(RMSE² − σ²(1 − ρ²)), σ being that of the observations (Taylor 2001).
  func judge(_ scores: PublishedScores) -> Finding<RuleEvidence> {
    guard let sigma = ScoreTableRules(scores: scores).commonDeviation(0) else {
      return finding(nil)
    }
    var lowest = Double.infinity
    var highest = -Double.infinity
    var models: [RuleEvidence.Named] = []
    for row in scores.rows {
      guard let rmse = row.values[.rmse]?.first, let rho = row.values[.correlation]?.first else {
        continue
      }
      var top = -Double.infinity
      for deviation in [sigma.low, sigma.high] {
        for error in [rmse.value - rmse.halfUnit, rmse.value + rmse.halfUnit] {
          for correlation in [rho.value - rho.halfUnit, rho.value + rho.halfUnit] {
            let rest = error * error - deviation * deviation * (1 - correlation * correlation)
            guard rest >= 0 else { continue }
            lowest = min(lowest, deviation * correlation - rest.squareRoot())
            top = max(top, deviation * correlation + rest.squareRoot())
          }
        }
      }
      highest = max(highest, top)
      if top > -.infinity { models.append(.init(name: row.model, value: top)) }
    }
    guard highest > -.infinity else { return finding(nil) }
    return finding(
      RoundedRange(lowest, highest).meets(value),
      [
        "low": .number(lowest, decimals: 2), "high": .number(highest, decimals: 2),
        "sigma": .number((sigma.low + sigma.high) / 2, decimals: 3),
        "models": .numbers(models, decimals: 2),
      ], printed: [value.value], found: [lowest, highest])
  }
}
