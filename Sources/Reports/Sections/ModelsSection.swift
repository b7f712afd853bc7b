import Figures
import Forecasting
import Studies

/// The models: parameters, training, seeds, and the layers of networks.
struct ModelsSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs(
      "models.introduction", ["seed": String(result.manifest.seed)])
    blocks.append(.table(try models()))
    return ReportDocument.Section(
      id: "models", heading: try words.text("models.heading"), blocks: blocks)
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    var blocks = try TuningTables(report).blocks()
    for (name, success) in report.successes where !success.forecast.layers.isEmpty {
      blocks.append(.table(try layers(of: success.forecast, name)))
    }
    guard !blocks.isEmpty else { return nil }
    return ReportDocument.Section(
      id: "models-rest", heading: try words.text("models.heading-rest"), blocks: blocks)
  }

  private func models() throws(ReportError) -> Table {
    let rows = result.models.flatMap { model in
      let forecast = model.success?.forecast
      let trainings = forecast?.trainings ?? []
      let lines =
        trainings.isEmpty
        ? [(model.name, [Double]())]
        : trainings.map { training in
          trainings.count == 1
            ? (model.name, training.losses)
            : ("\(model.name), \(training.stations.joined(separator: ", "))", training.losses)
        }
      return lines.map { name, losses in
        Table.Row([
          .text(name), forecast.map { .integer($0.parameterCount) } ?? .missing,
          losses.isEmpty ? .missing : .integer(losses.count),
          .optional(losses.first, decimals: 5), .optional(losses.last, decimals: 5),
          .words([.code(model.seedPath.names.joined(separator: "/"))]),
        ])
      }
    }
    let horizons = result.manifest.training.horizons
    let span = try words.span(horizons[0], step: result.axis.step)
    return Table(
      id: "table-models",
      caption: try words.runs(
        horizons.count > 1 ? "models.caption-models-ahead" : "models.caption-models", span),
      columns: [
        try words.column("models.column-model"),
        try words.column("models.column-parameters", .right),
        try words.column("models.column-epochs", .right),
        try words.column("models.column-first-loss", .decimal),
        try words.column("models.column-last-loss", .decimal),
        try words.column("models.column-seed"),
      ], rows: rows,
      data: DataTable(
        name: "training-loss", header: ["model", "stations", "epoch", "loss"],
        rows: report.successes.flatMap { name, success in
          success.forecast.trainings.flatMap { training in
            training.losses.enumerated().map { epoch, loss in
              [
                name, training.stations.joined(separator: " "), String(epoch + 1),
                result.field(loss),
              ]
            }
          }
        }))
  }

  private func layers(of forecast: Forecast, _ name: String) throws(ReportError) -> Table {
    var rows = forecast.layers.map { layer in
      Table.Row([
        .text(layer.kind), .text(layer.outputShape.map(String.init).joined(separator: " × ")),
        layer.activation.map { .text($0) } ?? .missing, .integer(layer.parameters),
      ])
    }
    rows.append(
      Table.Row(
        [
          .text(try words.text("models.total")), .text(""), .text(""),
          .integer(forecast.parameterCount),
        ], emphasised: true))
    return Table(
      id: "table-layers-\(name)",
      caption: try words.runs("models.caption-layers", ["model": name]),
      columns: [
        try words.column("models.column-layer"), try words.column("models.column-shape"),
        try words.column("models.column-activation"),
        try words.column("models.column-count", .right),
      ], rows: rows)
  }
}
