import Determinism
import Studies

/// Other earthquakes near the study's in space and time.
struct CatalogueSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }

  init?(report: StudyReport) {
    guard report.result.surroundings.catalogue != nil else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks: [Block] = []
    switch report.result.surroundings.catalogue {
    case .found(let nearby):
      let settings = nearby.settings
      let values = [
        "magnitude": DecimalText.shortest(settings.minimumMagnitude),
        "radius": DecimalText.shortest(settings.radius),
        "days": DecimalText.text(settings.days), "others": DecimalText.text(nearby.others.count),
        "before": DecimalText.text(nearby.others.count { $0.seconds < 0 }),
      ]
      blocks += try words.paragraphs("catalogue.introduction", values)
      if !nearby.items.isEmpty { blocks.append(.table(try table(nearby))) }
    case .absent(let file, let publishedAt):
      blocks += try words.paragraphs("catalogue.absent", ["file": file, "origin": publishedAt])
    case nil: break
    }
    return ReportDocument.Section(
      id: "catalogue", heading: try words.text("catalogue.heading"), blocks: blocks)
  }

  private func table(_ nearby: NearbyEarthquakes) throws(ReportError) -> Table {
    let own = try words.text("catalogue.own")
    return Table(
      id: "table-earthquakes", caption: try words.runs("catalogue.caption"),
      columns: [
        try words.column("catalogue.column-time"),
        try words.column("catalogue.column-day", unit: "d", .decimal),
        try words.column("catalogue.column-magnitude", .decimal),
        try words.column("catalogue.column-scale"),
        try words.column("catalogue.column-depth", unit: "km", .decimal),
        try words.column("catalogue.column-distance", unit: "km", .right),
        try words.column("catalogue.column-place"),
      ],
      rows: nearby.items.map { item in
        Table.Row(
          [
            .text(item.event.time.printed),
            .number(Double(item.seconds) / 86_400, decimals: 1),
            .number(item.event.magnitude, decimals: 1), .text(item.event.scale),
            .optional(item.event.depth, decimals: 0), .number(item.distance, decimals: 0),
            .text(item.isOwn ? own + " " + item.event.place : item.event.place),
          ], emphasised: item.isOwn)
      })
  }
}
