import Studies

/// What a study comes to when it is run a second time in another way, in `results.json`.
package struct VariantRecord: Codable, Sendable, Equatable {
  let stepSeconds: Int
  let samples: Int
  let normalisation: String
  /// Its numbers, as the study's own.
  package let cells: [CellRecord]
  /// By the model's name; why a model gave no forecast.
  let failures: [String: String]
  let claims: [ClaimRecord]
  /// Digests of the lists of samples behind the numbers.
  let sampleDigests: SampleDigests

  init(_ result: StudyResult) {
    sampleDigests = SampleDigests(result)
    stepSeconds = result.axis.step
    samples = result.period.count
    normalisation = result.manifest.training.normalisation.rawValue
    cells = result.cells
    failures = result.failures
    claims = result.claims.map { ClaimRecord($0, isControl: result.isControl) }
  }

  enum CodingKeys: String, CodingKey {
    case samples, normalisation, cells, failures, claims
    case stepSeconds = "step_seconds"
    case sampleDigests = "sample_digests"
  }
}
