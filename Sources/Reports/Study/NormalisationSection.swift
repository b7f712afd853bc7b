import Determinism
import Pipeline
import Studies

/// The study with mean and standard deviation of other samples, beside the first run (A3).
struct NormalisationSection {
  let report: StudyReport
  let other: StudyResult

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var values: [String: String] = [:]
    for (run, result) in [("first", result), ("second", other)] {
      let scale = Self.scale(of: result)
      values[run] = try words.text(
        "normalisation.\(result.manifest.training.normalisation.rawValue)")
      values[run + "Mean"] = DecimalText.text(scale.mean, decimals: 2)
      values[run + "Deviation"] = DecimalText.text(scale.deviation, decimals: 2)
    }
    var blocks = try words.paragraphs("normalisation.introduction", values)
    blocks.append(.table(try scores()))
    blocks += try VariantTables(
      report: report, variant: other, name: "normalisation", words: "normalisation"
    ).blocks()
    return ReportDocument.Section(
      id: "normalisation", heading: try words.text("normalisation.heading"), blocks: blocks)
  }

  /// Mean and standard deviation (TECU) that the models were given TEC in. A series without spread
  /// is taken in TECU from its mean.
  static func scale(of result: StudyResult) -> (mean: Double, deviation: Double) {
    let samples =
      result.manifest.training.normalisation == .training
      ? result.periodStart..<result.trainingEnd : result.period
    let values = result.tec.series.values[samples].compactMap { $0 }
    let deviation = OrderedStatistics.standardDeviation(values) ?? 0
    return (OrderedStatistics.mean(values) ?? 0, deviation > 0 ? deviation : 1)
  }

  private func scores() throws(ReportError) -> Table {
    let rows = report.successes.map { name, success in
      let second = other.models.first { $0.name == name }?.success?.testScores
      return Table.Row([
        .text(name), .optional(success.testScores?.rmse, decimals: 3),
        .optional(second?.rmse, decimals: 3),
        .optional(success.testScores?.correlation, decimals: 4),
        .optional(second?.correlation, decimals: 4),
      ])
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
