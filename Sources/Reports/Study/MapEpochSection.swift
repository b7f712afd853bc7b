import Pipeline

/// What interpolation between two maps leaks, and the study at the maps alone (A1).
struct MapEpochSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("maps-only.introduction")
    blocks.append(.table(try scores()))
    if let maps = result.atMaps {
      blocks += try words.paragraphs(
        "maps-only.own", ["hours": DecimalText.text(maps.tec.series.step / 3_600)])
      blocks += try VariantTables(
        report: report, variant: maps, name: "maps", words: "maps-only"
      ).blocks()
    } else {
      blocks += try words.paragraphs("maps-only.uneven")
    }
    return ReportDocument.Section(
      id: "maps-only", heading: try words.text("maps-only.heading"), blocks: blocks)
  }

  private func scores() throws(ReportError) -> Table {
    let rule = (name: try words.text("maps-only.rule"), predicted: result.linearContinuation)
    let rows = report.successes.map { ($0.name, $0.success.predicted) } + [rule]
    return Table(
      id: "table-map-scores", caption: try words.runs("maps-only.caption-scores"),
      columns: [
        try words.column("maps-only.column-method"),
        try words.column("maps-only.column-at-count", .right),
        try words.column("maps-only.column-at-rmse", unit: "TECU", .decimal),
        try words.column("maps-only.column-between-count", .right),
        try words.column("maps-only.column-between-rmse", unit: "TECU", .decimal),
        try words.column("maps-only.column-own-count", .right),
        try words.column("maps-only.column-own-rmse", unit: "TECU", .decimal),
      ],
      rows: rows.map { name, predicted in
        let scores = result.scoresByOrigin(of: predicted)
        let own = result.atMaps?.models.first { $0.name == name }?.success?.testScores
        return Table.Row([
          .text(name), scores.atMaps.map { .integer($0.count) } ?? .missing,
          .optional(scores.atMaps?.rmse, decimals: 3),
          scores.between.map { .integer($0.count) } ?? .missing,
          .optional(scores.between?.rmse, decimals: 3), own.map { .integer($0.count) } ?? .missing,
          .optional(own?.rmse, decimals: 3),
        ])
      })
  }
}
