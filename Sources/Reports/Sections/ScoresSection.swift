import Evaluation
import Studies

/// Scores of every model at the study's only place, over the test part and over the training part.
struct ScoresSection: ReportSection {
  let report: StudyReport
  let station: ReportStation

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  init?(report: StudyReport) {
    guard let station = report.onlyStation else { return nil }
    self.report = report
    self.station = station
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("scores.introduction")
    blocks.append(.table(try testTable()))
    return ReportDocument.Section(
      id: "scores", heading: try words.text("scores.heading"), blocks: blocks)
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    ReportDocument.Section(
      id: "scores-rest", heading: try words.text("scores.heading-rest"),
      blocks: [.table(try trainingTable())])
  }

  private func testTable() throws(ReportError) -> Table {
    var baselines: [String] = []
    for (_, outcome) in station.outcomes {
      for skill in outcome.skill where !baselines.contains(skill.baseline) {
        baselines.append(skill.baseline)
      }
    }
    var columns = try scoreColumns()
    for baseline in baselines {
      columns.append(
        try words.column("scores.column-skill", .decimal, ["baseline": baseline]))
    }
    let rows = station.outcomes.map { name, outcome in
      Table.Row(
        cells(name, outcome.scores.test)
          + baselines.map { baseline in
            .optional(outcome.skill.first { $0.baseline == baseline }?.value, decimals: 3)
          })
    }
    return Table(
      id: "table-scores-test",
      caption: try words.runs("scores.caption-test", span(result.test)), columns: columns,
      rows: rows, data: data("scores-test", columns: columns, \.test, baselines))
  }

  private func trainingTable() throws(ReportError) -> Table {
    let columns = try scoreColumns()
    let rows = station.outcomes.map { Table.Row(cells($0.model, $0.outcome.scores.training)) }
    return Table(
      id: "table-scores-training",
      caption: try words.runs(
        "scores.caption-training", span(result.training)),
      columns: columns, rows: rows,
      data: data("scores-training", columns: columns, \.training, []))
  }

  private func scoreColumns() throws(ReportError) -> [Table.Column] {
    [
      try words.column("scores.column-model"), try words.column("scores.column-count", .right),
      try words.column("scores.column-rmse", unit: "TECU", .decimal),
      try words.column("scores.column-mae", unit: "TECU", .decimal),
      try words.column("scores.column-bias", unit: "TECU", .decimal),
      try words.column("scores.column-correlation", .decimal),
      try words.column("scores.column-squared", .decimal),
      try words.column("scores.column-explained", .decimal),
    ]
  }

  private func cells(_ name: String, _ scores: Scores?) -> [Table.Cell] {
    guard let scores else { return [.text(name)] }
    return [
      .text(name), .integer(scores.count), .number(scores.rmse, decimals: 3),
      .number(scores.mae, decimals: 3), .number(scores.bias, decimals: 3),
      .optional(scores.correlation, decimals: 4),
      .optional(scores.squaredCorrelation, decimals: 4),
      .optional(scores.explainedVariance, decimals: 4),
    ]
  }

  private func span(_ samples: Range<Int>) -> [String: String] {
    let axis = result.axis
    let last = max(samples.lowerBound, samples.upperBound - 1)
    return [
      "start": axis.time(at: samples.lowerBound).printed,
      "end": axis.time(at: last).printed,
    ]
  }

  private func data(
    _ name: String, columns: [Table.Column], _ part: (PartScores) -> Scores?,
    _ baselines: [String]
  ) -> DataTable {
    DataTable(
      name: name,
      header: [
        "model", "n", "rmse_tecu", "mae_tecu", "bias_tecu", "correlation", "r2_correlation",
        "r2_explained",
      ] + baselines.map { "skill_" + $0 },
      rows: station.outcomes.map { model, outcome in
        let scores = part(outcome.scores)
        let numbers = [
          scores?.rmse, scores?.mae, scores?.bias, scores?.correlation,
          scores?.squaredCorrelation, scores?.explainedVariance,
        ]
        let skills = baselines.map { baseline in
          outcome.skill.first { $0.baseline == baseline }?.value
        }
        return [model, scores.map { String($0.count) } ?? ""]
          + (numbers + skills).map { result.field($0) }
      })
  }
}
