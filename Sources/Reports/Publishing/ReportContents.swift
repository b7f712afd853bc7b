import Studies

/// The table of contents: every section that a report may have, in its order.
enum ReportContents {
  /// The name of the section that begins the appendix.
  static let appendix = "appendix"

  /// A place in the table of contents.
  private enum Entry: Sendable {
    /// A section, which says itself whether the study has what it tells.
    case section(any ReportSection.Type)
    /// What a section of the body leaves to the appendix.
    case rest(any ReportSection.Type)
    /// The figures that the manifest asks for at a step.
    case figures(FigureSections.Step)
  }

  /// The question, the data, what the paper shows, the evidence, the conclusions, the choices.
  private static let body: [Entry] = [
    .section(SummarySection.self),
    .section(InputsSection.self),
    .section(StationsSection.self),
    .section(CalibrationSection.self),
    .figures(.inputs),
    .section(ModelsSection.self),
    .section(ScoresSection.self),
    .section(PooledScoresSection.self),
    .section(DetectionSection.self),
    .section(WindowsSection.self),
    .section(TruthSection.self),
    .figures(.paper),
    .section(RadiationSection.self),
    .figures(.anomalies),
    .section(TrustSection.self),
    .section(SpecificationSection.self),
    .section(PowerSection.self),
    .section(ClaimsSection.self),
    .section(ChoicesSection.self),
  ]

  /// Everything else, for those who check.
  private static let rest: [Entry] = [
    .rest(InputsSection.self),
    .rest(StationsSection.self),
    .rest(CalibrationSection.self),
    .rest(ModelsSection.self),
    .figures(.models),
    .rest(ScoresSection.self),
    .section(StationScoresSection.self),
    .figures(.scores),
    .rest(TrustSection.self),
    .rest(PowerSection.self),
    .section(MembersSection.self),
    .rest(TruthSection.self),
    .rest(DetectionSection.self),
    .rest(WindowsSection.self),
    .figures(.rest),
    .section(UnaskedAnomaliesSection.self),
    .section(HourlySection.self),
    .section(MapEpochSection.self),
    .section(NormalisationSection.self),
    .section(AgreementSection.self),
    .section(ConsistencySection.self),
    .section(CatalogueSection.self),
    .rest(ChoicesSection.self),
  ]

  /// The types of all sections that register themselves, in their order.
  static var registered: [any ReportSection.Type] {
    (body + rest).compactMap { if case .section(let type) = $0 { type } else { nil } }
  }

  /// The sections of a report, the appendix last; its own last sections tell where the numbers of the
  /// others come from, what words mean and whom to cite.
  static func sections(of report: StudyReport) throws(ReportError) -> [ReportDocument.Section] {
    let body = try sections(body, of: report)
    var rest = try sections(rest, of: report)
    rest.append(try ReproduceSection(report: report, sections: body + rest).section())
    rest.append(try GlossarySection(report: report, sections: body + rest).section())
    let front = try FrontPage(report: report).blocks()
    rest.append(
      try WorksSection(report: report, blocks: front + (body + rest).flatMap(\.blocks)).section())
    rest.append(try CiteSection(report: report).section(nil))
    return body + [
      ReportDocument.Section(
        id: appendix, heading: try report.words.text("frame.appendix"),
        blocks: try report.words.paragraphs("frame.appendix-introduction"), startsPage: true)
    ] + rest.map { $0.moved(by: 1) }
  }

  private static func sections(
    _ entries: [Entry], of report: StudyReport
  ) throws(ReportError) -> [ReportDocument.Section] {
    let figures = FigureSections(report: report)
    var sections: [ReportDocument.Section] = []
    for entry in entries {
      switch entry {
      case .section(let type):
        if let section = type.init(report: report) { sections.append(try section.section()) }
      case .rest(let type):
        if let rest = try type.init(report: report)?.appendix() { sections.append(rest) }
      case .figures(let step):
        let own = try figures.sections(of: step)
        // In the appendix they stand by themselves, and below no section of the body.
        let isBelow = step == .scores || step == .models
        let least = own.map(\.level).min() ?? 1
        sections += isBelow ? own.map { $0.moved(by: 1 - least) } : own
      }
    }
    return sections
  }
}

extension ReportDocument.Section {
  /// The section some levels further down, or up where that is negative.
  fileprivate func moved(by levels: Int) -> Self {
    Self(id: id, heading: heading, level: level + levels, blocks: blocks)
  }
}
