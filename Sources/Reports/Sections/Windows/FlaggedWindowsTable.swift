import Determinism
import Studies

/// What each detector flags in quiet time in every window, and outside them all.
struct FlaggedWindowsTable {
  /// Rows that the first page has room for.
  private static let limit = 10

  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  /// What the first detector of forecasts and the first of TEC alone flag, for the first page.
  func front() throws(ReportError) -> Table {
    let detectors = result.manifest.detectors
    let first = [
      detectors.first(where: \.usesForecast)?.name, detectors.first { !$0.usesForecast }?.name,
    ]
    let series = result.detectionSeries.filter { first.contains($0.detector.name) }
    let text = WindowText(report: report)
    var rows: [Table.Row] = []
    for series in series {
      rows.append(
        Table.Row(
          [.text(series.detector.name), series.model.map { .text($0) } ?? .missing]
            + result.windows.indices.flatMap { window in
              let quiet = series.quiet(in: window)
              return [
                quiet.tested == 0
                  ? .missing
                  : .text(
                    "\(DecimalText.text(quiet.flagged))\u{A0}/\u{A0}\(DecimalText.text(quiet.tested))"
                  ), text.share(quiet),
              ]
            } + [text.share(series.base)]))
    }
    var columns = [
      try words.column("windows.column-detector"), try words.column("windows.column-model"),
    ]
    for record in result.windows {
      columns.append(Table.Column(record.window.name, .right))
      columns.append(try words.column("windows.column-share", unit: "%", .decimal))
    }
    return Table(
      id: "table-verdict", caption: try words.runs("windows.caption-summary"),
      columns: columns + [try words.column("windows.column-base", unit: "%", .decimal)], rows: rows,
      limit: Self.limit)
  }
}
