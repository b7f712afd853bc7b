import Determinism
import Evaluation
import Evidence
import Figures
import Studies

/// Correlation, standard deviation, centred difference and bias of all models in one diagram (Xiong
/// et al. 2022, Fig. 4).
struct TaylorSection {
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
    let statistics = comparison.models.indices.compactMap { comparison.statistics($0) }
    let blocks: [Block] =
      statistics.isEmpty
      ? try words.paragraphs("taylor.none") : [.figure(try figure(statistics))]
    return ReportDocument.Section(
      id: request.name("taylor"), heading: try request.heading("taylor.heading"), level: 2,
      blocks: blocks)
  }

  private func figure(_ statistics: [TaylorStatistics]) throws(ReportError) -> Figure {
    let models = zip(comparison.models, statistics).map { name, found in
      TaylorDiagram.Model(
        name, correlation: found.correlation ?? .nan, deviation: found.deviation,
        bias: found.bias,
        trainings: trainings(of: name, found).map { other in
          .init(correlation: other.correlation ?? .nan, deviation: other.deviation)
        })
    }
    let reference = statistics[0].reference
    let chart = TaylorDiagram(
      models: models, reference: reference, referenceLabel: try words.text("taylor.reference"),
      deviationLabel: try words.text("taylor.axis-deviation"),
      differenceLabel: try words.text("taylor.difference"),
      biasLabel: try words.text("taylor.bias"))
    let values = try self.values(statistics).merging(report.testSpan) { $1 }
    let alternative = try words.text("taylor.alternative", values)
    let id = request.name("fig-taylor")
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try request.caption(
        words.runs("taylor.caption", values)
          + (models.contains { !$0.trainings.isEmpty } ? words.runs("taylor.trainings") : [])),
      alternative: alternative, data: data(statistics))
  }

  /// The same model's other trainings over the same samples; none where those are others, and none of a
  /// model that draws no numbers, which gives the same again.
  private func trainings(of model: String, _ own: TaylorStatistics) -> [TaylorStatistics] {
    result.members.compactMap { member in
      member.models.first { $0.model == model }?.taylor
    }.filter { $0.count == own.count && $0 != own }
  }

  private func values(_ statistics: [TaylorStatistics]) throws(ReportError) -> [String: String] {
    let departure = statistics.compactMap(\.departure).max() ?? 0
    let closest = statistics.indices.min {
      statistics[$0].difference < statistics[$1].difference
    }
    return [
      "count": DecimalText.text(comparison.count),
      "law": try words.text(departure < 1e-9 ? "taylor.law-holds" : "taylor.law-broken"),
      "reference": DecimalText.text(statistics[0].reference, decimals: 2),
      "models": try words.list(comparison.models),
      "closest": closest.map { comparison.models[$0] } ?? DecimalText.dash,
      "closestDifference": closest.map {
        DecimalText.text(statistics[$0].difference, decimals: 2)
      } ?? DecimalText.dash,
    ]
  }

  private func data(_ statistics: [TaylorStatistics]) -> DataTable {
    DataTable(
      name: request.name("taylor"),
      header: [
        "model", "n", "deviation_observed_tecu", "deviation_predicted_tecu", "correlation",
        "centred_rms_difference_tecu", "bias_tecu", "departure_from_law_of_cosines",
      ],
      rows: zip(comparison.models, statistics).map { name, found in
        [name, String(found.count)]
          + [
            found.reference, found.deviation, found.correlation, found.difference, found.bias,
            found.departure,
          ].map { result.field($0) }
      })
  }
}
