import Determinism
import Evaluation
import Evidence
import Figures
import Studies

/// R², MAE, RMSE and ρ of every model as dots with intervals, by place and by quiet and disturbed times (Xiong et
/// al. 2022, Fig. 5).
struct ScoreBarsSection {
  private let request: FigureRequest
  private let comparison: ModelComparison

  init(request: FigureRequest) {
    self.request = request
    comparison = ModelComparison(
      request.report.result, models: request.settings.models, groups: request.settings.groups)
  }

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    let groups = try groups()
    let blocks: [Block] =
      groups.isEmpty ? try words.paragraphs("bars.none") : [.figure(try figure(groups))]
    return ReportDocument.Section(
      id: request.name("score-bars"), heading: try request.heading("bars.heading"), level: 2,
      blocks: blocks)
  }

  private func groups() throws(ReportError) -> [ScoreGroup] {
    var groups: [ScoreGroup] = []
    for (place, group) in ComparisonGroup.all(of: comparison).enumerated() {
      let name =
        switch group.kind {
        case .all: try words.text("bars.group-all")
        case .places(let name): name
        case .quiet: try words.text("bars.group-quiet")
        case .disturbed: try words.text("bars.group-disturbed")
        }
      groups.append(ScoreGroup(name, place, group, comparison, result.members))
    }
    return groups
  }

  private func figure(_ groups: [ScoreGroup]) throws(ReportError) -> Figure {
    func panel(
      _ name: String, _ bar: (ScoreGroup.Entry) -> GroupedDots.Dot
    ) throws(ReportError) -> GroupedDots.Panel {
      GroupedDots.Panel(
        label: try words.text("bars.axis-\(name)"), dots: groups.map { $0.entries.map(bar) })
    }
    let panels = [
      try panel("explained") { $0.dot(\.explainedVariance, $0.error?.explainedVariance) },
      try panel("mae") { $0.dot(\.mae, $0.error?.mae) },
      try panel("rmse") { $0.dot(\.rmse, $0.error?.rmse) },
      try panel("correlation") { $0.dot(\.correlation, $0.error?.correlation) },
    ]
    let chart = GroupedDots(
      panels: panels, groups: groups.map(\.name),
      series: comparison.models)
    let values = [
      "models": try words.list(comparison.models), "groups": try words.list(groups.map(\.name)),
      "count": DecimalText.text(comparison.count),
      "counts": groups.map { "\($0.name) \(DecimalText.text($0.count))" }
        .joined(separator: ", "),
    ].merging(report.testSpan) { $1 }
    let alternative = try words.text("bars.alternative", values)
    let id = request.name("fig-score-bars")
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try request.caption(
        words.runs("bars.caption", values)
          + (groups.contains(where: \.hasTrainings) ? words.runs("bars.trainings") : [])
          + (chart.clips ? words.runs("bars.clipped") : [])),
      alternative: alternative, data: data(groups))
  }

  private func data(_ groups: [ScoreGroup]) -> DataTable {
    DataTable(
      name: request.name("score-bars"),
      header: [
        "group", "model", "n", "days", "r2_explained", "r2_explained_error", "mae_tecu",
        "mae_error_tecu", "rmse_tecu", "rmse_error_tecu", "correlation", "correlation_error",
      ],
      rows: groups.flatMap { group in
        zip(comparison.models, group.entries).map { model, entry in
          let (scores, error) = (entry.scores, entry.error)
          return [
            group.name, model, scores.map { String($0.count) } ?? "",
            error.map { String($0.blocks) } ?? "",
          ]
            + [
              scores?.explainedVariance, error?.explainedVariance, scores?.mae, error?.mae,
              scores?.rmse, error?.rmse, scores?.correlation, error?.correlation,
            ].map { result.field($0) }
        }
      })
  }
}

/// The models' scores over some samples of some places.
private struct ScoreGroup {
  struct Entry {
    let scores: Scores?
    let error: ScoreUncertainty?
    /// Those of the same model trained again.
    let others: [Scores]

    /// A score between two standard errors below and above it, with those of the other trainings.
    func dot(_ score: (Scores) -> Double?, _ error: Double?) -> GroupedDots.Dot {
      let value = scores.flatMap(score)
      return GroupedDots.Dot(
        value, low: value.flatMap { value in error.map { value - 2 * $0 } },
        high: value.flatMap { value in error.map { value + 2 * $0 } },
        others: others.compactMap(score))
    }
  }

  let name: String
  let count: Int
  /// By model.
  let entries: [Entry]

  var hasTrainings: Bool { entries.contains { !$0.others.isEmpty } }

  /// - Parameters:
  ///   - place: the group's place among all of the comparison.
  ///   - members: other trainings; left out where they were scored over other samples.
  init(
    _ name: String, _ place: Int, _ group: ComparisonGroup, _ comparison: ModelComparison,
    _ members: [MemberOutcome]
  ) {
    self.name = name
    count = group.count
    entries = comparison.models.enumerated().map { index, model in
      let rows = group.samples(of: index, in: comparison)
      let scores = Scores(observed: rows.map(\.observed), predicted: rows.map(\.predicted))
      return Entry(
        scores: scores,
        error: ScoreUncertainty(rows),
        others: members.compactMap { member in
          guard let found = member.models.first(where: { $0.model == model }),
            found.compared.indices.contains(place)
          else { return nil }
          // A model that draws no numbers gives the same again.
          return found.compared[place].flatMap {
            $0.count == rows.count && $0 != scores ? $0 : nil
          }
        })
    }
  }
}
