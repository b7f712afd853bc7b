/// What a study comes to when it is run a second time in another way, in `results.json`.
struct VariantRecord: Encodable, Sendable {
  let stepSeconds: Int
  let samples: Int
  let normalisation: String
  /// By the model's name.
  let scores: [String: ScoreRecord]
  /// By the model's name.
  let detection: [String: DetectionRecord]
  /// By the model's name; why a model gave no forecast.
  let failures: [String: String]
  let claims: [ClaimRecord]
  /// Digests of the lists of samples behind the numbers.
  let sampleDigests: SampleDigests

  init(_ result: StudyResult) {
    sampleDigests = SampleDigests(result)
    stepSeconds = result.tec.series.step
    samples = result.period.count
    normalisation = result.manifest.training.normalisation.rawValue
    scores = result.record { ScoreRecord($0) }
    detection = result.record { DetectionRecord($0, in: result) }
    failures = result.failures
    claims = result.claims.map { ClaimRecord($0, isControl: result.isControl) }
  }

  enum CodingKeys: String, CodingKey {
    case samples, normalisation, scores, detection, failures, claims
    case stepSeconds = "step_seconds"
    case sampleDigests = "sample_digests"
  }
}
