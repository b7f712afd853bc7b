import Detection
import Determinism
import Figures
import Studies

/// For each model the five maps of Akhoondzadeh et al. 2021, Figs. 3 to 5: normalised TEC,
/// predicted, difference, DTEC, flagged.
struct MapsSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }
  private var panels: [FigurePanel] {
    request.settings.panels.isEmpty ? FigurePanel.allCases : request.settings.panels
  }

  /// One section; with several models, a subsection for each.
  func sections() throws(ReportError) -> [ReportDocument.Section] {
    let single = panels.count == 1 ? "-\(panels[0].rawValue)" : ""
    let heading = try request.heading("maps.heading\(single)")
    let introduction = request.isFirst ? try words.paragraphs("maps.introduction") : []
    if let model = request.models.first, request.settings.models.count == 1 {
      return [
        ReportDocument.Section(
          id: request.name("maps"), heading: heading, blocks: introduction + (try blocks(model)))
      ]
    }
    var sections = [
      ReportDocument.Section(id: request.name("maps"), heading: heading, blocks: introduction)
    ]
    for model in request.models {
      sections.append(
        ReportDocument.Section(
          id: request.name("maps", of: model.name),
          heading: try words.text("maps.heading-model", ["model": model.name]), level: 2,
          blocks: try blocks(model)))
    }
    return sections
  }

  private func blocks(_ model: ModelResult) throws(ReportError) -> [Block] {
    switch model.outcome {
    case .success: try figures(model.name)
    case .failure(let reason):
      try words.paragraphs("maps.failed", ["model": model.name, "reason": reason])
    }
  }

  /// One figure a station at which DTEC has a scale.
  private func figures(_ model: String) throws(ReportError) -> [Block] {
    var blocks: [Block] = []
    for station in report.stations {
      guard let finding = station.finding(model) else { continue }
      blocks.append(.figure(try figure(finding, at: station)))
    }
    return blocks
  }

  private func figure(
    _ finding: DTECFinding, at station: ReportStation
  ) throws(ReportError) -> Figure {
    let values = finding.dtec.values
    let shown = report.shownDays
    let inRange = result.shown.compactMap { values[$0] }
    func text(_ end: Double?) -> String {
      end.map { DecimalText.text($0, decimals: 1) } ?? DecimalText.dash
    }
    let named = try panelNames()
    let alternative = try words.text(
      "maps.alternative",
      [
        "panels": named, "flagged": DecimalText.text(finding.anomalies.count),
        "quiet": DecimalText.text(finding.quietAnomalies.count), "low": text(inRange.min()),
        "high": text(inRange.max()),
      ])
    let id = station.id(request.name("fig-maps", of: finding.model))
    let maps = try maps(finding)
    return Figure(
      id: id,
      drawing: Drawing(
        of: DayHourPanels(maps), name: id, alternative: alternative,
        width: report.figureWidth, typesetter: report.typesetter),
      caption: try request.caption(
        words.runs(
          "maps.caption",
          [
            "model": station.name(finding.model), "panels": named, "start": shown.first,
            "end": shown.last,
            "quiet": try words.text(
              panels.contains(.detected) ? "maps.quiet-strong" : "maps.quiet-dots"),
          ]) + request.coloursNote()),
      alternative: alternative, data: data(finding, at: station),
      tips: try DayHourTable(result: result).tips(maps, words: words))
  }

  /// `(a) observed, (b) predicted …`, without letters for a single map.
  private func panelNames() throws(ReportError) -> String {
    var names: [String] = []
    for (index, panel) in panels.enumerated() {
      let name = try words.text(
        "maps.named-\(panel.rawValue)",
        ["threshold": report.threshold])
      names.append(letter(index) + name)
    }
    return names.joined(separator: "; ")
  }

  private func letter(_ index: Int) -> String {
    PanelLetter.before(index, of: panels.count)
  }

  private func maps(_ finding: DTECFinding) throws(ReportError) -> [DayHourMap] {
    // As the models were given it.
    let scale = result.scale(at: finding.station)
    let observed = finding.station.tec.series.values
    func normalised(_ value: Double?) -> Double? {
      value.map { ($0 - scale.mean) / scale.deviation }
    }
    let table = DayHourTable(result: result)
    // Observed and predicted share their colours, so that the two maps can be compared by eye.
    let both = result.shown.flatMap {
      [normalised(observed[$0]), normalised(finding.predicted[$0])].compactMap { $0 }
    }
    let range = both.min().flatMap { low in both.max().map { low...max($0, low + 1e-9) } }
    let flagged = Dictionary(
      uniqueKeysWithValues: finding.anomalies.map { ($0.sample, MapsSection.category($0)) })
    // Where no panel shows what is flagged, the last one carries dots.
    let marked = panels.contains(.detected) ? nil : panels.last
    var maps: [DayHourMap] = []
    for (index, panel) in panels.enumerated() {
      let values =
        switch panel {
        case .observed: table.values { normalised(observed[$0]) }
        case .predicted: table.values { normalised(finding.predicted[$0]) }
        case .difference:
          table.values { finding.dtec.difference[$0].map { $0 / scale.deviation } }
        case .dtec: table.values { finding.dtec.values[$0] }
        case .detected:
          table.values { finding.dtec.values[$0] == nil ? nil : flagged[$0] ?? 0 }
        }
      var map = try map(panel, values, letter: letter(index))
      switch panel {
      case .observed, .predicted: map.range = range
      // One storm would take all colours: the far ends are cut, and the legend says how many.
      case .difference, .dtec: map.clippedPart = 0.01
      case .detected: break
      }
      try InjectedSamples(report: report, station: finding.station).hatch(&map, table)
      if panel == marked {
        map.marks = finding.quietAnomalies.map(table.place)
        map.markLabel = try words.text("series.flagged")
      }
      maps.append(map)
    }
    return maps
  }

  private func map(
    _ panel: FigurePanel, _ values: [[Double?]], letter: String
  ) throws(ReportError) -> DayHourMap {
    let table = DayHourTable(result: result)
    let colours: DayHourMap.Colours =
      switch panel {
      case .observed, .predicted: request.colours(centred: false)
      case .difference, .dtec: request.colours(centred: true)
      case .detected: .categories(try categories())
      }
    return DayHourMap(
      values: values, days: .relative(first: table.firstOffset),
      dayLabel: try words.text("indices.axis-day"), rowLabels: table.rowLabels,
      rowTitle: try words.text("indices.axis-hour"),
      valueLabel: try words.text("maps.value-\(panel.rawValue)"), colours: colours,
      event: table.earthquake, eventLabel: try words.text("indices.earthquake"),
      heading: letter + (try words.text("maps.panel-\(panel.rawValue)")))
  }

  /// Strong colours for quiet times: they are what a study is after, and print as such.
  private func categories() throws(ReportError) -> [DayHourMap.Category] {
    let colors = [
      Color(hex: 0xF7F7F7), Palette.vermilion, Palette.blue, Color(hex: 0xF2C3A2),
      Color(hex: 0xB3D2E8),
    ]
    var categories: [DayHourMap.Category] = []
    for (index, color) in colors.enumerated() {
      categories.append(.init(try words.text("maps.category-\(index)"), color))
    }
    return categories
  }

  /// The index of an anomaly's category.
  private static func category(_ anomaly: Anomaly) -> Double {
    (anomaly.dtec > 0 ? 1 : 2) + (anomaly.isQuiet == true ? 0 : 2)
  }

  private func data(_ finding: DTECFinding, at station: ReportStation) -> DataTable {
    let tec = finding.station.tec
    return DataTable(
      name: station.id(request.name("maps", of: finding.model)),
      header: [
        "utc", "date", "hour", "observed_tecu", "predicted_tecu", "difference_tecu", "dtec",
        "flagged", "quiet", "origin",
      ],
      rows: result.shown.map { sample in
        let label = result.labels[sample]
        let dtec = finding.dtec.values[sample]
        let isFlagged = dtec.map { $0.magnitude > finding.settings.threshold }
        return [
          result.axis.time(at: sample).iso8601, label.date.iso8601, String(label.hour),
          result.field(tec.series.values[sample]), result.field(finding.predicted[sample]),
          result.field(finding.dtec.difference[sample]), result.field(dtec),
          isFlagged.map { $0 ? "1" : "0" } ?? "", result.quietField(sample),
          tec.origins[sample].rawValue,
        ]
      })
  }
}
