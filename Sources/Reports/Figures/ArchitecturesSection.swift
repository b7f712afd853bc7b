import Forecasting
import Studies

/// The architecture of each network in words, beside what the paper prints of it (Akhoondzadeh et
/// al. 2021, Fig. 1 and Table 1).
struct ArchitecturesSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var printed: [PublishedArchitecture] {
    report.result.manifest.paper.published?.architectures ?? []
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    let introduction = try words.paragraphs("architectures.introduction")
    return ReportDocument.Section(
      id: request.name("architectures"), heading: try request.heading("architectures.heading"),
      blocks: introduction + [.table(try table())])
  }

  private func table() throws(ReportError) -> Table {
    let rows = request.successes.filter { !$0.success.forecast.layers.isEmpty }
    var columns = [try words.column("architectures.column-model")]
    if !printed.isEmpty { columns.append(try words.column("architectures.column-printed")) }
    columns += [
      try words.column("architectures.column-layers"),
      try words.column("architectures.column-parameters", .right),
    ]
    return Table(
      id: request.name("table-architectures"),
      caption: try request.caption(words.runs("architectures.caption")), columns: columns,
      rows: rows.map { name, success in
        var cells: [Table.Cell] = [.text(name)]
        if !printed.isEmpty {
          cells.append(
            printed.first { $0.model == name }.map { .text($0.printed) } ?? .missing)
        }
        return Table.Row(
          cells + [
            .text(Self.chain(success.forecast.layers)), .integer(success.forecast.parameterCount),
          ])
      })
  }

  /// `Dense 100 relu, Dense 1 linear`, input side first.
  static func chain(_ layers: [Forecast.Layer]) -> String {
    layers.map { layer in
      let shape = layer.outputShape.map(String.init).joined(separator: " × ")
      return [layer.kind, shape, layer.activation ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    }.joined(separator: "; ")
  }
}
