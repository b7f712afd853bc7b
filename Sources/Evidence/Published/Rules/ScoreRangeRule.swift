import Studies

/// Models' scores over all stations run from a lowest to a highest.
struct ScoreRangeRule: PrintedRule {
  static let word = "range"

  let metric: PublishedScores.Metric
  let models: [String]
  let lowest: PrintedNumber
  let highest: PrintedNumber

  func judge(_ scores: PublishedScores) -> Finding<RuleEvidence> {
    let rows = scores.rows.filter { models.isEmpty || models.contains($0.model) }
    func ends(_ metric: PublishedScores.Metric) -> (low: PrintedNumber, high: PrintedNumber)? {
      let numbers = rows.compactMap { $0.values[metric]?.first }
      guard let low = numbers.min(by: { $0.value < $1.value }),
        let high = numbers.max(by: { $0.value < $1.value })
      else { return nil }
      return (low, high)
    }
    guard let found = ends(metric) else { return finding(nil) }
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
    return finding(
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
}
