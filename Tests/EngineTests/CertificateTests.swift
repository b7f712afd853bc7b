import Foundation
import Reports
import Testing

@testable import Engine

/// What a reviewer hands to a journal.
struct CertificateTests {
  @Test(arguments: [
    ("Author et al. (2021), doi:10.22059/JESPHYS.2021.1007332", "10.22059/JESPHYS.2021.1007332"),
    ("X (https://doi.org/10.1109/JSTARS.2022.3175961).", "10.1109/JSTARS.2022.3175961"),
    ("Version 10.2 of something", nil), ("10./x", nil), ("", nil),
  ])
  func aDOIIsFoundInACitation(_ citation: String, _ doi: String?) {
    #expect(DOI.link(in: citation) == doi.map { "https://doi.org/" + $0 })
  }

  @Test func itHoldsWhatWasComputedAndNoPlaceholder() async throws {
    let (study, _) = try await SmallRun.result()
    let files = try await SmallRun.plain.value
    let lock = try SmallRun.lock(files)
    let verification = Verification(
      study: study.id, reference: "the \"lock\"",
      comparison: LockComparison(expected: lock, found: lock), recomputed: files)
    let certificate = try #require(
      Certificate(verification, study: study, time: Date(timeIntervalSince1970: 0)))
    let text = certificate.configuration
    #expect(text.hasPrefix("---\nversion: https://codecheck.org.uk/spec/config/2.0/\nmanifest:\n"))
    #expect(text.contains("  - file: \"outputs/results.json\"\n    comment: \"Every number"))
    #expect(text.contains("\nsummary: \"study is reproduced: "))
    #expect(text.contains("are equal to the \\\"lock\\\".\"\n"))
    #expect(text.hasSuffix("check_time: \"1970-01-01T00:00:00Z\"\n"))
    for key in ["title:", "authors:", "codechecker:", "report:", "certificate:", "FIXME", "TODO"] {
      #expect(!text.contains(key), "\(key)")
    }
    #expect(certificate.outputs.allSatisfy { !$0.path.hasPrefix("data/") })
    #expect(certificate.digests.count == 4)
    let page = try CertificateWriter().pdf(
      CertificateWriter.Content(
        title: certificate.title, study: certificate.study, summary: certificate.summary,
        details: certificate.details, digests: certificate.digests, time: certificate.time,
        reference: nil, leftOut: Certificate.leftOut))
    let raw = String(decoding: page, as: Unicode.ASCII.self)
    #expect(raw.hasPrefix("%PDF"))
    #expect(raw.contains("/Count 1"))
  }

  @Test func nothingIsCertifiedWhereNothingWasComputed() async throws {
    let (study, _) = try await SmallRun.result()
    let verification = Verification(
      study: "x", reference: "y", comparison: nil, obstacle: "no data")
    #expect(Certificate(verification, study: study, time: .now) == nil)
  }

  @Test func itGoesToAnEmptyFolderOnly() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("seismotec-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try CertificateFolder(folder.path).write([OutputFile(path: "a/b", text: "c")])
    #expect(
      try String(contentsOf: folder.appendingPathComponent("a/b"), encoding: .utf8) == "c")
    #expect(throws: OutputError.foreignFiles(folder: folder.path, example: "a")) {
      try CertificateFolder(folder.path)
    }
  }
}
