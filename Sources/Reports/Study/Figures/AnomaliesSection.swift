import Detection
import Pipeline

/// Every flagged quiet sample.
struct AnomaliesSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  /// Rows printed; a detector that flags hundreds of samples fills data files, not pages.
  private static let limit = 120

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("anomalies.introduction")
    blocks.append(.table(try table()))
    return ReportDocument.Section(
      id: "anomalies", heading: try request.heading("anomalies.heading"), blocks: blocks)
  }

  private func table() throws(ReportError) -> Table {
    let lead = -QuietDays.leadWindow ... -1
    let quiet = report.successes.flatMap { name, success in
      success.quietAnomalies.map { (name, $0) }
    }
    // The days before the earthquake come first, so that a long list keeps them in print.
    let ordered =
      quiet.filter { lead.contains($0.1.day) } + quiet.filter { !lead.contains($0.1.day) }
    var columns = try columns()
    if result.hasInterpolatedSamples {
      columns.append(try words.column("anomalies.column-origin"))
    }
    return Table(
      id: "table-anomalies",
      caption: try request.caption(
        words.runs("anomalies.caption", ["window": String(QuietDays.leadWindow)])),
      columns: columns,
      rows: try rows(ordered, emphasised: lead), limit: Self.limit, data: data())
  }

  private func columns() throws(ReportError) -> [Table.Column] {
    [
      try words.column("anomalies.column-model"),
      try words.column("anomalies.column-day", .right),
      try words.column("anomalies.column-date"),
      try words.column("anomalies.column-hour", unit: "UT", .right),
      try words.column("anomalies.column-observed", unit: "TECU", .decimal),
      try words.column("anomalies.column-predicted", unit: "TECU", .decimal),
      try words.column("anomalies.column-dtec", .decimal),
      try words.column("anomalies.column-kp", .decimal),
      try words.column("anomalies.column-dst", unit: "nT", .right),
    ]
  }

  private func rows(
    _ anomalies: [(String, Anomaly)], emphasised days: ClosedRange<Int>
  ) throws(ReportError) -> [Table.Row] {
    var rows: [Table.Row] = []
    for (name, anomaly) in anomalies {
      var row = row(name, anomaly, emphasised: days.contains(anomaly.day))
      if result.hasInterpolatedSamples {
        let isBetween = result.tec.origins[anomaly.sample] == .interpolated
        row.cells.append(
          .text(try words.text(isBetween ? "anomalies.between" : "anomalies.at-map")))
      }
      rows.append(row)
    }
    return rows
  }

  private func row(_ model: String, _ anomaly: Anomaly, emphasised: Bool) -> Table.Row {
    Table.Row(
      [
        .text(model), .integer(anomaly.day), .text(anomaly.label.date.iso8601),
        .integer(anomaly.label.hour), .number(anomaly.observed, decimals: 1),
        .number(anomaly.predicted, decimals: 1), .number(anomaly.dtec, decimals: 2),
        .optional(anomaly.conditions.kp, decimals: 2),
        .optional(anomaly.conditions.dst, decimals: 0),
      ], emphasised: emphasised)
  }

  private func data() -> DataTable {
    DataTable(
      name: "anomalies",
      header: [
        "model", "utc", "day", "date", "hour", "observed_tecu", "predicted_tecu", "dtec", "quiet",
        "kp", "ap_2nt", "dst_nt", "f107_sfu", "origin",
      ],
      rows: report.successes.flatMap { name, success in
        success.anomalies.map { anomaly in
          let conditions = anomaly.conditions
          let numbers = [anomaly.observed, anomaly.predicted, anomaly.dtec].map(result.field)
          let indices = [conditions.kp, conditions.ap, conditions.dst, conditions.f107]
          return [
            name, anomaly.time.iso8601, String(anomaly.day), anomaly.label.date.iso8601,
            String(anomaly.label.hour),
          ] + numbers + [result.quietField(anomaly.sample)] + indices.map(result.field)
            + [result.tec.origins[anomaly.sample].rawValue]
        }
      })
  }
}
