import Detection
import Determinism
import Evidence
import Studies

/// The anomalies in quiet time, one row for each model and day.
struct AnomaliesSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("anomalies.introduction")
    blocks.append(.table(try table()))
    return ReportDocument.Section(
      id: "anomalies", heading: try request.heading("anomalies.heading"), blocks: blocks)
  }

  /// The flagged quiet samples of one model on one day.
  private struct Day {
    let model: String
    let station: StationRecord
    var anomalies: [Anomaly]
  }

  /// The days before the earthquake on which something was flagged, model by model.
  private var days: [Day] {
    let lead = -QuietDays.leadWindow ... -1
    var days: [Day] = []
    for (name, finding) in report.findings {
      for anomaly in finding.quietAnomalies where lead.contains(anomaly.day) {
        if let last = days.last, last.model == name, last.anomalies[0].day == anomaly.day {
          days[days.count - 1].anomalies.append(anomaly)
        } else {
          days.append(Day(model: name, station: finding.station, anomalies: [anomaly]))
        }
      }
    }
    return days
  }

  private func table() throws(ReportError) -> Table {
    let days = days
    var rows: [Table.Row] = []
    for day in days {
      rows.append(
        Table.Row([
          .text(day.model), .integer(day.anomalies[0].day),
          .text(day.anomalies[0].label.date.iso8601), .integer(day.anomalies.count),
          .text(day.anomalies.map { text($0, at: day.station) }.joined(separator: ", ")),
        ]))
    }
    let quiet = report.findings.map(\.finding.quietAnomalies.count).reduce(0, +)
    var caption = try words.runs(
      "anomalies.caption",
      [
        "window": String(QuietDays.leadWindow),
        "shown": DecimalText.text(days.map(\.anomalies.count).reduce(0, +)),
        "quiet": DecimalText.text(quiet),
      ])
    if result.hasInterpolatedSamples {
      caption += [.text(" ")] + (try words.runs("anomalies.between"))
    }
    return Table(
      id: "table-anomalies", caption: try request.caption(caption),
      columns: [
        try words.column("anomalies.column-model"),
        try words.column("anomalies.column-day", .right),
        try words.column("anomalies.column-date"),
        try words.column("anomalies.column-count", .right),
        try words.column("anomalies.column-hours"),
      ], rows: rows, data: data())
  }

  /// `9 (−2.16)`; a sample between two maps carries a dagger.
  private func text(_ anomaly: Anomaly, at station: StationRecord) -> String {
    let isBetween = station.tec.origins[anomaly.sample] == .interpolated
    let dtec = DecimalText.text(anomaly.dtec, decimals: 2)
    return "\(anomaly.label.hour)\(isBetween ? "†" : "") (\(dtec))"
  }

  private func data() -> DataTable {
    DataTable(
      name: "anomalies",
      header: [
        "model", "utc", "day", "date", "hour", "observed_tecu", "predicted_tecu", "dtec", "quiet",
        "kp", "ap_2nt", "dst_nt", "f107_sfu", "origin",
      ],
      rows: report.findings.flatMap { name, finding in
        finding.anomalies.map { anomaly in
          let conditions = anomaly.conditions
          let numbers = [anomaly.observed, anomaly.predicted, anomaly.dtec].map(result.field)
          let indices = [conditions.kp, conditions.ap, conditions.dst, conditions.f107]
          return [
            name, anomaly.time.iso8601, String(anomaly.day), anomaly.label.date.iso8601,
            String(anomaly.label.hour),
          ] + numbers + [result.quietField(anomaly.sample)] + indices.map(result.field)
            + [finding.station.tec.origins[anomaly.sample].rawValue]
        }
      })
  }
}
