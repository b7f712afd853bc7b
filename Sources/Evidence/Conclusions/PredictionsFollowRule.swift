import Studies

/// Each model's predictions have at least this correlation with the observations.
struct PredictionsFollowRule: StatementRule {
  let models: [String]
  let limit: Double

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let correlations = result.named(models).map { model in
      ClaimEvidence.Correlation(model: model, value: result.testScore(.correlation, of: model))
    }
    return Finding(verdict(on: correlations), .correlations(correlations))
  }

  func verdict(on correlations: [ClaimEvidence.Correlation]) -> StatementVerdict {
    let values = correlations.compactMap(\.value)
    guard !values.isEmpty, values.count == correlations.count else { return .untested }
    return .of(values.allSatisfy { $0 >= limit })
  }
}
