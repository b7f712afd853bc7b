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
}
