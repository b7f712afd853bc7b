import Detection
import Determinism
import Figures
import Pipeline
import Studies

/// For each model the five maps of A8: normalised TEC, predicted, difference, DTEC, flagged.
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
    case .success(let success): [.figure(try figure(model.name, success))]
    case .failure(let reason):
      try words.paragraphs("maps.failed", ["model": model.name, "reason": reason])
    }
  }

  /// Mean and standard deviation that TEC is shown in, as the models were given it.
  private var scale: (mean: Double, deviation: Double) { NormalisationSection.scale(of: result) }

  private func figure(_ name: String, _ success: ModelSuccess) throws(ReportError) -> Figure {
    let values = success.dtec.values
    let shown = report.shownDays
    let inRange = result.shown.compactMap { values[$0] }
    func text(_ end: Double?) -> String {
      end.map { DecimalText.text($0, decimals: 1) } ?? DecimalText.dash
    }
    let named = try panelNames()
    let alternative = try words.text(
      "maps.alternative",
      [
        "panels": named, "flagged": DecimalText.text(success.anomalies.count),
        "quiet": DecimalText.text(success.quietAnomalies.count), "low": text(inRange.min()),
        "high": text(inRange.max()),
      ])
    let id = request.name("fig-maps", of: name)
    let maps = try maps(success)
    return Figure(
      id: id,
      drawing: Drawing(
        of: DayHourPanels(maps), name: id, alternative: alternative,
        width: FigureWidth.double, typesetter: report.typesetter),
      caption: try request.caption(
        words.runs(
          "maps.caption",
          [
            "model": name, "panels": named, "start": shown.first, "end": shown.last,
            "quiet": try words.text(
              panels.contains(.detected) ? "maps.quiet-strong" : "maps.quiet-dots"),
          ]) + request.coloursNote()),
      alternative: alternative, data: data(name, success),
      tips: try DayHourTable(result: result).tips(maps, words: words))
  }

  /// `(a) observed, (b) predicted …`, without letters for a single map.
  private func panelNames() throws(ReportError) -> String {
    var names: [String] = []
    for (index, panel) in panels.enumerated() {
      let name = try words.text(
        "maps.named-\(panel.rawValue)",
        ["threshold": DecimalText.shortest(result.manifest.detector.threshold)])
      names.append(letter(index) + name)
    }
    return names.joined(separator: "; ")
  }

  private func letter(_ index: Int) -> String {
    panels.count == 1 ? "" : "(\(["a", "b", "c", "d", "e"][index % 5])) "
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
      uniqueKeysWithValues: success.anomalies.map { ($0.sample, MapsSection.category($0)) })
    // Where no panel shows what is flagged, the last one carries dots.
    let marked = panels.contains(.detected) ? nil : panels.last
    var maps: [DayHourMap] = []
    for (index, panel) in panels.enumerated() {
      let values =
        switch panel {
        case .observed: table.values { normalised(observed[$0]) }
        case .predicted: table.values { normalised(success.predicted[$0]) }
        case .difference:
          table.values { success.dtec.difference[$0].map { $0 / scale.deviation } }
        case .dtec: table.values { success.dtec.values[$0] }
        case .detected:
          table.values { success.dtec.values[$0] == nil ? nil : flagged[$0] ?? 0 }
        }
      var map = try map(panel, values, letter: letter(index))
      switch panel {
      case .observed, .predicted: map.range = range
      // One storm would take all colours: the far ends are cut, and the legend says how many.
      case .difference, .dtec: map.clippedPart = 0.01
      case .detected: break
      }
      if panel == marked {
        map.marks = success.quietAnomalies.map(table.place)
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

  private func data(_ name: String, _ success: ModelSuccess) -> DataTable {
    let observed = result.tec.series.values
    return DataTable(
      name: request.name("maps", of: name),
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
