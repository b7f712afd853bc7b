import Determinism
import Evaluation
import Evidence
import Figures
import Studies

/// Predicted against observed TEC, one panel a model, coloured by density (Xiong et al. 2022, Fig.
/// 3).
struct ScatterSection {
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
    let blocks: [Block] =
      comparison.count > 0
      ? [.figure(try figure())] : try words.paragraphs("scatter.none")
    return ReportDocument.Section(
      id: request.name("scatter"), heading: try request.heading("scatter.heading"), level: 2,
      blocks: blocks)
  }

  private func figure() throws(ReportError) -> Figure {
    var panels: [ScatterChart.Panel] = []
    for (index, model) in comparison.models.enumerated() {
      panels.append(try panel(index, model))
    }
    var chart = ScatterChart(
      panels: panels, xLabel: try words.text("scatter.axis-observed"),
      yLabel: try words.text("scatter.axis-predicted"), columns: panels.count > 6 ? 4 : nil)
    chart.fitLabel = try words.text("scatter.fit")
    chart.diagonalLabel = try words.text("scatter.diagonal")
    chart.densityLabel = try words.text("scatter.density")
    let values = [
      "colours": try ScatterSection.colours(
        of: chart, width: report.figureWidth, words, report.typesetter),
      "count": DecimalText.text(comparison.count), "models": try words.list(comparison.models),
      "low": end(comparison.observed.min()), "high": end(comparison.observed.max()),
    ].merging(report.testSpan) { $1 }
    let alternative = try words.text("scatter.alternative", values)
    let id = request.name("fig-scatter")
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try request.caption(
        words.runs("scatter.caption", values)
          + (chart.clips(
            forWidth: report.figureWidth, on: RecordingCanvas(typesetter: report.typesetter))
            ? words.runs("scatter.clipped") : [])),
      alternative: alternative, data: data())
  }

  /// What the colours of a chart tell that is drawn at a width in points, for its caption.
  static func colours(
    of chart: ScatterChart, width: Double = FigureWidth.double, _ words: Words,
    _ typesetter: Typesetter
  ) throws(ReportError) -> String {
    let isLogarithmic = chart.countsLogarithmically(
      forWidth: width, on: RecordingCanvas(typesetter: typesetter))
    return try words.text("scatter.colours-\(isLogarithmic ? "logarithmic" : "even")")
  }

  private func panel(_ index: Int, _ model: String) throws(ReportError) -> ScatterChart.Panel {
    let pairs = zip(comparison.observed, comparison.predicted(index)).map { (x: $0, y: $1) }
    let scores = comparison.scores(index)
    let letter = PanelLetter.before(index, of: comparison.models.count)
    return ScatterChart.Panel(
      heading: letter + model,
      note: try words.text(
        "scatter.note",
        [
          "explained": scores?.explainedVariance.map { DecimalText.text($0, decimals: 3) }
            ?? DecimalText.dash,
          "rmse": scores.map { DecimalText.text($0.rmse, decimals: 2) } ?? DecimalText.dash,
        ]),
      points: pairs.map { Point($0.x, $0.y) },
      fit: LinearFit(pairs).map { ScatterChart.Fit(slope: $0.slope, intercept: $0.intercept) })
  }

  private func end(_ value: Double?) -> String {
    value.map { DecimalText.text($0, decimals: 1) } ?? DecimalText.dash
  }

  private func data() -> DataTable {
    let places = comparison.places
    let samples = places.enumerated().flatMap { place, samples in
      samples.times.indices.map { (place: Int32(place), sample: Int32($0)) }
    }
    return DataTable(
      name: request.name("scatter"),
      header: ["utc", "place", "observed_tecu"]
        + comparison.models.map { "predicted_tecu_" + $0 },
      count: samples.count
    ) { [result] row in
      let (place, sample) = (places[Int(samples[row].place)], Int(samples[row].sample))
      return [place.times[sample].iso8601, place.name, result.field(place.observed[sample])]
        + place.predicted.map { result.field($0[sample]) }
    }
  }
}
