import Determinism
import Evaluation
import Figures
import Studies

/// R², MAE, RMSE and ρ of every model as dots with intervals, by place and by quiet and disturbed times (Xiong et
/// al. 2022, Fig. 5).
struct ScoreBarsSection {
  private let request: FigureRequest
  private let comparison: ModelComparison

  init(request: FigureRequest) {
    self.request = request
    comparison = ModelComparison(request.report.result, models: request.settings.models)
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
    let all = comparison.places
    var groups = [ScoreGroup(try words.text("bars.group-all"), all, comparison) { _ in true }]
    if all.count > 1 {
      groups += all.map { ScoreGroup($0.name, [$0], comparison) { _ in true } }
    }
    var pools: [String] = []
    for name in all.compactMap(\.group) where !pools.contains(name) { pools.append(name) }
    groups += pools.map { name in
      ScoreGroup(name, all.filter { $0.group == name }, comparison) { _ in true }
    }
    groups += [
      ScoreGroup(try words.text("bars.group-quiet"), all, comparison) { $0 == true },
      ScoreGroup(try words.text("bars.group-disturbed"), all, comparison) { $0 == false },
    ]
    return groups.filter { $0.count > 0 }
  }

  private func figure(_ groups: [ScoreGroup]) throws(ReportError) -> Figure {
    func panel(
      _ name: String, _ bar: (ScoreGroup.Entry) -> GroupedDots.Dot
    ) throws(ReportError) -> GroupedDots.Panel {
      GroupedDots.Panel(
        label: try words.text("bars.axis-\(name)"), dots: groups.map { $0.entries.map(bar) })
    }
    let panels = [
      try panel("explained") { bar($0.scores?.explainedVariance, $0.error?.explainedVariance) },
      try panel("mae") { bar($0.scores?.mae, $0.error?.mae) },
      try panel("rmse") { bar($0.scores?.rmse, $0.error?.rmse) },
      try panel("correlation") { bar($0.scores?.correlation, $0.error?.correlation) },
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
      caption: try request.caption(words.runs("bars.caption", values)),
      alternative: alternative, data: data(groups))
  }

  /// A value between two standard errors below and above it.
  private func bar(_ value: Double?, _ error: Double?) -> GroupedDots.Dot {
    GroupedDots.Dot(
      value, low: value.flatMap { value in error.map { value - 2 * $0 } },
      high: value.flatMap { value in error.map { value + 2 * $0 } })
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
  }

  let name: String
  let count: Int
  /// By model.
  let entries: [Entry]

  init(
    _ name: String, _ places: [ModelComparison.Place], _ comparison: ModelComparison,
    where isChosen: (Bool?) -> Bool
  ) {
    self.name = name
    let samples = places.map { place in place.quiet.indices.filter { isChosen(place.quiet[$0]) } }
    count = samples.reduce(0) { $0 + $1.count }
    entries = comparison.models.indices.map { model in
      let rows = zip(places, samples).flatMap { place, samples in
        samples.map { sample in
          (
            observed: Double?(place.observed[sample]),
            predicted: Double?(place.predicted[model][sample]), block: place.days[sample]
          )
        }
      }
      return Entry(
        scores: Scores(observed: rows.map(\.observed), predicted: rows.map(\.predicted)),
        error: ScoreUncertainty(rows))
    }
  }
}
