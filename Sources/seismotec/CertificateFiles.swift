import Engine
import Foundation
import Reports

/// Joins a certificate with its page.
enum CertificateFiles {
  /// Writes the certificate of a verification.
  ///
  /// - Parameters:
  ///   - verification: what came of it.
  ///   - argument: the study, or the output folder, as the user named it.
  /// - Returns: what to tell; nil where nothing was computed, and so nothing certified.
  static func write(
    _ verification: Verification, of argument: String, to folder: CertificateFolder
  ) throws -> String? {
    let study = try StudyLibrary.load(Verifier.studyPath(of: argument))
    guard let certificate = Certificate(verification, study: study, time: .now) else { return nil }
    let page = try CertificateWriter().pdf(
      CertificateWriter.Content(
        title: certificate.title, study: certificate.study, summary: certificate.summary,
        details: certificate.details, digests: certificate.digests, time: certificate.time,
        reference: certificate.reference, leftOut: Certificate.leftOut))
    let outputs = certificate.outputs.map {
      OutputFile(path: "outputs/" + $0.path, bytes: $0.bytes)
    }
    try folder.write(
      [
        OutputFile(path: "codecheck.yml", text: certificate.configuration),
        OutputFile(path: "certificate.pdf", bytes: page),
      ] + outputs)
    return "certificate written; a person fills in "
      + Certificate.leftOut.joined(separator: ", ") + "\n"
  }
}
