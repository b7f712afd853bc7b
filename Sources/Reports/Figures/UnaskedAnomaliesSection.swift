import Studies

/// The anomalies in quiet time, in a study with DTEC whose manifest does not ask for them.
struct UnaskedAnomaliesSection: ReportSection {
  private let request: FigureRequest

  init?(report: StudyReport) {
    let manifest = report.result.manifest
    guard manifest.dtec != nil, !manifest.report.figures.contains(where: { $0.kind == .anomalies })
    else {
      return nil
    }
    request = FigureRequest(
      report: report, settings: FigureSettings(kind: .anomalies), isFirst: true)
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    try AnomaliesSection(request: request).section()
  }
}
