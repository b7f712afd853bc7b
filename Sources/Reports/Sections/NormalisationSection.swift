import Determinism
import Studies

/// The study with mean and standard deviation of other samples, beside the first run (Akhoondzadeh
/// et al. 2021, Eqs. 1 and 2).
struct NormalisationSection: ReportSection {
  let report: StudyReport
  let other: StudyResult

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  init?(report: StudyReport) {
    guard let other = report.result.otherNormalisation else { return nil }
    self.report = report
    self.other = other
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var values: [String: String] = [:]
    for (run, result) in [("first", result), ("second", other)] {
      let scales = result.stations.map { result.scale(at: $0) }
      values[run] = try words.text(
        "normalisation.\(result.manifest.training.normalisation.rawValue)")
      values[run + "Mean"] = try list(result, scales.map(\.mean))
      values[run + "Deviation"] = try list(result, scales.map(\.deviation))
    }
    var blocks = try words.paragraphs("normalisation.introduction", values)
    blocks.append(.table(try scores()))
    blocks += try VariantTables(
      report: report, variant: other, name: "normalisation", words: "normalisation"
    ).blocks()
    return ReportDocument.Section(
      id: "normalisation", heading: try words.text("normalisation.heading"), blocks: blocks)
  }

  /// One number a station, which is named where there are several.
  private func list(_ result: StudyResult, _ values: [Double]) throws(ReportError) -> String {
    try words.list(
      zip(result.stations, values).map { station, value in
        let text = DecimalText.text(value, decimals: 2)
        return result.isOnePlace ? text : "\(text) (\(station.code))"
      })
  }

  private func scores() throws(ReportError) -> Table {
    let rows = report.stations.flatMap { station in
      station.outcomes.map { model, outcome in
        let first = outcome.scores.test
        let second = other.outcome(of: model, at: station.record.code)?.scores.test
        return Table.Row([
          .text(station.name(model)), .optional(first?.rmse, decimals: 3),
          .optional(second?.rmse, decimals: 3), .optional(first?.correlation, decimals: 4),
          .optional(second?.correlation, decimals: 4),
        ])
      }
    }
    var columns = [try words.column("variants.column-method")]
    for (passage, unit) in [("rmse", "TECU"), ("correlation", nil)] {
      for run in ["first", "second"] {
        columns.append(
          try words.column(
            "normalisation.column-\(passage)", unit: unit, .decimal,
            ["run": try words.text("normalisation.column-\(run)")]))
      }
    }
    return Table(
      id: "table-scores-normalisation", caption: try words.runs("normalisation.caption-scores"),
      columns: columns, rows: rows)
  }
}
