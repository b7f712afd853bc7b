import Foundation

extension SelfTestReport {
  /// The report as JSON with sorted keys, ending in a line feed.
  ///
  /// - Throws: `EncodingError`, which these types never cause.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      version: version, architecture: machine.architecture, operatingSystem: machine.system,
      kernels: paths.map(\.rawValue), equal: differences.isEmpty, line: line,
      checks: outcomes.map { outcome in
        Document.Check(
          kind: outcome.check.kind.rawValue, name: outcome.check.name,
          kernels: outcome.check.path?.rawValue, expected: outcome.check.expected,
          found: outcome.found, verdict: outcome.isEqual ? "ok" : "differs")
      })
    return try String(decoding: encoder.encode(document), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    struct Check: Encodable {
      let kind: String
      let name: String
      let kernels: String?
      let expected: String
      let found: String
      let verdict: String
    }

    let version: String
    let architecture: String
    let operatingSystem: String
    let kernels: [String]
    let equal: Bool
    let line: String
    let checks: [Check]

    enum CodingKeys: String, CodingKey {
      case version, architecture, kernels, equal, line, checks
      case operatingSystem = "operating_system"
    }
  }
}
