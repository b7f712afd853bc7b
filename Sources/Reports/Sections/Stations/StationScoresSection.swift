import Determinism
import Evaluation
import Studies

/// Scores of every model and horizon by station, by group and together (Table II of Xiong 2022), and
/// quiet against disturbed.
struct StationScoresSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  /// One row's stations and a model's scores over them.
  private struct Entry {
    let scope: String
    let model: String
    let scores: PartScores
    let isPooled: Bool
  }

  init?(report: StudyReport) {
    guard !report.result.isOnePlace || report.result.manifest.training.horizons.count > 1 else {
      return nil
    }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("stations.scores-introduction")
    for steps in result.manifest.training.horizons {
      let entries = try entries(steps)
      let span = try words.span(steps, step: result.axis.step)
      for model in result.models {
        let failures = model.success?.horizonFailures ?? []
        for failure in failures where failure.steps == steps {
          blocks += try words.paragraphs(
            "stations.horizon-failure",
            ["model": model.name, "steps": DecimalText.text(steps), "reason": failure.reason])
        }
      }
      blocks.append(.table(try scores("station-scores", entries, steps, span)))
      blocks.append(.table(try quiet(entries, steps, span)))
    }
    return ReportDocument.Section(
      id: "station-scores", heading: try words.text("stations.scores-heading"), blocks: blocks)
  }

  /// The scores of all stations together and of each group, a table for each horizon.
  func pooled() throws(ReportError) -> [Block] {
    let codes = Set(result.stations.map(\.code))
    var blocks: [Block] = []
    for steps in result.manifest.training.horizons {
      let entries = try entries(steps).filter { $0.isPooled || !codes.contains($0.scope) }
      let span = try words.span(steps, step: result.axis.step)
      blocks.append(.table(try scores("pooled-scores", entries, steps, span)))
    }
    return blocks
  }

  /// All stations first, then groups, then each station; the models of each in their order.
  private func entries(_ steps: Int) throws(ReportError) -> [Entry] {
    let all = try words.text("stations.all")
    let horizons = report.successes.compactMap { name, success in
      success.horizons.first { $0.steps == steps }.map { (model: name, horizon: $0) }
    }
    guard let first = horizons.first?.horizon else { return [] }
    var entries: [Entry] = []
    if result.stations.count > 1 {
      entries += horizons.map {
        Entry(scope: all, model: $0.model, scores: $0.horizon.pooled, isPooled: true)
      }
    }
    for (index, group) in first.groups.enumerated() where group.stations.count > 1 {
      entries += horizons.map {
        Entry(
          scope: group.group, model: $0.model, scores: $0.horizon.groups[index].scores,
          isPooled: false)
      }
    }
    for (index, station) in result.stations.enumerated() {
      entries += horizons.map {
        Entry(
          scope: station.code, model: $0.model, scores: $0.horizon.stations[index],
          isPooled: false)
      }
    }
    return entries
  }

  private func scores(
    _ name: String, _ entries: [Entry], _ steps: Int, _ span: [String: String]
  ) throws(ReportError) -> Table {
    Table(
      id: "table-\(name)-\(steps)", caption: try words.runs("stations.caption-scores", span),
      columns: [
        try words.column("stations.column-scope"), try words.column("scores.column-model"),
        try words.column("scores.column-count", .right),
        try words.column("scores.column-rmse", unit: "TECU", .decimal),
        try words.column("scores.column-mae", unit: "TECU", .decimal),
        try words.column("scores.column-bias", unit: "TECU", .decimal),
        try words.column("scores.column-correlation", .decimal),
        try words.column("scores.column-squared", .decimal),
        try words.column("scores.column-explained", .decimal),
      ],
      rows: entries.map { entry in
        let scores = entry.scores.test
        return Table.Row(
          [
            .text(entry.scope), .text(entry.model), scores.map { .integer($0.count) } ?? .missing,
            .optional(scores?.rmse, decimals: 3), .optional(scores?.mae, decimals: 3),
            .optional(scores?.bias, decimals: 3), .optional(scores?.correlation, decimals: 4),
            .optional(scores?.squaredCorrelation, decimals: 4),
            .optional(scores?.explainedVariance, decimals: 4),
          ], emphasised: entry.isPooled)
      })
  }

  private func quiet(
    _ entries: [Entry], _ steps: Int, _ span: [String: String]
  ) throws(ReportError) -> Table {
    func cells(_ scores: Scores?) -> [Table.Cell] {
      [
        scores.map { .integer($0.count) } ?? .missing, .optional(scores?.rmse, decimals: 3),
        .optional(scores?.explainedVariance, decimals: 4),
      ]
    }
    return Table(
      id: "table-quiet-scores-\(steps)", caption: try words.runs("stations.caption-quiet", span),
      columns: [
        try words.column("stations.column-scope"), try words.column("scores.column-model"),
        try words.column("stations.column-quiet-count", .right),
        try words.column("stations.column-quiet-rmse", unit: "TECU", .decimal),
        try words.column("stations.column-quiet-explained", .decimal),
        try words.column("stations.column-disturbed-count", .right),
        try words.column("stations.column-disturbed-rmse", unit: "TECU", .decimal),
        try words.column("stations.column-disturbed-explained", .decimal),
      ],
      rows: entries.map { entry in
        Table.Row(
          [.text(entry.scope), .text(entry.model)] + cells(entry.scores.quiet)
            + cells(entry.scores.disturbed), emphasised: entry.isPooled)
      })
  }
}
