import Determinism
import Foundation

/// What a reviewer hands to a journal: what was computed anew, when, and with what outcome.
package struct Certificate: Sendable {
  /// What only a person can fill in, by the names of CODECHECK's configuration file.
  package static let leftOut = [
    "paper.title", "paper.authors", "codechecker", "report", "certificate",
  ]

  /// The study's title.
  package let title: String
  /// The study's id.
  package let study: String
  /// The paper's DOI as a link; nil where the manifest cites none.
  package let reference: String?
  /// The verdict in one sentence.
  package let summary: String
  /// What else was seen, a line each.
  package let details: [String]
  /// The digests that name the run, by their names in `results.json`.
  package let digests: [(name: String, digest: String)]
  /// When the check was made.
  package let time: String
  /// What was computed anew and goes with the certificate.
  package let outputs: [OutputFile]

  /// The certificate of a verification; nil where nothing was computed.
  ///
  /// Data files hold measurements and stay out; figures, tables and results go in.
  ///
  /// - Parameters:
  ///   - verification: what came of it.
  ///   - study: the study that was computed.
  ///   - time: when the check was made.
  package init?(_ verification: Verification, study: LoadedStudy, time: Date) {
    guard let files = verification.recomputed,
      let output = try? OutputRecord(files, place: "the recomputation")
    else { return nil }
    let lines = VerificationText(verification).lines
    title = study.manifest.report.title
    self.study = study.id
    reference = study.manifest.paper.published.flatMap { DOI.link(in: $0.citation) }
    summary = lines[0]
    details = Array(lines.dropFirst())
    digests = RunDigestNames.all.compactMap { name in
      output.digests[name]?.text.map { (name, $0) }
    }
    self.time = time.ISO8601Format()
    outputs = files.filter { file in
      ["results.json", "study.yaml"].contains(file.path) || file.path.hasPrefix("tables/")
        || (file.path.hasPrefix("figures/") && file.path.hasSuffix(".pdf"))
    }
  }

  /// `codecheck.yml` after CODECHECK's specification 2.0, without what only a person knows.
  package var configuration: String {
    var lines = [
      "---", "version: https://codecheck.org.uk/spec/config/2.0/", "manifest:",
    ]
    for output in outputs {
      lines += [
        "  - file: " + Self.quoted("outputs/" + output.path),
        "    comment: " + Self.quoted(CrateFileKind.words(output.path)),
      ]
    }
    if let reference { lines += ["paper:", "  reference: " + Self.quoted(reference)] }
    return (lines + ["summary: " + Self.quoted(summary), "check_time: " + Self.quoted(time)])
      .joined(separator: "\n") + "\n"
  }

  /// A text in double quotes, where YAML reads JSON's escapes.
  private static func quoted(_ text: String) -> String { JSONTree.string(text).canonicalText }
}

/// A digital object identifier in a citation.
enum DOI {
  /// The link that a citation's DOI stands for; nil where it names none.
  static func link(in citation: String) -> String? {
    guard let start = citation.range(of: "10.", options: []) else { return nil }
    let text = citation[start.lowerBound...].prefix { !$0.isWhitespace && $0 != ";" && $0 != ")" }
    let trimmed = text.hasSuffix(".") || text.hasSuffix(",") ? text.dropLast() : text
    guard let slash = trimmed.firstIndex(of: "/"), trimmed.index(after: slash) < trimmed.endIndex
    else { return nil }
    let registrant = trimmed[..<slash].dropFirst("10.".count)
    guard !registrant.isEmpty, registrant.allSatisfy(\.isNumber) else { return nil }
    return "https://doi.org/" + trimmed
  }
}
