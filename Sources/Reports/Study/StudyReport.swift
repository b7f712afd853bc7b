import Engine
import Figures
import Studies

/// What a study's report says, section by section in the order of the staircase.
package struct StudyReport {
  let result: StudyResult
  let words: Words
  let typesetter: Typesetter

  /// A report on a result.
  package init(_ result: StudyResult, words: Words, typesetter: Typesetter) {
    self.result = result
    self.words = words
    self.typesetter = typesetter
  }

  /// The document that both writers set; its identity lacks the digests, which are taken of its own
  /// tables among others.
  ///
  /// - Throws: `ReportError` for a passage that the templates lack.
  package func document() throws(ReportError) -> ReportDocument {
    let manifest = result.manifest
    let quake = manifest.earthquake
    return ReportDocument(
      title: manifest.title,
      subtitle: try words.text(
        "verdict.subtitle",
        [
          "scale": quake.magnitudeScale,
          "magnitude": DecimalText.text(quake.magnitude, decimals: 1),
          "name": quake.name, "time": quake.time.printed, "start": manifest.period.start.iso8601,
          "end": manifest.period.end.iso8601,
        ]),
      identity: ReportDocument.Identity(name: result.id, digests: [], results: ""),
      date: quake.time,
      declaration: result.isSynthetic ? try words.text("verdict.declaration") : nil,
      front: isLedByBounds
        ? try WindowVerdicts(report: self).blocks() : try VerdictSection(report: self).blocks(),
      sections: try sections())
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

  private func sections() throws(ReportError) -> [ReportDocument.Section] {
    let figures = FigureSections(report: self)
    let hasDTEC = result.manifest.dtec != nil
    var sections = [
      try SummarySection(report: self).section(), try InputsSection(report: self).section(),
    ]
    if !result.isOnePlace { sections.append(try StationsSection(report: self).section()) }
    sections += try figures.sections(of: .inputs)
    sections.append(try ModelsSection(report: self).section())
    sections += try figures.sections(of: .models)
    if let onlyStation {
      sections.append(try ScoresSection(report: self, station: onlyStation).section())
    }
    if !result.isOnePlace || result.manifest.training.horizons.count > 1 {
      sections.append(try StationScoresSection(report: self).section())
    }
    sections += try figures.sections(of: .scores)
    if hasWindows { sections.append(try WindowsSection(report: self).section()) }
    if hasDTEC { sections.append(try DetectionSection(report: self).section()) }
    sections += try figures.sections(of: .paper)
    sections += try figures.sections(of: .anomalies)
    if hasDTEC, !result.manifest.figures.contains(where: { $0.kind == .anomalies }) {
      let request = FigureRequest(
        report: self, settings: FigureSettings(kind: .anomalies), isFirst: true)
      sections.append(try AnomaliesSection(request: request).section())
    }
    if !findings.isEmpty {
      sections.append(try HourlySection(report: self).section())
    }
    if hasDTEC, result.hasInterpolatedSamples {
      sections.append(try MapEpochSection(report: self).section())
    }
    if let other = result.otherNormalisation {
      sections.append(try NormalisationSection(report: self, other: other).section())
    }
    let agreements = AgreementSection(report: self)
    if !agreements.isEmpty { sections.append(try agreements.section()) }
    if !result.manifest.claims.isEmpty {
      sections.append(try ClaimsSection(report: self).section())
    }
    if let published = result.manifest.published {
      sections.append(try ConsistencySection(report: self, published: published).section())
    }
    if result.surroundings.catalogue != nil {
      sections.append(try CatalogueSection(report: self).section())
    }
    if result.surroundings.radiation != nil {
      sections.append(try RadiationSection(report: self).section())
    }
    sections.append(try ChoicesSection(report: self).section())
    return sections + [
      try ReproduceSection(report: self, sections: sections).section(),
      try LicenceSection(report: self).section(),
    ]
  }

  /// The results of models that gave a forecast, by their names in the manifest's order.
  var successes: [(name: String, success: ModelSuccess)] {
    result.models.compactMap { model in model.success.map { (model.name, $0) } }
  }

  /// The first and the last moment of the test part, as passages name them.
  var testSpan: [String: String] {
    let axis = result.axis
    let last = max(result.test.lowerBound, result.test.upperBound - 1)
    return [
      "start": axis.time(at: result.test.lowerBound).printed,
      "end": axis.time(at: last).printed,
    ]
  }

  /// The first and the last day shown.
  var shownDays: (first: String, last: String) {
    let labels = result.labels
    return (
      labels[result.shownStart].date.iso8601, labels[result.shown.upperBound - 1].date.iso8601
    )
  }
}
