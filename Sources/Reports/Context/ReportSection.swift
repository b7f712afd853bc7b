/// A section of a study's report.
///
/// A new one is a file, its words, and a line in `ReportContents`.
protocol ReportSection: SendableMetatype {
  /// The section of a report; nil where the study has nothing for it to tell.
  init?(report: StudyReport)

  /// What it says.
  ///
  /// - Throws: `ReportError` for a passage that the templates lack.
  func section() throws(ReportError) -> ReportDocument.Section

  /// What of it stands in the appendix, such as tables that only a check needs; nil for nothing.
  ///
  /// - Throws: as `section()`.
  func appendix() throws(ReportError) -> ReportDocument.Section?
}

extension ReportSection {
  func appendix() throws(ReportError) -> ReportDocument.Section? { nil }
}
