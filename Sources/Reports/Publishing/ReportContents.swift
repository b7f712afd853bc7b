import Studies

/// The table of contents: every section that a report may have, in its order.
enum ReportContents {
  /// A place in the table of contents.
  private enum Entry: Sendable {
    /// A section, which says itself whether the study has what it tells.
    case section(any ReportSection.Type)
    /// The figures that the manifest asks for at a step.
    case figures(FigureSections.Step)
  }

  private static let entries: [Entry] = [
    .section(SummarySection.self),
    .section(InputsSection.self),
    .section(StationsSection.self),
    .figures(.inputs),
    .section(ModelsSection.self),
    .figures(.models),
    .section(ScoresSection.self),
    .section(StationScoresSection.self),
    .figures(.scores),
    .section(TrustSection.self),
    .section(SpecificationSection.self),
    .section(PowerSection.self),
    .section(MembersSection.self),
    .section(TruthSection.self),
    .section(WindowsSection.self),
    .section(DetectionSection.self),
    .figures(.paper),
    .figures(.anomalies),
    .section(UnaskedAnomaliesSection.self),
    .section(HourlySection.self),
    .section(MapEpochSection.self),
    .section(NormalisationSection.self),
    .section(AgreementSection.self),
    .section(ClaimsSection.self),
    .section(ConsistencySection.self),
    .section(CatalogueSection.self),
    .section(RadiationSection.self),
    .section(ChoicesSection.self),
  ]

  /// The types of all sections that register themselves, in their order.
  static var registered: [any ReportSection.Type] {
    entries.compactMap { if case .section(let type) = $0 { type } else { nil } }
  }

  /// The sections of a report; the last two tell where the numbers of the others come from and whom
  /// to cite.
  static func sections(of report: StudyReport) throws(ReportError) -> [ReportDocument.Section] {
    let figures = FigureSections(report: report)
    var sections: [ReportDocument.Section] = []
    for entry in entries {
      switch entry {
      case .section(let type):
        if let section = type.init(report: report) { sections.append(try section.section()) }
      case .figures(let step): sections += try figures.sections(of: step)
      }
    }
    return sections + [
      try ReproduceSection(report: report, sections: sections).section(),
      try LicenceSection(report: report).section(),
    ]
  }
}
