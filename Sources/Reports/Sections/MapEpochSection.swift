import Determinism
import Studies

/// What interpolation between two maps leaks, and the study at the maps alone (Akhoondzadeh et al.
/// 2021: the maps are two hours apart).
struct MapEpochSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  init?(report: StudyReport) {
    guard report.result.manifest.dtec != nil, report.result.hasInterpolatedSamples else {
      return nil
    }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("maps-only.introduction")
    blocks.append(.table(try scores()))
    if let maps = result.atMaps {
      blocks += try words.paragraphs(
        "maps-only.own", ["hours": DecimalText.text(maps.axis.step / 3_600)])
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
    let rule = try words.text("maps-only.rule")
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
      rows: report.stations.flatMap { station in
        station.outcomes.map { row($0.model, $0.outcome.predicted, at: station) }
          + [row(rule, station.record.linearContinuation, at: station)]
      })
  }

  private func row(_ name: String, _ predicted: [Double?], at station: ReportStation) -> Table.Row {
    let scores = result.scoresByOrigin(of: predicted, at: station.record)
    let own = result.atMaps?.outcome(of: name, at: station.record.code)?.scores.test
    return Table.Row([
      .text(station.name(name)), scores.atMaps.map { .integer($0.count) } ?? .missing,
      .optional(scores.atMaps?.rmse, decimals: 3),
      scores.between.map { .integer($0.count) } ?? .missing,
      .optional(scores.between?.rmse, decimals: 3), own.map { .integer($0.count) } ?? .missing,
      .optional(own?.rmse, decimals: 3),
    ])
  }
}
