import Determinism
import Survey

/// The tables of a survey's report.
struct SurveyTables {
  let report: SurveyReport

  private var words: Words { report.words }
  private var findings: SurveyFindings { report.findings }

  /// Every model over all earthquakes.
  func models() throws(ReportError) -> Table {
    let rows = zip(report.names, findings.models).map { name, model in
      Table.Row([
        .text(name), .integer(model.events), .optional(model.test.observed, decimals: 4),
        .optional(model.test.mean, decimals: 4), .optional(model.test.deviation, decimals: 4),
        .optional(model.test.probability, decimals: 3), .optional(model.rate, decimals: 3),
        .optional(model.molchan.areaSkill.observed, decimals: 3),
        .optional(model.molchan.areaSkill.probability, decimals: 3),
        .integer(model.singleRates.count { ($0 ?? 1) <= 0.1 }),
      ])
    }
    let data = DataTable(
      name: "models",
      header: [
        "model", "events", "statistic_sigma", "drawn_mean_sigma", "drawn_sd_sigma", "p", "q",
        "area_skill", "area_skill_p", "events_q_at_most_0.1",
      ],
      rows: zip(report.names, findings.models).map { name, model in
        [name, "\(model.events)"]
          + [
            model.test.observed, model.test.mean, model.test.deviation, model.test.probability,
            model.rate, model.molchan.areaSkill.observed, model.molchan.areaSkill.probability,
          ].map { DecimalText.csv($0) } + ["\(model.singleRates.count { ($0 ?? 1) <= 0.1 })"]
      })
    return Table(
      id: "table-models", caption: try words.runs("survey.models-caption"),
      columns: [
        try words.column("survey.column-model"), try words.column("survey.column-events", .right),
        try words.column("survey.column-statistic", unit: "σ", .decimal),
        try words.column("survey.column-drawn", unit: "σ", .decimal),
        try words.column("survey.column-deviation", unit: "σ", .decimal),
        try words.column("survey.column-p", .decimal),
        try words.column("survey.column-q", .decimal),
        try words.column("survey.column-area", .decimal),
        try words.column("survey.column-area-p", .decimal),
        try words.column("survey.column-single", .right),
      ], rows: rows, data: data)
  }

  /// Parts of the earthquakes.
  func strata() throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for part in findings.strata {
      rows.append(
        Table.Row([
          .text(try name(part.stratum)), .text(report.names[part.model]), .integer(part.events),
          .optional(part.test.observed, decimals: 4), .optional(part.test.mean, decimals: 4),
          .optional(part.test.probability, decimals: 3), .optional(part.rate, decimals: 3),
        ]))
    }
    let data = DataTable(
      name: "strata",
      header: [
        "kind", "from", "to", "model", "events", "statistic_sigma", "drawn_mean_sigma", "p", "q",
      ],
      rows: findings.strata.map { part in
        [
          part.stratum.kind.rawValue, DecimalText.csv(part.stratum.from),
          DecimalText.csv(part.stratum.to), report.names[part.model], "\(part.events)",
        ]
          + [part.test.observed, part.test.mean, part.test.probability, part.rate].map {
            DecimalText.csv($0)
          }
      })
    return Table(
      id: "table-strata", caption: try words.runs("survey.strata-caption"),
      columns: [
        try words.column("survey.column-stratum"), try words.column("survey.column-model"),
        try words.column("survey.column-events", .right),
        try words.column("survey.column-statistic", unit: "σ", .decimal),
        try words.column("survey.column-drawn", unit: "σ", .decimal),
        try words.column("survey.column-p", .decimal),
        try words.column("survey.column-q", .decimal),
      ], rows: rows, data: data)
  }

  private func name(_ stratum: Stratum) throws(ReportError) -> String {
    let place = Stratum.all.filter { $0.kind == stratum.kind }.firstIndex(of: stratum) ?? 0
    return try words.text("survey.stratum-\(stratum.kind.rawValue)-\(place)")
  }

  /// Every earthquake.
  func events() throws(ReportError) -> Table {
    let record = report.record
    var rows: [Table.Row] = []
    for (index, event) in record.selection.events.enumerated() {
      let quake = event.event
      let cells = findings.models.map {
        Table.Cell.optional($0.single[index].observed, decimals: 3)
      }
      rows.append(
        Table.Row(
          [
            .text(quake.time.printed), .number(quake.magnitude, decimals: 1),
            .optional(quake.depth, decimals: 0), .text(quake.place),
          ] + cells))
    }
    var columns = [
      try words.column("survey.column-time"), try words.column("survey.column-magnitude", .decimal),
      try words.column("survey.column-depth", unit: "km", .right),
      try words.column("survey.column-place"),
    ]
    columns += report.names.map { Table.Column($0, unit: "σ", .decimal) }
    return Table(
      id: "table-events", caption: try words.runs("survey.events-caption"), columns: columns,
      rows: rows, limit: 40, data: eventData)
  }

  private var eventData: DataTable {
    let record = report.record
    return DataTable(
      name: "events",
      header: [
        "event", "time", "latitude", "longitude", "depth_km", "magnitude", "scale", "place", "node",
        "node_latitude", "node_longitude", "distance_km", "day",
      ] + report.names.flatMap { ["\($0)_sigma", "\($0)_p", "\($0)_q"] },
      rows: record.selection.events.enumerated().map { index, event in
        let quake = event.event
        let node = record.selection.nodes[event.node]
        return [
          "\(index)", quake.time.iso8601, DecimalText.csv(quake.epicentre.latitude),
          DecimalText.csv(quake.epicentre.longitude), DecimalText.csv(quake.depth),
          DecimalText.csv(quake.magnitude), quake.scale, quake.place, node.name,
          DecimalText.csv(node.place.latitude), DecimalText.csv(node.place.longitude),
          DecimalText.csv(quake.epicentre.distance(to: node.place), decimals: 0),
          CivilDate(dayNumber: event.day).iso8601,
        ]
          + findings.models.flatMap { model in
            [
              model.single[index].observed, model.single[index].probability,
              model.singleRates[index],
            ].map { DecimalText.csv($0) }
          }
      })
  }
}
