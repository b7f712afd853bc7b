import Determinism
import Studies

/// The stations with distance and geomagnetic coordinates (Table I of Xiong 2022).
struct StationsSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  init?(report: StudyReport) {
    guard !report.result.isOnePlace else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs(
      "stations.introduction", ["count": DecimalText.text(result.stations.count)])
    for failure in result.failedStations {
      blocks += try words.paragraphs(
        "stations.failure", ["code": failure.code, "reason": failure.reason])
    }
    blocks.append(.table(try places()))
    return ReportDocument.Section(
      id: "stations", heading: try words.text("stations.heading"), blocks: blocks)
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    ReportDocument.Section(
      id: "stations-rest", heading: try words.text("stations.heading-rest"),
      blocks: [.table(try samples())])
  }

  private func places() throws(ReportError) -> Table {
    Table(
      id: "table-stations", caption: try words.runs("stations.caption"),
      columns: [
        try words.column("stations.column-station"), try words.column("stations.column-group"),
        try words.column("stations.column-latitude", unit: "°N", .decimal),
        try words.column("stations.column-longitude", unit: "°E", .decimal),
        try words.column("stations.column-distance", unit: "km", .decimal),
        try words.column("stations.column-geomagnetic-latitude", unit: "°N", .decimal),
        try words.column("stations.column-geomagnetic-longitude", unit: "°E", .decimal),
      ],
      rows: result.places.map { place in
        Table.Row([
          .text(place.code), place.group.map { .text($0) } ?? .missing,
          .number(place.latitude, decimals: 2), .number(place.longitude, decimals: 2),
          .number(place.distance, decimals: 2),
          .number(place.geomagneticLatitude, decimals: 2),
          .number(place.geomagneticLongitude, decimals: 2),
        ])
      })
  }

  private func samples() throws(ReportError) -> Table {
    Table(
      id: "table-station-samples", caption: try words.runs("stations.caption-samples"),
      columns: [
        try words.column("stations.column-station"),
        try words.column("stations.column-samples", .right),
        try words.column("stations.column-missing", .right),
        try words.column("stations.column-high", .right),
        try words.column("stations.column-low", .right),
        try words.column("stations.column-filled", .right),
      ],
      rows: result.stations.map { station in
        let prepared = station.prepared
        return Table.Row([
          .text(station.code), .integer(result.period.count),
          .integer(result.period.count { station.tec.series.values[$0] == nil }),
          .integer(prepared.highCount), .integer(prepared.lowCount),
          .integer(result.period.count { prepared.filled[$0] }),
        ])
      })
  }
}
