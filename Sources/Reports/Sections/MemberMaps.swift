import Determinism
import Evidence
import Figures
import Studies

/// In how many trainings each sample is flagged, by day and hour: a map for each model that draws
/// numbers, a figure for each station.
struct MemberMaps {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }
  private var trainings: Int { result.members.count + 1 }

  /// The models of which some training differs from the study's own, in the manifest's order; where
  /// none differs there is nothing to map.
  private var models: [String] {
    let own = MemberOutcome(of: result)
    return own.models.filter { model in
      result.members.contains { member in
        member.models.first { $0.model == model.model }?.scores != model.scores
      }
    }.map(\.model)
  }

  func figures() throws(ReportError) -> [Figure] {
    let models = models
    guard !models.isEmpty else { return [] }
    var figures: [Figure] = []
    for station in report.stations { figures.append(try figure(at: station, models)) }
    return figures
  }

  private func figure(at station: ReportStation, _ models: [String]) throws(ReportError) -> Figure {
    let table = DayHourTable(result: result)
    let counts = models.map {
      MemberSpread.frequency(of: $0, at: station.index, in: result)
    }
    var maps: [DayHourMap] = []
    for (index, model) in models.enumerated() {
      var map = DayHourMap(
        values: table.values { sample in
          result.quiet[sample] == true ? Double(counts[index][sample] ?? 0) : nil
        },
        days: .relative(first: table.firstOffset), dayLabel: try words.text("indices.axis-day"),
        rowLabels: table.rowLabels, rowTitle: try words.text("indices.axis-hour"),
        valueLabel: try words.text("members.axis-trainings"), colours: .diverging,
        range: Double(-trainings)...Double(trainings), event: table.earthquake,
        eventLabel: try words.text("indices.earthquake"),
        heading: PanelLetter.before(index, of: models.count) + model)
      map.missingLabel = try words.text("members.not-quiet")
      try InjectedSamples(report: report, station: station.record).hatch(&map, table)
      maps.append(map)
    }
    let id = station.id("fig-members")
    let values = [
      "models": try words.list(models), "trainings": DecimalText.text(trainings),
      "detector": result.manifest.detectors.first?.name ?? DecimalText.dash,
    ]
    let alternative = try words.text("members.alternative-maps", values)
    return Figure(
      id: id,
      drawing: Drawing(
        of: DayHourPanels(maps), name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: station.caption(try words.runs("members.caption-maps", values)),
      alternative: alternative, data: data(at: station, models, counts))
  }

  private func data(
    at station: ReportStation, _ models: [String], _ counts: [[Int: Int]]
  ) -> DataTable {
    DataTable(
      name: station.id("members"),
      header: ["utc", "quiet"] + models.map { "trainings_" + $0 },
      rows: result.shown.map { sample in
        [result.axis.time(at: sample).iso8601, result.quietField(sample)]
          + counts.map { String($0[sample] ?? 0) }
      })
  }
}
