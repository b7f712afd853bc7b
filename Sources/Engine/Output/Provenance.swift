import Determinism
import Studies

/// `provenance.json`: from which bytes, seeds and choices each output file came.
public struct Provenance: Encodable, Sendable {
  struct Input: Encodable, Sendable {
    let role: String
    let name: String
    let sha256: String?
    let citation: String
  }

  let program: String
  let study: String
  let digests: RunDigests
  let seed: UInt64
  let inputs: [Input]
  let seeds: [SeedRecord]
  /// SHA-256 of each font file, by its name.
  let fonts: [String: String]
  /// What each figure draws and shows, by its name.
  let figures: [String: FigureRecord]
  /// Where each table's numbers come from, by its name.
  let tables: [String: NumberOrigin]
  /// SHA-256 of each output file, by its path.
  let outputs: [String: String]

  /// The provenance of a result's files.
  ///
  /// - Parameters:
  ///   - digests: what names the run.
  ///   - fonts: digests of the font files that text was set with, by file name.
  ///   - figures: what the figures draw and show, by their names.
  ///   - tables: the names of the report's tables.
  ///   - files: every file of the run but the provenance itself.
  public init(
    of result: StudyResult, digests: RunDigests, fonts: [String: SHA256Digest],
    figures: [String: FigureRecord], tables: [String], files: [OutputFile]
  ) {
    program = "seismotec " + ProgramVersion.current
    study = result.id
    self.digests = digests
    seed = result.manifest.seed
    inputs = result.sources.map {
      Input(
        role: $0.role, name: $0.file, sha256: $0.digest?.description, citation: $0.citation)
    }
    seeds = SeedRecord.all(of: result)
    self.fonts = fonts.mapValues(\.description)
    self.figures = figures
    self.tables = Dictionary(
      tables.compactMap { id in NumberOrigin(of: id, in: result).map { (id, $0) } },
      uniquingKeysWith: { first, _ in first })
    outputs = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, SHA256Digest(of: $0.bytes).description) })
  }

  /// The file.
  ///
  /// - Throws: `EncodingError`, which these types never cause.
  public func file() throws -> OutputFile {
    OutputFile(path: "provenance.json", bytes: try stableJSON(self))
  }
}
