import Determinism
import Evidence
import Ionosphere
import Studies

/// The paper's tables of scores and stations beside what is found here.
struct PublishedTables {
  let report: StudyReport
  let published: Published

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  /// The blocks of the tables that the paper has, and of what it says that holds.
  func blocks(_ findings: [PrintedStatement]) throws(ReportError) -> [Block] {
    var blocks: [Block] = []
    let notable = findings.filter(Self.isNotable)
    if !notable.isEmpty { blocks.append(.table(try held(notable))) }
    if let scores = published.scores { blocks.append(.table(try self.scores(scores))) }
    if let stations = published.stations { blocks.append(.table(try self.stations(stations))) }
    return blocks
  }

  /// A saying that holds, or a rule that shows what the paper means.
  private static func isNotable(_ finding: PrintedStatement) -> Bool {
    guard finding.verdict == .holds, case .rule(let evidence) = finding.evidence else {
      return false
    }
    return evidence.says != nil || ["r2-implies-sigma", "equal-pool"].contains(evidence.rule)
  }

  private func held(_ findings: [PrintedStatement]) throws(ReportError) -> Table {
    let text = ConsistencyText(words: words)
    var rows: [Table.Row] = []
    for finding in findings {
      let (says, found) = try text.describe(finding.evidence)
      rows.append(Table.Row([.text(finding.place), .text(says), .text(found)]))
    }
    return Table(
      id: "table-held", caption: try words.runs("rules.held-caption"),
      columns: [
        try words.column("rules.held-column-place"), try words.column("rules.held-column-says"),
        try words.column("rules.held-column-found"),
      ], rows: rows)
  }

  private func scores(_ scores: PublishedScores) throws(ReportError) -> Table {
    var columns = [
      try words.column("rules.scores-column-model"), try words.column("rules.scores-column-score"),
      try words.column("rules.scores-column-whose"),
    ]
    for name in scores.columns {
      columns.append(try words.column("rules.scores-column-value", .decimal, ["column": name]))
    }
    let paper = try words.text("rules.scores-paper")
    let ours = try words.text("rules.scores-ours")
    var rows: [Table.Row] = []
    for row in scores.rows {
      for metric in PublishedScores.Metric.allCases {
        guard let numbers = row.values[metric] else { continue }
        let score = try words.text("rules.metric-\(metric.rawValue)")
        rows.append(
          Table.Row(
            [.text(row.model), .text(score), .text(paper)]
              + numbers.map { .number($0.value, decimals: $0.decimals) }))
        rows.append(
          Table.Row(
            [.text(""), .text(""), .text(ours)]
              + scores.columns.indices.map { column in
                .optional(
                  result.testScore(
                    metric, of: row.model, at: column == 0 ? nil : scores.columns[column],
                    group: scores.group), decimals: 4)
              }))
      }
    }
    return Table(
      id: "table-published-scores",
      caption: try words.runs("rules.scores-caption", ["place": scores.place]),
      columns: columns, rows: rows)
  }

  private func stations(_ stations: PublishedStations) throws(ReportError) -> Table {
    let quake = result.manifest.earthquake
    let epicentre = GeographicPoint(latitude: quake.latitude, longitude: quake.longitude)
    let dipole = GeomagneticDipole(at: quake.time)
    let rows = stations.rows.map { row in
      let place = GeographicPoint(latitude: row.latitude.value, longitude: row.longitude.value)
      let ours = place.map { dipole.coordinates(of: $0) }
      return Table.Row([
        .text(row.code), .number(row.latitude.value, decimals: row.latitude.decimals),
        .number(row.longitude.value, decimals: row.longitude.decimals),
        .optional(row.distance?.value, decimals: 2),
        .optional(
          place.flatMap { place in epicentre.map { $0.distance(to: place) } }, decimals: 2),
        .text(pair(row.geomagneticLatitude?.value, row.geomagneticLongitude?.value)),
        .text(pair(ours?.latitude, ours?.longitude)),
      ])
    }
    return Table(
      id: "table-published-stations",
      caption: try words.runs("rules.stations-caption", ["place": stations.place]),
      columns: [
        try words.column("rules.stations-column-code"),
        try words.column("rules.stations-column-latitude", unit: "°N", .decimal),
        try words.column("rules.stations-column-longitude", unit: "°E", .decimal),
        try words.column("rules.stations-column-distance", unit: "km", .decimal),
        try words.column("rules.stations-column-distance-ours", unit: "km", .decimal),
        try words.column("rules.stations-column-geomagnetic", unit: "°N, °E"),
        try words.column("rules.stations-column-geomagnetic-ours", unit: "°N, °E"),
      ], rows: rows)
  }

  private func pair(_ latitude: Double?, _ longitude: Double?) -> String {
    guard let latitude, let longitude else { return DecimalText.dash }
    return DecimalText.text(latitude, decimals: 2) + ", "
      + DecimalText.text(longitude, decimals: 2)
  }
}
