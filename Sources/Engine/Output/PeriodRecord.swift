import Studies

/// The samples of a study.
struct PeriodRecord: Codable, Sendable, Equatable {
  let start: String
  let end: String
  let stepSeconds: Int
  let samples: Int
  let trainingSamples: Int
  let testSamples: Int
  let shownSamples: Int

  init(_ result: StudyResult) {
    let axis = result.axis
    start = axis.time(at: result.period.lowerBound).iso8601
    end = result.periodEnd.iso8601
    stepSeconds = axis.step
    samples = result.period.count
    trainingSamples = result.training.count
    testSamples = result.test.count
    shownSamples = result.shown.count
  }

  enum CodingKeys: String, CodingKey {
    case start, end, samples
    case stepSeconds = "step_seconds"
    case trainingSamples = "training_samples"
    case testSamples = "test_samples"
    case shownSamples = "shown_samples"
  }
}

/// How much of the shown span was quiet.
struct QuietRecord: Codable, Sendable, Equatable {
  let samples: Int
  let quiet: Int
  let disturbed: Int
  let unknown: Int

  init(_ result: StudyResult) {
    samples = result.shown.count
    quiet = result.shown.count { result.quiet[$0] == true }
    disturbed = result.shown.count { result.quiet[$0] == false }
    unknown = result.shown.count { result.quiet[$0] == nil }
  }
}
