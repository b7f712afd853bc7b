import Determinism
import Figures
import Survey

/// The figures of a survey's report.
struct SurveyFigures {
  let report: SurveyReport

  private var words: Words { report.words }
  private let tint = Color(hex: 0xD9E4EE)

  /// Superposed epochs, one figure a model.
  func epochs() throws(ReportError) -> [Figure] {
    var figures: [Figure] = []
    for (name, model) in zip(report.names, report.findings.models) {
      let days = model.epochs.days
      let enveloped = days.compactMap { day in day.envelope.map { (Double(day.offset), $0) } }
      let chart = XYChart(
        curves: [
          XYChart.Curve(
            try words.text("survey.label-true"),
            days.map { Point(Double($0.offset), $0.observed ?? .nan) }, color: Palette.vermilion),
          XYChart.Curve(
            try words.text("survey.label-median"), enveloped.map { Point($0.0, $0.1.median) },
            color: Palette.blue),
        ],
        bands: [
          XYChart.Band(
            try words.text("survey.label-envelope"),
            lower: enveloped.map { Point($0.0, $0.1.low) },
            upper: enveloped.map { Point($0.0, $0.1.high) }, color: tint)
        ],
        xLabel: try words.text("survey.axis-day"), yLabel: try words.text("survey.axis-exceedance"))
      figures.append(
        try figure(
          "epochs", name, chart,
          DataTable(
            name: "epochs-\(name)",
            header: ["day", "observed_sigma", "low_sigma", "median_sigma", "high_sigma"],
            rows: days.map { day in
              ["\(day.offset)"]
                + [day.observed, day.envelope?.low, day.envelope?.median, day.envelope?.high]
                .map { DecimalText.csv($0) }
            })))
    }
    return figures
  }

  /// Molchan's diagram, one figure a model.
  func molchan() throws(ReportError) -> [Figure] {
    var figures: [Figure] = []
    for (name, model) in zip(report.names, report.findings.models) {
      let points = model.molchan.points
      let chart = XYChart(
        curves: [
          XYChart.Curve(
            try words.text("survey.label-true"), points.map { Point($0.alarm, $0.missed) },
            color: Palette.vermilion),
          XYChart.Curve(
            try words.text("survey.label-chance"), [Point(0, 1), Point(1, 0)], color: Palette.black),
        ],
        bands: [
          XYChart.Band(
            try words.text("survey.label-envelope"), lower: points.map { Point($0.alarm, $0.low) },
            upper: points.map { Point($0.alarm, $0.high) }, color: tint)
        ],
        xLabel: try words.text("survey.axis-alarm"), yLabel: try words.text("survey.axis-missed"),
        xRange: 0...1, yRange: 0...1, isSquare: true)
      figures.append(
        try figure(
          "molchan", name, chart,
          DataTable(
            name: "molchan-\(name)", header: ["alarm", "missed", "low", "high"],
            rows: points.map { point in
              [point.alarm, point.missed, point.low, point.high].map { DecimalText.csv($0) }
            })))
    }
    return figures
  }

  /// Hits over false alarms, all models in one.
  func roc() throws(ReportError) -> Figure {
    let models = zip(report.names, report.findings.models)
    let chart = XYChart(
      curves: models.enumerated().map { index, model in
        XYChart.Curve(
          model.0, model.1.molchan.points.map { Point($0.alarm, 1 - $0.missed) },
          color: Palette.category(index))
      },
      xLabel: try words.text("survey.axis-false"), yLabel: try words.text("survey.axis-hits"),
      xRange: 0...1, yRange: 0...1, isSquare: true)
    return try figure(
      "roc", nil, chart,
      DataTable(
        name: "roc", header: ["model", "false_alarms", "hits"],
        rows: models.flatMap { name, model in
          model.molchan.points.map {
            [name, DecimalText.csv($0.alarm), DecimalText.csv(1 - $0.missed)]
          }
        }))
  }

  private func figure(
    _ kind: String, _ model: String?, _ chart: XYChart, _ data: DataTable
  ) throws(ReportError) -> Figure {
    let id = "fig-" + kind + (model.map { "-\($0)" } ?? "")
    let values = ["model": model ?? ""]
    let alternative = try words.text("survey.\(kind)-alternative", values)
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative, width: FigureWidth.double,
        typesetter: report.typesetter),
      caption: try words.runs("survey.\(kind)-caption", values), alternative: alternative,
      data: data)
  }
}
