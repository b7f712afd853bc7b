import Determinism
import Engine
import Figures
import Studies

extension StudyReport {
  /// The document that both writers set; its identity lacks the digests, which are taken of its own
  /// tables among others.
  ///
  /// - Throws: `ReportError` for a passage that the templates lack.
  package func document() throws(ReportError) -> ReportDocument {
    let manifest = result.manifest
    let quake = manifest.earthquake
    return ReportDocument(
      title: manifest.report.title,
      subtitle: try words.text(
        "verdict.subtitle",
        [
          "scale": quake.magnitudeScale,
          "magnitude": DecimalText.text(quake.magnitude, decimals: 1),
          "name": quake.name, "time": quake.time.printed, "start": manifest.period.start.iso8601,
          "end": manifest.period.end.iso8601,
        ]),
      identity: ReportDocument.Identity(name: result.id, digests: [], results: ""),
      date: manifest.report.dated.map { UTCTime($0) },
      declaration: result.isSynthetic ? try words.text("verdict.declaration") : nil,
      front: try FrontPage(report: self).blocks(),
      sections: try ReportContents.sections(of: self))
  }

  /// Sets the digests of a document where it names them.
  func identify(
    _ document: inout ReportDocument, by digests: RunDigests
  ) throws(ReportError) {
    document.identity = try identity(digests)
    guard let place = document.sections.firstIndex(where: { $0.id == CiteSection.id }) else {
      return
    }
    document.sections[place].blocks =
      try CiteSection(report: self).section(document.identity).blocks
  }

  /// The identity of the report by the digests of its results.
  func identity(_ digests: RunDigests) throws(ReportError) -> ReportDocument.Identity {
    let results = digests.results ?? ""
    return ReportDocument.Identity(
      name: result.id,
      digests: [
        (try words.text("frame.digest-computes"), digests.manifestComputes),
        (try words.text("frame.digest-says"), digests.manifestSays),
        (try words.text("frame.digest-inputs"), digests.inputs),
        (try words.text("frame.digest-results"), results),
      ], results: results)
  }
}
