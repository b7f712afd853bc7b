import Determinism
import Foundation
import Manifests
import Readers

/// What can be said of an output folder without computing anything: whether its files are those that
/// the run wrote, and whether they say the same.
package struct OutputChecks: Sendable {
  /// What contradicts itself, in the order looked at; empty for a folder that is whole.
  package let findings: [Difference]
  /// What was looked at, such as `131 files`.
  package let checked: [String]

  /// Looks at a folder.
  ///
  /// - Throws: `LockError` for a table or figure that cannot be read.
  package init(of output: OutputRecord, in folder: String) throws(LockError) {
    var findings = try Self.digests(output, folder)
    findings += Self.files(output)
    findings += try Self.manifest(output, folder)
    let tables = output.results["tables"]?.members ?? []
    for table in tables {
      let path = "tables/\(table.key).csv"
      if output.files[path] == nil { continue }
      let rows = DelimitedLine.rows(try Self.text(folder + "/" + path))
      findings += TableCheck(path: path, rows: rows, table: table.value).findings
    }
    let figures = output.provenance["figures"]?.members ?? []
    for figure in figures { findings += try Self.figure(figure, output, folder) }
    self.findings = findings
    checked = [
      "\(output.provenance["outputs"]?.members?.count ?? 0) files", "\(tables.count) tables",
      "\(figures.count) figures",
    ]
  }

  /// The results against their own digest, and the provenance against the results.
  private static func digests(
    _ output: OutputRecord, _ folder: String
  ) throws(LockError) -> [Difference] {
    var findings: [Difference] = []
    // What a digest of results is of is decided where it is made.
    guard let file = FileManager.default.contents(atPath: folder + "/results.json"),
      let own = try? ResultsJSON.digest(ofFile: Array(file)).description
    else { throw .unreadable(file: folder + "/results.json") }
    let said = output.digests[RunDigestNames.results]?.text
    if own != said {
      findings.append(
        Difference(.identity, "results.json: digest of the results", .evidence, said, own))
    }
    let other = output.provenance["digests"]
    if other != output.digests {
      findings.append(
        Difference(
          .identity, "provenance.json: digests", .files, output.digests.canonicalText,
          other?.canonicalText))
    }
    return findings
  }

  /// Every file against its digest in the provenance.
  private static func files(_ output: OutputRecord) -> [Difference] {
    (output.provenance["outputs"]?.members ?? []).compactMap { member in
      let found = output.files[member.key]
      return found == member.value.text
        ? nil : Difference(.file, member.key, .files, member.value.text, found)
    }
  }

  /// The manifest as run against the digests of the run.
  private static func manifest(
    _ output: OutputRecord, _ folder: String
  ) throws(LockError) -> [Difference] {
    let path = folder + "/study.yaml"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .missingFile("study.yaml", in: folder)
    }
    let digests = try? ReadManifest(Array(data), file: path).digests
    let pairs = [
      (RunDigestNames.computes, digests?.computes.description),
      (RunDigestNames.says, digests?.says.description),
    ]
    return pairs.compactMap { name, found in
      let said = output.digests[name]?.text
      return said == found
        ? nil : Difference(.identity, "study.yaml: \(name)", .manifest, said, found)
    }
  }

  /// A figure's data against the digest it was drawn from, and its SVG against the run.
  private static func figure(
    _ figure: JSONTree.Member, _ output: OutputRecord, _ folder: String
  ) throws(LockError) -> [Difference] {
    var findings: [Difference] = []
    if let path = figure.value["data"]?.text {
      let (said, found) = (figure.value["data_sha256"]?.text, output.files[path])
      if said != found {
        findings.append(
          Difference(.drawing, "\(figure.key): drawn from \(path)", .drawing, said, found))
      }
    }
    let svg = "figures/\(figure.key).svg"
    guard output.files[svg] != nil else { return findings }
    let results = output.digests[RunDigestNames.results]?.text ?? ""
    let mark = "study \(output.study); results sha256 \(results)"
    if !(try text(folder + "/" + svg)).contains(mark) {
      findings.append(Difference(.drawing, "\(svg): of the run", .drawing, mark, nil))
    }
    return findings
  }

  private static func text(_ path: String) throws(LockError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(file: path)
    }
    return String(decoding: data, as: UTF8.self)
  }
}
