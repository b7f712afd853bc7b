import Determinism
import Evidence
import Foundation
import Studies

/// `results.json`: every number that a report shows, at fixed places.
public struct ResultsJSON: Codable, Sendable, Equatable {
  /// What the file calls itself.
  package static let format = "seismotec-results"
  /// The version of the file.
  package static let version = 2

  let format: String
  let version: Int
  package let study: String
  package let title: String
  let seed: UInt64
  /// What names the run.
  public private(set) var digests: RunDigests
  /// Digests of the lists of samples behind the numbers.
  let sampleDigests: SampleDigests
  /// Whether any TEC was drawn instead of measured.
  package let synthetic: Bool
  let period: PeriodRecord
  let quiet: QuietRecord
  /// In the manifest's order, failed ones included.
  package let stations: [PlaceRecord]
  /// The detection windows, in the manifest's order.
  package let windows: [WindowJSON]
  /// Every number that belongs to a model, a horizon, a station or a detector.
  package let cells: [CellRecord]
  /// By the model's name; why a model gave no forecast at all.
  package let failures: [String: String]
  /// By the table's name: every table of the report, its numbers unrounded.
  private(set) var tables: [String: TableRecord]
  /// The checks of the published values; empty for a study without a paper.
  let consistency: [ConsistencyRecord]
  /// The paper's conclusions, tested on this study.
  package let claims: [ClaimRecord]
  /// The earthquake's days beside other dates; nil in files from before there were such tests.
  let placebo: PlaceboRecords?
  /// The anomalies injected and what found them; nil where there are none.
  let injections: InjectionRecords?
  /// Anomalies of known size that are found; nil where none were added.
  let power: [PowerRecord]?
  /// The same models trained again; nil where they were not.
  let members: [MemberRecord]?
  /// The study at the moments of maps alone; nil where nothing is interpolated.
  let atMaps: VariantRecord?
  /// The study with mean and standard deviation of other samples; nil where the manifest wants none.
  let otherNormalisation: VariantRecord?

  /// The record of a result.
  ///
  /// - Parameters:
  ///   - tables: the report's tables by their names.
  ///   - placebo: the earthquake's days beside other dates; nil to ask for them.
  /// - Throws: `EncodingError` for a number that JSON cannot hold.
  package init(
    _ result: StudyResult, tables: [String: TableRecord] = [:], placebo: PlaceboEvidence? = nil
  ) throws {
    let numbers = ResultsJSON(numbersOf: result, placebo ?? PlaceboEvidence(of: result))
    self = try numbers.with(tables: tables)
  }

  /// The record of a result, without the tables of a report.
  ///
  /// - Parameter placebo: the earthquake's days beside other dates.
  package init(numbersOf result: StudyResult, _ placebo: PlaceboEvidence) {
    format = Self.format
    version = Self.version
    sampleDigests = SampleDigests(result)
    digests = RunDigests(of: result, samples: sampleDigests)
    tables = [:]
    study = result.id
    title = result.manifest.report.title
    seed = result.manifest.seed
    synthetic = result.isSynthetic
    period = PeriodRecord(result)
    quiet = QuietRecord(result)
    stations = result.places.map { PlaceRecord($0, in: result) }
    windows = result.windows.map(WindowJSON.init)
    cells = result.cells
    failures = result.failures
    self.placebo = PlaceboRecords(placebo)
    injections = InjectedTruth(of: result).map(InjectionRecords.init)
    power = result.power.isEmpty ? nil : result.power.map(PowerRecord.init)
    members = result.members.isEmpty ? nil : MemberSpread.all(of: result).map(MemberRecord.init)
    claims = result.claims.enumerated().map { index, claim in
      ClaimRecord(
        claim, isControl: result.isControl,
        other: result.otherVerdicts.indices.contains(index) ? result.otherVerdicts[index] : nil)
    }
    atMaps = result.atMaps.map(VariantRecord.init)
    otherNormalisation = result.otherNormalisation.map(VariantRecord.init)
    consistency = result.consistency.map(ConsistencyRecord.init)
  }

  /// The same with a report's tables, and named by the digest of all.
  ///
  /// - Parameter tables: the tables by their names.
  /// - Throws: `EncodingError` for a number that JSON cannot hold.
  package func with(tables: [String: TableRecord]) throws -> ResultsJSON {
    var results = self
    results.tables = tables
    results.digests.results = try Self.digest(ofFile: try stableJSON(results)).description
    return results
  }

  /// The results' digest of a file's bytes: of everything but the table of digests and the title, in
  /// which there is no result.
  ///
  /// - Throws: `JSONReader.Failure` for bytes that are no JSON.
  package static func digest(
    ofFile bytes: [UInt8]
  ) throws(JSONReader.Failure) -> SHA256Digest {
    try JSONReader.read(bytes).without(CodingKeys.digests.rawValue)
      .without(CodingKeys.title.rawValue).digest
  }

  /// The file.
  ///
  /// - Throws: `EncodingError` for a number that JSON cannot hold.
  public func file() throws -> OutputFile {
    OutputFile(path: "results.json", bytes: try stableJSON(self))
  }

  /// Reads a file.
  ///
  /// - Throws: `ResultsError` for what is no `results.json` of this version.
  package init(file bytes: some Sequence<UInt8>) throws(ResultsError) {
    let data = Data(bytes)
    let head: Head
    do { head = try JSONDecoder().decode(Head.self, from: data) } catch {
      throw .noResults(ResultsError.words(on: error))
    }
    guard head.format == Self.format, let version = head.version else { throw .noFormat }
    guard version == Self.version else { throw .otherVersion(version, known: Self.version) }
    do { self = try JSONDecoder().decode(Self.self, from: data) } catch {
      throw .noResults(ResultsError.words(on: error))
    }
  }

  /// What tells whether the rest can be read.
  private struct Head: Decodable {
    let format: String?
    let version: Int?
  }

  enum CodingKeys: String, CodingKey {
    case format, version, study, title, seed, digests, synthetic, period, quiet, stations, windows
    case cells, failures, tables, consistency, claims, placebo, injections, power, members
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
}
