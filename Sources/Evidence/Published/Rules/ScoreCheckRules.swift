import Studies

/// What a paper says of its own table of scores.
struct ScoreCheckRules {
  let scores: PublishedScores

  /// The findings of a saying on scores; nil for other sayings.
  func findings(_ check: PublishedCheck) -> [ConsistencyFinding]? {
    switch check.rule {
    case .percentage(let metric, let model, let against, let percent):
      return [percentage(check, metric, model, against, percent)]
    case .difference(let metric, let model, let rivals, let amount):
      return rivals.map { difference(check, metric, model, $0, amount) }
    case .best(let model, let metrics):
      return metrics.map { best(check, model, $0) }
    case .range(let metric, let models, let lowest, let highest):
      return [range(check, metric, models, lowest, highest)]
    case .deviation(let value):
      return [deviation(check, value)]
    default: return nil
    }
  }

  private func percentage(
    _ check: PublishedCheck, _ metric: PublishedScores.Metric, _ model: String,
    _ against: String, _ percent: PrintedNumber
  ) -> ConsistencyFinding {
    guard let one = scores.value(metric, of: model, in: 0),
      let other = scores.value(metric, of: against, in: 0), other.value > other.halfUnit
    else { return check.finding(nil, [:]) }
    let sign = metric.isBetterHigh ? 1.0 : -1
    func change(_ one: Double, _ other: Double) -> Double { sign * 100 * (one - other) / other }
    let ends = [-1.0, 1].flatMap { a in
      [-1.0, 1].map { change(one.value + a * one.halfUnit, other.value + $0 * other.halfUnit) }
    }
    let value = change(one.value, other.value)
    let range = RoundedRange(ends.min() ?? value, ends.max() ?? value)
    return check.finding(
      range.meets(percent),
      [
        "model": .text(model), "against": .text(against), "metric": .text(metric.rawValue),
        "one": .number(one.value, decimals: one.decimals),
        "other": .number(other.value, decimals: other.decimals),
        "value": .number(value, decimals: percent.decimals + 1),
      ], printed: [percent.value], found: [value])
  }

  private func difference(
    _ check: PublishedCheck, _ metric: PublishedScores.Metric, _ model: String,
    _ against: String, _ amount: PrintedNumber
  ) -> ConsistencyFinding {
    guard let one = scores.value(metric, of: model, in: 0),
      let other = scores.value(metric, of: against, in: 0)
    else { return check.finding(nil, [:]) }
    let value = one.value - other.value
    return check.finding(
      (RoundedRange(one) - RoundedRange(other)).meets(amount),
      [
        "model": .text(model), "against": .text(against), "metric": .text(metric.rawValue),
        "printed": .number(amount.value, decimals: amount.decimals),
        "value": .number(value, decimals: max(one.decimals, other.decimals)),
      ], printed: [amount.value], found: [value])
  }

  /// A model is surely not the best where no rounding makes it so.
  private func best(
    _ check: PublishedCheck, _ model: String, _ metric: PublishedScores.Metric
  ) -> ConsistencyFinding {
    var better: [RuleEvidence.Named] = []
    var own: [RuleEvidence.Named] = []
    var tested = 0
    for (column, name) in scores.columns.enumerated() {
      guard let one = scores.value(metric, of: model, in: column) else { continue }
      tested += 1
      for row in scores.rows where row.model != model {
        guard let other = row.values[metric]?[safe: column] else { continue }
        let ahead = metric.isBetterHigh ? other.value - one.value : one.value - other.value
        if ahead > (one.halfUnit + other.halfUnit) * (1 + 1e-6) {
          better.append(.init(name: "\(name): \(row.model)", value: other.value))
          own.append(.init(name: "\(name): \(model)", value: one.value))
        }
      }
    }
    let unique = own.reduce(into: [RuleEvidence.Named]()) { if !$0.contains($1) { $0.append($1) } }
    return check.finding(
      tested == 0 ? nil : better.isEmpty,
      [
        "model": .text(model), "metric": .text(metric.rawValue),
        "better": .numbers(better, decimals: 4), "own": .numbers(unique, decimals: 4),
      ], printed: unique.map(\.value), found: better.map(\.value))
  }

  private func range(
    _ check: PublishedCheck, _ metric: PublishedScores.Metric, _ models: [String],
    _ lowest: PrintedNumber, _ highest: PrintedNumber
  ) -> ConsistencyFinding {
    let rows = scores.rows.filter { models.isEmpty || models.contains($0.model) }
    func ends(_ metric: PublishedScores.Metric) -> (low: PrintedNumber, high: PrintedNumber)? {
      let numbers = rows.compactMap { $0.values[metric]?.first }
      guard let low = numbers.min(by: { $0.value < $1.value }),
        let high = numbers.max(by: { $0.value < $1.value })
      else { return nil }
      return (low, high)
    }
    guard let found = ends(metric) else { return check.finding(nil, [:]) }
    func distance(_ ends: (low: PrintedNumber, high: PrintedNumber)) -> Double {
      (ends.low.value - lowest.value).magnitude + (ends.high.value - highest.value).magnitude
    }
    // Another score whose range is nearer to the printed one is named beside it.
    let nearest = PublishedScores.Metric.allCases.compactMap { metric in
      ends(metric).map { (metric, $0) }
    }.min { distance($0.1) < distance($1.1) }
    let other = nearest.map { $0.0 == metric ? nil : $0 } ?? nil
    let holds =
      RoundedRange(found.low).meets(lowest) && RoundedRange(found.high).meets(highest)
    return check.finding(
      holds,
      [
        "metric": .text(metric.rawValue),
        "low": .number(found.low.value, decimals: found.low.decimals),
        "high": .number(found.high.value, decimals: found.high.decimals),
        "nearest": .text((other?.0 ?? metric).rawValue),
        "nearestLow": .number((other?.1.low ?? found.low).value, decimals: found.low.decimals),
        "nearestHigh": .number((other?.1.high ?? found.high).value, decimals: found.high.decimals),
      ], printed: [lowest.value, highest.value], found: [found.low.value, found.high.value])
  }

  /// The law of cosines, E² = s² + σ² − 2sσρ with E² ≤ RMSE², leaves a model's predictions the
  /// standard deviations σρ ± √(RMSE² − σ²(1 − ρ²)), σ being that of the observations (Taylor 2001).
  private func deviation(
    _ check: PublishedCheck, _ value: PrintedNumber
  ) -> ConsistencyFinding {
    guard let sigma = ScoreTableRules(scores: scores).commonDeviation(0) else {
      return check.finding(nil, [:])
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
    guard highest > -.infinity else { return check.finding(nil, [:]) }
    return check.finding(
      RoundedRange(lowest, highest).meets(value),
      [
        "low": .number(lowest, decimals: 2), "high": .number(highest, decimals: 2),
        "sigma": .number((sigma.low + sigma.high) / 2, decimals: 3),
        "models": .numbers(models, decimals: 2),
      ], printed: [value.value], found: [lowest, highest])
  }
}

extension PublishedCheck {
  /// A finding of this saying; nil where it could not be tested.
  func finding(
    _ holds: Bool?, _ values: [String: RuleEvidence.Value], printed: [Double] = [],
    found: [Double] = []
  ) -> ConsistencyFinding {
    ConsistencyFinding(
      verdict: .of(holds), place: place,
      evidence: .rule(
        RuleEvidence(
          rule: rule.word, says: says, values: values, printed: printed, found: found)))
  }
}

extension PublishedCheck.Rule {
  /// The rule's word in manifests, which names its passage.
  var word: String {
    switch self {
    case .percentage: "percentage"
    case .difference: "difference"
    case .best: "best"
    case .range: "range"
    case .deviation: "deviation"
    case .daysBetween: "days-between"
    case .dayCount: "day-count"
    case .days: "days"
    case .solarTime: "solar-time"
    case .originClock: "origin-clock"
    case .quietDays: "quiet-days"
    case .indexBeyond: "index-beyond"
    case .indexPasses: "index-passes"
    case .onlyEarthquake: "only-earthquake"
    }
  }
}
