import Determinism
import Studies

/// What was taken out of TEC and filled before models learned.
struct PreparationBlocks {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  /// The rules in words and a table of the stations; nothing where TEC is read as observed.
  func blocks() throws(ReportError) -> [Block] {
    let settings = result.manifest.preparation
    guard settings != .none else { return [] }
    var blocks: [Block] = []
    if let rule = settings.outliers {
      blocks += try words.paragraphs(
        "preparation.outliers",
        [
          "sigma": DecimalText.shortest(rule.sigma),
          "limits": try words.text("preparation.limits-\(rule.limits.rawValue)"),
        ])
      let prepared = result.stations.map(\.prepared)
      let high = prepared.reduce(0) { $0 + $1.highCount }
      if high > 0, prepared.allSatisfy({ $0.lowCount == 0 }) {
        blocks += try words.paragraphs(
          "preparation.outliers-one-sided", ["high": DecimalText.text(high)])
      }
    }
    if settings.gaps == .kalman {
      blocks += try words.paragraphs("preparation.filling")
      if let hours = settings.splitGapsOverHours {
        blocks += try words.paragraphs("preparation.split", ["hours": String(hours)])
      }
    }
    blocks.append(.table(try table()))
    for station in result.stations {
      guard let reason = station.prepared.failure else { continue }
      blocks += try words.paragraphs(
        "preparation.failure", ["station": station.code, "reason": reason])
    }
    return blocks
  }

  private func table() throws(ReportError) -> Table {
    let rows = result.stations.map { station in
      let prepared = station.prepared
      let open = prepared.openGaps.reduce(0) { $0 + $1.count }
      return Table.Row([
        .text(station.code), .optional(prepared.limits?.lowerBound, decimals: 2),
        .optional(prepared.limits?.upperBound, decimals: 2), .integer(prepared.highCount),
        .integer(prepared.lowCount), .integer(prepared.filledCount), .integer(open),
        .optional(prepared.trend?.irregular, decimals: 4),
        .optional(prepared.trend?.level, decimals: 4),
        .optional(prepared.trend?.slope, decimals: 4),
      ])
    }
    return Table(
      id: "table-preparation", caption: try words.runs("preparation.caption"),
      columns: [
        try words.column("preparation.column-station"),
        try words.column("preparation.column-lower", unit: "TECU", .decimal),
        try words.column("preparation.column-upper", unit: "TECU", .decimal),
        try words.column("preparation.column-high", .right),
        try words.column("preparation.column-low", .right),
        try words.column("preparation.column-filled", .right),
        try words.column("preparation.column-open", .right),
        try words.column("preparation.column-irregular", unit: "TECU²", .decimal),
        try words.column("preparation.column-level", unit: "TECU²", .decimal),
        try words.column("preparation.column-slope", unit: "TECU²", .decimal),
      ], rows: rows,
      data: DataTable(
        name: "prepared-tec",
        header: ["station", "utc", "observed_tecu", "prepared_tecu", "filled", "outlier"],
        rows: result.stations.flatMap { station -> [[String]] in
          let prepared = station.prepared
          var outliers = [Int](repeating: 0, count: prepared.values.count)
          for outlier in prepared.outliers { outliers[outlier.sample] = outlier.isHigh ? 1 : -1 }
          return result.period.filter { prepared.filled[$0] || outliers[$0] != 0 }.map { sample in
            [
              station.code, station.tec.series.time(at: sample).iso8601,
              result.field(station.tec.series.values[sample]),
              result.field(prepared.values[sample]), prepared.filled[sample] ? "1" : "0",
              String(outliers[sample]),
            ]
          }
        }))
  }
}
