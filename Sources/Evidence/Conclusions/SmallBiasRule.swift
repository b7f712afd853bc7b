import Studies

/// The mean error of each model over the test part is at most this large in size.
struct SmallBiasRule: StatementRule {
  let models: [String]
  /// TECU.
  let atMost: Double

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let found = result.named(models).map { model in
      ClaimEvidence.Named(name: model, value: result.scores(of: model)?.pooled.test?.bias)
    }
    return Finding(verdict(on: found.map(\.value)), .named(found))
  }

  func verdict(on biases: [Double?]) -> StatementVerdict {
    let known = biases.compactMap { $0?.magnitude }
    if known.contains(where: { $0 > atMost }) { return .fails }
    return known.isEmpty || known.count < biases.count ? .untested : .holds
  }
}
