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
    let report = try ReportWriter(typesetter: typesetter, words: words).write(document)
    var files = report.figures.map { OutputFile(path: "figures/\($0.name)", bytes: $0.bytes) }
    files += report.data.map { OutputFile(path: "data/\($0.name)", bytes: $0.bytes) }
    files += document.tables.map { OutputFile(path: "tables/\($0.id).csv", bytes: $0.csv) }
    files.append(OutputFile(path: "report.html", bytes: report.html))
    files.append(OutputFile(path: "report.pdf", bytes: report.pdf))
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
