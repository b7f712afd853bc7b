import Studies

/// A model's score is better than another's by a percentage of the latter.
struct PercentageRule: PrintedRule {
  static let word = "percentage"

  let metric: PublishedScores.Metric
  let model: String
  let rival: String
  let percent: PrintedNumber

  func judge(_ scores: PublishedScores) -> Finding<RuleEvidence> {
    guard let one = scores.value(metric, of: model, in: 0),
      let other = scores.value(metric, of: rival, in: 0), other.value > other.halfUnit
    else { return finding(nil) }
    let ends = [-1.0, 1].flatMap { a in
      [-1.0, 1].map {
        metric.improvement(
          of: one.value + a * one.halfUnit, over: other.value + $0 * other.halfUnit)
      }
    }
    let value = metric.improvement(of: one.value, over: other.value)
    let range = RoundedRange(ends.min() ?? value, ends.max() ?? value)
    return finding(
      range.meets(percent),
      [
        "model": .text(model), "against": .text(rival), "metric": .text(metric.rawValue),
        "one": .number(one.value, decimals: one.decimals),
        "other": .number(other.value, decimals: other.decimals),
        "value": .number(value, decimals: percent.decimals + 1),
      ], printed: [percent.value], found: [value])
  }
}
