import Determinism
import Figures
import Pipeline

/// For each model the five maps of A8: normalised TEC, predicted, difference, DTEC, flagged.
struct MapsSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func sections() throws(ReportError) -> [ReportDocument.Section] {
    var sections = [
      ReportDocument.Section(
        id: "maps", heading: try words.text("maps.heading"),
        blocks: try words.paragraphs("maps.introduction"))
    ]
    for model in result.models {
      let blocks: [Block]
      switch model.outcome {
      case .success(let success): blocks = [.figure(try figure(model.name, success))]
      case .failure(let reason):
        blocks = try words.paragraphs(
          "maps.failed", ["model": model.name, "reason": reason])
      }
      sections.append(
        ReportDocument.Section(
          id: "maps-\(model.name)",
          heading: try words.text("maps.heading-model", ["model": model.name]), level: 2,
          blocks: blocks))
    }
    return sections
  }

  /// Mean and standard deviation that TEC is shown in, as the models were given it. A series without
  /// spread is shown in TECU from its mean.
  private var scale: (mean: Double, deviation: Double) {
    let samples =
      result.manifest.training.normalisation == .training
      ? result.periodStart..<result.trainingEnd : result.period
    let values = result.tec.series.values[samples].compactMap { $0 }
    let deviation = OrderedStatistics.standardDeviation(values) ?? 0
    return (OrderedStatistics.mean(values) ?? 0, deviation > 0 ? deviation : 1)
  }

  private func figure(_ name: String, _ success: ModelSuccess) throws(ReportError) -> Figure {
    let values = success.dtec.values
    let shown = report.shownDays
    let inRange = result.shown.compactMap { values[$0] }
    func text(_ end: Double?) -> String {
      end.map { DecimalText.text($0, decimals: 1) } ?? DecimalText.dash
    }
    let alternative = try words.text(
      "maps.alternative",
      [
        "flagged": DecimalText.text(success.anomalies.count),
        "quiet": DecimalText.text(success.quietAnomalies.count), "low": text(inRange.min()),
        "high": text(inRange.max()),
      ])
    let panels = DayHourPanels(try maps(success))
    return Figure(
      id: "fig-maps-\(name)",
      drawing: Drawing(
        of: panels, name: "fig-maps-\(name)", alternative: alternative,
        width: FigureWidth.double, typesetter: report.typesetter),
      caption: try words.runs(
        "maps.caption",
        [
          "model": name, "start": shown.first, "end": shown.last,
          "threshold": DecimalText.shortest(result.manifest.detector.threshold),
        ]), alternative: alternative, data: data(name, success))
  }

  private func maps(_ success: ModelSuccess) throws(ReportError) -> [DayHourMap] {
    let scale = scale
    let observed = result.tec.series.values
    func normalised(_ value: Double?) -> Double? {
      value.map { ($0 - scale.mean) / scale.deviation }
    }
    let table = DayHourTable(result: result)
    // Observed and predicted share their colours, so that the two maps can be compared by eye.
    let both = result.shown.flatMap {
      [normalised(observed[$0]), normalised(success.predicted[$0])].compactMap { $0 }
    }
    let range = both.min().flatMap { low in both.max().map { low...max($0, low + 1e-9) } }
    let flagged = Dictionary(
      uniqueKeysWithValues: success.anomalies.map { ($0.sample, $0.dtec > 0 ? 1.0 : 2.0) })
    let marks = success.quietAnomalies.map(table.place)
    var maps = [
      try map("observed", table.values { normalised(observed[$0]) }, .sequential),
      try map("predicted", table.values { normalised(success.predicted[$0]) }, .sequential),
      try map(
        "difference", table.values { success.dtec.difference[$0].map { $0 / scale.deviation } },
        .diverging),
      try map("dtec", table.values { success.dtec.values[$0] }, .diverging),
      try map(
        "detected", table.values { success.dtec.values[$0] == nil ? nil : flagged[$0] ?? 0 },
        .categories(DayHourMap.Category.detection)),
    ]
    maps[0].range = range
    maps[1].range = range
    // One storm would take all colours: the far ends are cut, and the legend says how many.
    for index in [2, 3] { maps[index].clippedPart = 0.01 }
    maps[4].marks = marks
    maps[4].markLabel = try words.text("series.flagged")
    return maps
  }

  private func map(
    _ name: String, _ values: [[Double?]], _ colours: DayHourMap.Colours
  ) throws(ReportError) -> DayHourMap {
    let table = DayHourTable(result: result)
    let heading = try words.text("maps.panel-\(name)")
    return DayHourMap(
      values: values, days: .relative(first: table.firstOffset),
      dayLabel: try words.text("indices.axis-day"), rowLabels: table.rowLabels,
      rowTitle: try words.text("indices.axis-hour"),
      valueLabel: try words.text("maps.value-\(name)"), colours: colours,
      event: table.earthquake, eventLabel: try words.text("indices.earthquake"),
      heading: heading)
  }

  private func data(_ name: String, _ success: ModelSuccess) -> DataTable {
    let observed = result.tec.series.values
    return DataTable(
      name: "maps-\(name)",
      header: [
        "utc", "date", "hour", "observed_tecu", "predicted_tecu", "difference_tecu", "dtec",
        "flagged", "quiet", "origin",
      ],
      rows: result.shown.map { sample in
        let label = result.labels[sample]
        let dtec = success.dtec.values[sample]
        let isFlagged = dtec.map { $0.magnitude > result.manifest.detector.threshold }
        return [
          result.tec.series.time(at: sample).iso8601, label.date.iso8601, String(label.hour),
          result.field(observed[sample]), result.field(success.predicted[sample]),
          result.field(success.dtec.difference[sample]), result.field(dtec),
          isFlagged.map { $0 ? "1" : "0" } ?? "", result.quietField(sample),
          result.tec.origins[sample].rawValue,
        ]
      })
  }
}
