import Determinism
import Figures
import Pipeline

/// Turns a study's result into every file that a run leaves.
public struct StudyPublisher {
  private let result: StudyResult

  /// A publisher of a result.
  public init(_ result: StudyResult) { self.result = result }

  /// The report twice, the figures, the tables and data, the results and their provenance.
  ///
  /// - Throws: `ReportError` or `FigureError` when something cannot be drawn.
  public func files() throws -> [OutputFile] {
    let fonts = try FontFiles.find()
    let typesetter = try Typesetter(fonts: fonts)
    let words = Words()
    let document = try StudyReport(result, words: words, typesetter: typesetter).document()
    let renderer = Renderer(typesetter: typesetter)
    var drawings: [String: [UInt8]] = [:]
    var files: [OutputFile] = []
    for figure in document.figures {
      drawings[figure.id] = Array(
        try renderer.svg(figure.drawing, prefix: figure.id).utf8)
      files.append(
        OutputFile(
          path: "figures/\(figure.id).svg",
          text: try renderer.svg(figure.drawing, prefix: figure.id, fixedSize: true)))
      files.append(
        OutputFile(
          path: "figures/\(figure.id).pdf",
          bytes: try renderer.pdf(figure.drawing, date: document.date)))
      if let data = figure.data {
        files.append(OutputFile(path: "data/\(data.name).csv", bytes: data.csv))
      }
    }
    for table in document.tables {
      files.append(OutputFile(path: "tables/\(table.id).csv", bytes: table.csv))
      if let data = table.data {
        files.append(OutputFile(path: "data/\(data.name).csv", bytes: data.csv))
      }
    }
    files.append(
      OutputFile(
        path: "report.html",
        bytes: try HTMLWriter(words: words).write(document, drawings: drawings)))
    files.append(
      OutputFile(
        path: "report.pdf",
        bytes: try PDFWriter(words: words, typesetter: typesetter).write(document)))
    let tables = Dictionary(
      document.tables.map { ($0.id, $0.record) }, uniquingKeysWith: { first, _ in first })
    files.append(try ResultsJSON(result, tables: tables).file())
    let provenance = Provenance(of: result, fonts: try fonts.digests(), files: files)
    return files + [try provenance.file()]
  }
}

extension Table {
  /// The printed rows, words without their markup.
  fileprivate var csv: [UInt8] {
    DataTable(
      name: id,
      header: headers,
      rows: shownRows.map { row in
        columns.indices.map { index in
          switch cell(row, index) {
          case .words(let runs): runs.plain
          case .number(let value, let decimals): DecimalText.csv(value, decimals: decimals)
          case .integer(let value): String(value)
          case .missing: ""
          }
        }
      }
    ).csv
  }

  /// The table in `results.json`.
  fileprivate var record: TableRecord {
    TableRecord(
      columns: headers,
      rows: shownRows.map { row in
        columns.indices.map { index in
          switch cell(row, index) {
          case .words(let runs): .text(runs.plain)
          case .number(let value, _): .number(value)
          case .integer(let value): .integer(value)
          case .missing: .missing
          }
        }
      })
  }

  private var headers: [String] {
    columns.map { $0.header + ($0.unit.map { " (\($0))" } ?? "") }
  }
}
