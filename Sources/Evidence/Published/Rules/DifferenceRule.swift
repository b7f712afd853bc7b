import Studies

/// A model's score minus another's is a printed amount.
struct DifferenceRule: PrintedRule {
  static let word = "difference"

  let metric: PublishedScores.Metric
  let model: String
  let rival: String
  let amount: PrintedNumber

  func judge(_ scores: PublishedScores) -> Finding<RuleEvidence> {
    guard let one = scores.value(metric, of: model, in: 0),
      let other = scores.value(metric, of: rival, in: 0)
    else { return finding(nil) }
    let value = one.value - other.value
    return finding(
      (RoundedRange(one) - RoundedRange(other)).meets(amount),
      [
        "model": .text(model), "against": .text(rival), "metric": .text(metric.rawValue),
        "printed": .number(amount.value, decimals: amount.decimals),
        "value": .number(value, decimals: max(one.decimals, other.decimals)),
      ], printed: [amount.value], found: [value])
  }
}
