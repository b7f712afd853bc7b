import Studies

/// A model has the best printed score in every column.
struct BestScoreRule: PrintedRule {
  static let word = "best"

  let model: String
  let metric: PublishedScores.Metric

  /// A model is surely not the best where no rounding makes it so.
  func judge(_ scores: PublishedScores) -> Finding<RuleEvidence> {
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
    return finding(
      tested == 0 ? nil : better.isEmpty,
      [
        "model": .text(model), "metric": .text(metric.rawValue),
        "better": .numbers(better, decimals: 4), "own": .numbers(unique, decimals: 4),
      ], printed: unique.map(\.value), found: better.map(\.value))
  }
}
