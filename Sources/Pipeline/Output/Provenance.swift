import Determinism
import Foundation

/// `provenance.json`: from which bytes, seeds and choices each output file came.
public struct Provenance: Encodable, Sendable {
  struct Input: Encodable, Sendable {
    let role: String
    let name: String
    let sha256: String?
    let citation: String
  }

  struct Seed: Encodable, Sendable {
    let model: String
    let path: String
    /// The generator's key, in hexadecimal.
    let key: String
  }

  let program: String
  let study: String
  let manifestSHA256: String
  let seed: UInt64
  let inputs: [Input]
  let seeds: [Seed]
  /// SHA-256 of each font file, by its name.
  let fonts: [String: String]
  /// SHA-256 of each output file, by its path.
  let outputs: [String: String]

  /// The provenance of a result's files.
  ///
  /// - Parameters:
  ///   - fonts: digests of the font files that text was set with, by file name.
  ///   - files: every file of the run but the provenance itself.
  public init(of result: StudyResult, fonts: [String: SHA256Digest], files: [OutputFile]) {
    program = "seismotec " + ProgramVersion.current
    study = result.name
    manifestSHA256 = result.manifestDigest.description
    seed = result.manifest.seed
    inputs = result.sources.map {
      Input(
        role: $0.role, name: $0.name, sha256: $0.digest?.description, citation: $0.citation)
    }
    seeds = result.models.map { model in
      Seed(
        model: model.name, path: model.seedPath.names.joined(separator: "/"),
        key: String(model.seedPath.key, radix: 16))
    }
    self.fonts = fonts.mapValues(\.description)
    outputs = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, SHA256Digest(of: $0.bytes).description) })
  }

  /// The file.
  ///
  /// - Throws: `EncodingError`, which these types never cause.
  public func file() throws -> OutputFile {
    OutputFile(path: "provenance.json", bytes: try stableJSON(self))
  }

  enum CodingKeys: String, CodingKey {
    case program, study, seed, inputs, seeds, fonts, outputs
    case manifestSHA256 = "manifest_sha256"
  }
}

/// The program's version.
public enum ProgramVersion {
  /// The version that `--version` prints.
  public static let current = "0.1.0"
}

/// JSON with sorted keys, UTF-8, ending in a line feed: one value, one text.
package func stableJSON(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
}
