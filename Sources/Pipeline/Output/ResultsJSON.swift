import Detection
import Determinism
import Evaluation

/// `results.json`: every number that a report shows, at fixed places.
public struct ResultsJSON: Encodable, Sendable {
  let study: String
  let title: String
  let seed: UInt64
  /// What names the run.
  public private(set) var digests: RunDigests
  /// Digests of the lists of samples behind the numbers.
  let sampleDigests: SampleDigests
  let synthetic: Bool
  let period: PeriodRecord
  let quiet: QuietRecord
  /// By the model's name.
  let scores: [String: ScoreRecord]
  /// By the model's name.
  let detection: [String: DetectionRecord]
  /// By the model's name; why a model gave no forecast.
  let failures: [String: String]
  /// In the manifest's order, failed ones included.
  let stations: [PlaceRecord]
  /// The detection windows, in the manifest's order.
  let windows: [WindowJSON]
  /// Scores by station and group, for each model and horizon in the manifest's order.
  let horizons: [HorizonRecord]
  /// What each detector found, in the manifest's order.
  let detectors: [SeriesRecord]
  /// By the table's name: every table of the report, its numbers unrounded.
  let tables: [String: TableRecord]
  /// The checks of the published values; empty for a study without a paper.
  let consistency: [ConsistencyRecord]
  /// The paper's conclusions, tested on this study.
  let claims: [ClaimRecord]
  /// How far the methods agree; nil for fewer than two.
  let agreement: AgreementRecord?
  /// The study at the moments of maps alone; nil where nothing is interpolated.
  let atMaps: VariantRecord?
  /// The study with mean and standard deviation of other samples; nil where the manifest wants none.
  let otherNormalisation: VariantRecord?

  /// The record of a result.
  ///
  /// - Parameter tables: the report's tables by their names.
  ///
  /// - Throws: `EncodingError` for a number that JSON cannot hold.
  public init(_ result: StudyResult, tables: [String: TableRecord] = [:]) throws {
    sampleDigests = SampleDigests(result)
    digests = RunDigests(of: result, samples: sampleDigests)
    self.tables = tables
    study = result.id
    title = result.manifest.title
    seed = result.manifest.seed
    synthetic = result.isSynthetic
    period = PeriodRecord(result)
    quiet = QuietRecord(result)
    scores = result.record { ScoreRecord($0) }
    detection = result.record { DetectionRecord($0, in: result) }
    failures = result.failures
    stations = result.places.map { PlaceRecord($0, in: result) }
    windows = result.windows.map(WindowJSON.init)
    horizons = result.models.flatMap { model -> [HorizonRecord] in
      guard let success = model.success else { return [] }
      return success.horizons.map { HorizonRecord($0, model: model.name, in: result) }
        + success.horizonFailures.map { HorizonRecord($0, model: model.name) }
    }
    detectors = result.detectionSeries.map { SeriesRecord($0, in: result) }
    claims = result.claims.enumerated().map { index, claim in
      ClaimRecord(
        claim, isControl: result.isControl,
        other: result.otherVerdicts.indices.contains(index) ? result.otherVerdicts[index] : nil)
    }
    atMaps = result.atMaps.map(VariantRecord.init)
    otherNormalisation = result.otherNormalisation.map(VariantRecord.init)
    consistency = result.consistency.map(ConsistencyRecord.init)
    agreement = Agreement(of: result).map(AgreementRecord.init)
    digests.results = try Self.digest(ofFile: try stableJSON(self)).description
  }

  /// The results' digest of a file's bytes: of everything but the table of digests.
  ///
  /// - Throws: `JSONReader.Failure` for bytes that are no JSON.
  package static func digest(
    ofFile bytes: [UInt8]
  ) throws(JSONReader.Failure) -> SHA256Digest {
    try JSONReader.read(bytes).without(CodingKeys.digests.rawValue).digest
  }

  /// The file.
  ///
  /// - Throws: `EncodingError` for a number that JSON cannot hold.
  public func file() throws -> OutputFile {
    OutputFile(path: "results.json", bytes: try stableJSON(self))
  }

  enum CodingKeys: String, CodingKey {
    case study, title, seed, digests
    case synthetic, period, quiet, scores, detection, failures, tables
    case stations, windows, horizons, detectors, consistency, claims, agreement
    case atMaps = "at_maps"
    case sampleDigests = "sample_digests"
    case otherNormalisation = "other_normalisation"
  }
}

extension StudyResult {
  /// Why models gave no forecast, by their names.
  var failures: [String: String] {
    Dictionary(
      uniqueKeysWithValues: models.compactMap { model in
        if case .failure(let reason) = model.outcome { (model.name, reason) } else { nil }
      })
  }

  /// A record of each model that gave a forecast, by its name.
  func record<Record>(_ make: (ModelSuccess) -> Record) -> [String: Record] {
    Dictionary(
      uniqueKeysWithValues: models.compactMap { model in
        model.success.map { (model.name, make($0)) }
      })
  }
}

/// The samples of a study.
struct PeriodRecord: Encodable, Sendable {
  let start: String
  let end: String
  let stepSeconds: Int
  let samples: Int
  let missing: Int
  let trainingSamples: Int
  let testSamples: Int
  let shownSamples: Int

  init(_ result: StudyResult) {
    let series = result.tec.series
    start = series.time(at: result.periodStart).iso8601
    end = series.end.iso8601
    stepSeconds = series.step
    samples = result.period.count
    missing = result.period.count { series.values[$0] == nil }
    trainingSamples = result.trainingEnd - result.periodStart
    testSamples = result.test.count
    shownSamples = result.shown.count
  }

  enum CodingKeys: String, CodingKey {
    case start, end, samples, missing
    case stepSeconds = "step_seconds"
    case trainingSamples = "training_samples"
    case testSamples = "test_samples"
    case shownSamples = "shown_samples"
  }
}

/// How much of the shown span was quiet.
struct QuietRecord: Encodable, Sendable {
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
