import Studies

/// Scores of every model and horizon over all stations together and over each group of them.
struct PooledScoresSection: ReportSection {
  private let report: StudyReport
  private let scores: StationScoresSection

  init?(report: StudyReport) {
    guard report.result.stations.count > 1, let scores = StationScoresSection(report: report) else {
      return nil
    }
    self.report = report
    self.scores = scores
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    ReportDocument.Section(
      id: "pooled-scores", heading: try report.words.text("stations.pooled-heading"),
      blocks: try report.words.paragraphs("stations.scores-introduction") + scores.pooled())
  }
}
