import Determinism
import Figures
import Forecasting

/// The layers of networks as boxes (Akhoondzadeh et al. 2021, Fig. 1 and Table 1), drawn from the
/// layers that were trained.
struct NetworkSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = request.isFirst ? try words.paragraphs("network.introduction") : []
    let networks = request.successes.filter { !$0.success.forecast.layers.isEmpty }
    for (name, success) in networks {
      blocks.append(.figure(try figure(name, success.forecast)))
    }
    if networks.isEmpty { blocks += try words.paragraphs("network.none") }
    return ReportDocument.Section(
      id: request.name("network"), heading: try request.heading("network.heading"),
      blocks: blocks)
  }

  /// What goes into a network or comes out of it.
  private func end(
    _ name: String, _ note: String
  ) throws(ReportError) -> NetworkDiagram.Layer {
    NetworkDiagram.Layer(
      kind: try words.text("network.\(name)"), shape: [], parameters: nil, note: note)
  }

  /// The quantities that networks read.
  private func input() throws(ReportError) -> String {
    let indices = report.result.manifest.inputs.auxiliaries
    guard !indices.isEmpty else { return try words.text("network.input-note") }
    var names: [String] = []
    for index in indices { names.append(try words.text("network.index-\(index.rawValue)")) }
    return try words.text("network.input-note-indices", ["indices": words.list(names)])
  }

  private func figure(_ name: String, _ forecast: Forecast) throws(ReportError) -> Figure {
    let layers = forecast.layers
    let values = [
      "model": name, "layers": DecimalText.text(layers.count),
      "parameters": DecimalText.text(forecast.parameterCount),
      "list": try words.list(layers.map(\.kind)),
    ]
    let alternative = try words.text("network.alternative", values)
    let id = request.name("fig-network", of: name)
    let diagram = NetworkDiagram(
      layers: try [end("input", input())]
        + layers.map { layer in
          NetworkDiagram.Layer(
            kind: layer.kind, shape: layer.outputShape, parameters: layer.parameters,
            note: layer.activation ?? "")
        } + [end("output", words.text("network.output-note"))])
    return Figure(
      id: id,
      drawing: Drawing(
        of: diagram, name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try request.caption(words.runs("network.caption", values)),
      alternative: alternative,
      data: DataTable(
        name: request.name("network", of: name),
        header: ["layer", "output_shape", "activation", "parameters"],
        rows: layers.map { layer in
          [
            layer.kind, layer.outputShape.map(String.init).joined(separator: "x"),
            layer.activation ?? "", String(layer.parameters),
          ]
        }))
  }
}
