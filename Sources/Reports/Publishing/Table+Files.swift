import Determinism
import Engine
import Figures

extension ReportDocument {
  /// The tables in `results.json`, by their names.
  var tableRecords: [String: TableRecord] {
    Dictionary(tables.map { ($0.id, $0.record) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Table {
  /// The printed rows, words without their markup.
  var csv: [UInt8] {
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
      measured: zip(headers, columns).filter { $1.isMeasured }.map { $0.0 },
      rows: shownRows.map { row in
        columns.indices.map { index in
          switch cell(row, index) {
          case .words(let runs): .text(runs.plain)
          case .number(let value, _): TableRecord.Cell(value)
          case .integer(let value): TableRecord.Cell(Double(value))
          case .missing: .missing
          }
        }
      })
  }

  private var headers: [String] {
    columns.map { $0.header + ($0.unit.map { " (\($0))" } ?? "") }
  }
}
