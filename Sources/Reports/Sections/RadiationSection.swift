import Determinism
import Figures
import Studies

/// Outgoing longwave radiation about the earthquake against other years (Xiong et al. 2022, Fig.
/// 9).
struct RadiationSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }

  init?(report: StudyReport) {
    guard report.result.surroundings.radiation != nil else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks: [Block] = []
    switch report.result.surroundings.radiation {
    case .found(let anomalies):
      let settings = anomalies.settings
      let values = [
        "first": String(settings.years.lowerBound), "last": String(settings.years.upperBound),
        "minimum": DecimalText.text(settings.minimumYears),
      ]
      blocks += try words.paragraphs("radiation.introduction", values)
      blocks += try words.paragraphs(
        settings.leavesOwnYearOut ? "radiation.left-out" : "radiation.included", bound(anomalies))
      blocks.append(.figure(try figure(anomalies)))
      blocks.append(.table(try table(anomalies)))
    case .absent(let file, let publishedAt):
      blocks += try words.paragraphs("radiation.absent", ["file": file, "origin": publishedAt])
    case nil: break
    }
    return ReportDocument.Section(
      id: "radiation", heading: try words.text("radiation.heading"), blocks: blocks)
  }

  /// The largest index that n values with the day's own among them can have: (n − 1)/√n.
  private func bound(_ anomalies: RadiationAnomalies) -> [String: String] {
    let years = anomalies.days.map(\.years).max() ?? 0
    let bound = years > 0 ? Double(years - 1) / Double(years).squareRoot() : 0
    return ["years": DecimalText.text(years), "bound": DecimalText.text(bound, decimals: 2)]
  }

  private func figure(_ anomalies: RadiationAnomalies) throws(ReportError) -> Figure {
    let quake = report.result.manifest.earthquake
    let alternative = try words.text(
      "radiation.alternative",
      [
        "days": DecimalText.text(anomalies.days.count),
        "cells": DecimalText.text(anomalies.days.reduce(0) { $0 + notable($1.values) }),
      ])
    let empty = anomalies.longitudes.map { _ in anomalies.latitudes.map { _ in Double?.none } }
    let maps = GriddedMaps(
      maps: anomalies.days.map { day in
        GriddedMaps.Map(
          heading: "\(day.date.iso8601) (\(DecimalText.text(day.offset)))",
          values: day.index?.values ?? empty)
      }, region: frame(anomalies), valueLabel: try words.text("radiation.value"),
      isDiverging: true,
      event: Coastline.Place(longitude: quake.longitude, latitude: quake.latitude),
      eventLabel: try words.text("radiation.epicentre"))
    return Figure(
      id: "fig-radiation",
      drawing: Drawing(
        of: maps, name: "fig-radiation", alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter), caption: try words.runs("radiation.caption"),
      alternative: alternative, data: data(anomalies))
  }

  /// From edge to edge of the outer cells.
  private func frame(_ anomalies: RadiationAnomalies) -> GeoFrame {
    func edges(_ centres: [Double]) -> ClosedRange<Double> {
      guard let first = centres.first, let last = centres.last, centres.count > 1 else {
        return 0...1
      }
      let half = (last - first) / Double(centres.count - 1) / 2
      return first - half...last + half
    }
    return GeoFrame(
      longitudes: edges(anomalies.longitudes), latitudes: edges(anomalies.latitudes))
  }

  private func notable(_ values: [Double]) -> Int {
    values.count { $0.magnitude >= RadiationAnomalies.notable }
  }

  private func table(_ anomalies: RadiationAnomalies) throws(ReportError) -> Table {
    Table(
      id: "table-radiation", caption: try words.runs("radiation.caption-table"),
      columns: [
        try words.column("radiation.column-date"),
        try words.column("radiation.column-day", .right),
        try words.column("radiation.column-years", .right),
        try words.column("radiation.column-cells", .right),
        try words.column("radiation.column-least", unit: "σ", .decimal),
        try words.column("radiation.column-greatest", unit: "σ", .decimal),
        try words.column("radiation.column-notable", .right),
        try words.column("radiation.column-share", unit: "%", .decimal),
      ],
      rows: anomalies.days.map { day in
        let values = day.values
        let high = notable(values)
        return Table.Row([
          .text(day.date.iso8601), .integer(day.offset), .integer(day.years),
          .integer(values.count), .optional(values.min(), decimals: 2),
          .optional(values.max(), decimals: 2), .integer(high),
          values.isEmpty
            ? .missing : .number(100 * Double(high) / Double(values.count), decimals: 1),
        ])
      })
  }

  private func data(_ anomalies: RadiationAnomalies) -> DataTable {
    var rows: [[String]] = []
    for day in anomalies.days {
      for (column, longitude) in anomalies.longitudes.enumerated() {
        for (row, latitude) in anomalies.latitudes.enumerated() {
          rows.append([
            day.date.iso8601, DecimalText.csv(latitude), DecimalText.csv(longitude),
            DecimalText.csv(day.radiation?.values[column][row]),
            DecimalText.csv(day.index?.values[column][row]),
          ])
        }
      }
    }
    return DataTable(
      name: "radiation",
      header: ["date", "latitude", "longitude", "olr_w_m2", "index_sigma"], rows: rows)
  }
}
