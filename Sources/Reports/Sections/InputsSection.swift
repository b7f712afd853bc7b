import Determinism
import Ionosphere
import Studies

/// What went in: files, series with their gaps, origins of the samples.
struct InputsSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    let passage = result.isSynthetic ? "inputs.introduction-synthetic" : "inputs.introduction"
    var blocks = try words.paragraphs(passage)
    blocks.append(.table(try sources()))
    blocks.append(.table(try series()))
    if result.hasInterpolatedSamples {
      blocks += try words.paragraphs("inputs.interpolated-warning")
    }
    return ReportDocument.Section(
      id: "inputs", heading: try words.text("inputs.heading"), blocks: blocks)
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    ReportDocument.Section(
      id: "inputs-rest", heading: try words.text("inputs.heading-rest"),
      blocks: try [.table(origins())] + PreparationBlocks(report: report).blocks())
  }

  private func sources() throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for group in groups {
      let source = group[0]
      let files = [
        "files": DecimalText.text(group.count), "first": source.name,
        "last": group[group.count - 1].name,
      ]
      rows.append(
        Table.Row([
          .text(source.role),
          .words(
            group.count == 1 ? [.code(source.name)] : try words.runs("inputs.group", files)),
          source.citation.isEmpty ? .missing : .text(source.citation),
        ]))
    }
    return Table(
      id: "table-sources", caption: try words.runs("inputs.caption-sources"),
      columns: [
        try words.column("inputs.column-role"), try words.column("inputs.column-name"),
        try words.column("inputs.column-citation"),
      ], rows: rows,
      data: DataTable(
        name: "sources", header: ["role", "name", "citation"],
        rows: result.sources.map { [$0.role, $0.name, $0.citation] }))
  }

  /// Sources of one role and one citation are one row: an archive of months has one file each.
  private var groups: [[StudySource]] {
    result.sources.reduce(into: []) { groups, source in
      if let last = groups.last?.first, last.role == source.role, last.citation == source.citation {
        groups[groups.count - 1].append(source)
      } else {
        groups.append([source])
      }
    }
  }

  private func series() throws(ReportError) -> Table {
    let weather = result.weather
    let period = result.axis.time(at: result.period.lowerBound)
    let end = result.periodEnd
    let tec = result.stations.map { station in
      row(
        result.isOnePlace ? "TEC (TECU)" : "TEC \(station.code) (TECU)",
        station.tec.series.clipped(from: period, to: end), decimals: 1)
    }
    return Table(
      id: "table-series", caption: try words.runs("inputs.caption-gaps"),
      columns: [
        try words.column("inputs.column-series"),
        try words.column("inputs.column-step", unit: "h", .decimal),
        try words.column("inputs.column-values", .right),
        try words.column("inputs.column-gaps", .right),
        try words.column("inputs.column-gap-share", unit: "%", .decimal),
        try words.column("inputs.column-minimum", .decimal).measured,
        try words.column("inputs.column-maximum", .decimal).measured,
      ],
      rows: tec + [
        row("Kp", weather.kp.clipped(from: period, to: end), decimals: 2),
        row("ap (2 nT)", weather.ap.clipped(from: period, to: end), decimals: 0),
        row("Ap (2 nT)", weather.dailyAp.clipped(from: period, to: end), decimals: 0),
        row("Dst (nT)", weather.dst.clipped(from: period, to: end), decimals: 0),
        row("F10.7 (sfu)", weather.f107.clipped(from: period, to: end), decimals: 1),
      ])
  }

  private func row<Unit>(_ name: String, _ series: Series<Unit>, decimals: Int) -> Table.Row {
    let values = series.values.compactMap { $0 }
    let count = series.values.count
    return Table.Row([
      .text(name), .number(Double(series.step) / 3_600, decimals: 2), .integer(count),
      .integer(series.gapCount),
      count == 0 ? .missing : .number(100 * Double(series.gapCount) / Double(count), decimals: 1),
      .optional(values.min(), decimals: decimals), .optional(values.max(), decimals: decimals),
    ])
  }

  private func origins() throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for origin in SampleOrigin.allCases {
      let count = result.stations.reduce(0) { count, station in
        count
          + result.period.count {
            station.tec.origins[$0] == origin && station.tec.series.values[$0] != nil
          }
      }
      guard count > 0 else { continue }
      rows.append(
        Table.Row([.text(try words.text("inputs.origin-\(origin.rawValue)")), .integer(count)]))
    }
    return Table(
      id: "table-origins",
      caption: try words.runs(
        result.isOnePlace ? "inputs.caption-origins" : "inputs.caption-origins-stations"),
      columns: [
        try words.column("inputs.column-origin"), try words.column("inputs.column-count", .right),
      ], rows: rows)
  }
}
