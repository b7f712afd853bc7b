import Engine

/// Where each figure's and table's numbers come from: the step of the run, the inputs, the data file.
struct OriginTable {
  let report: StudyReport
  /// The sections whose figures and tables are listed.
  let sections: [ReportDocument.Section]

  private var words: Words { report.words }

  /// The table, with a row for each figure and table in reading order.
  func table() throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for block in sections.flatMap(\.blocks) {
      switch block {
      case .figure(let figure): rows.append(try row(figure.id, figure.data))
      case .table(let table): rows.append(try row(table.id, table.data))
      default: break
      }
    }
    return Table(
      id: "table-where-from", caption: try words.runs("reproduce.caption-origins"),
      columns: [
        try words.column("reproduce.column-what"), try words.column("reproduce.column-step"),
        try words.column("reproduce.column-inputs"), try words.column("reproduce.column-data"),
      ], rows: rows)
  }

  private func row(_ id: String, _ data: DataTable?) throws(ReportError) -> Table.Row {
    let origin = NumberOrigin(of: id, in: report.result)
    let step = try origin.map { origin throws(ReportError) in
      try words.text("reproduce.step-\(origin.step.rawValue)")
    }
    let inputs = origin?.inputs.joined(separator: "; ") ?? ""
    return Table.Row([
      .words([.link("", .element(id))]), step.map { .text($0) } ?? .missing,
      inputs.isEmpty ? .missing : .text(inputs),
      .words([
        .code(
          data.map { "data/\($0.name).csv" } ?? (id.hasPrefix("table") ? "tables/\(id).csv" : ""))
      ]),
    ])
  }
}
