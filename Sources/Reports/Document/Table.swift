import Determinism

/// A table with a caption.
package struct Table: Sendable, Equatable {
  /// How the cells of a column stand.
  package enum Alignment: String, Sendable {
    case left
    case right
    case centre
    /// Decimal points below each other.
    case decimal
  }

  /// One column.
  package struct Column: Sendable, Equatable {
    /// The words of its header.
    package var header: String
    /// The unit printed in parentheses below the header; nil for none.
    package var unit: String?
    /// How its cells stand.
    package var alignment: Alignment
    /// Whether its cells are measurements, such as Dst, which may not be passed on in a lock.
    package var isMeasured: Bool

    /// A column from its parts.
    package init(
      _ header: String, unit: String? = nil, _ alignment: Alignment = .left,
      isMeasured: Bool = false
    ) {
      self.header = header
      self.unit = unit
      self.alignment = alignment
      self.isMeasured = isMeasured
    }

    /// The same column, holding measurements.
    var measured: Column { Column(header, unit: unit, alignment, isMeasured: true) }
  }

  /// One cell.
  package enum Cell: Sendable, Equatable {
    /// Words.
    case words([Inline])
    /// A number with a fixed count of decimals.
    case number(Double, decimals: Int)
    /// A whole number.
    case integer(Int)
    /// No value, printed as a dash.
    case missing

    /// Plain words.
    package static func text(_ text: String) -> Cell { .words([.text(text)]) }
    /// A number, or the dash where there is none.
    package static func optional(_ value: Double?, decimals: Int) -> Cell {
      value.map { .number($0, decimals: decimals) } ?? .missing
    }

    /// The cell as printed, without alignment.
    package var plain: String {
      switch self {
      case .words(let runs): runs.plain
      case .number(let value, let decimals): DecimalText.text(value, decimals: decimals)
      case .integer(let value): DecimalText.text(value)
      case .missing: DecimalText.dash
      }
    }
  }

  /// One row.
  package struct Row: Sendable, Equatable {
    /// As many cells as there are columns; the writers print dashes for cells left out.
    package var cells: [Cell]
    /// Whether the row is set in bold on a tint.
    package var emphasised: Bool

    /// A row of cells.
    package init(_ cells: [Cell], emphasised: Bool = false) {
      self.cells = cells
      self.emphasised = emphasised
    }
  }

  /// The name links and anchors use; unique in the document.
  package var id: String
  /// What the table shows.
  package var caption: [Inline]
  /// The columns.
  package var columns: [Column]
  /// The rows.
  package var rows: [Row]
  /// How many rows are printed; the rest is in the data file. Nil prints all.
  package var limit: Int?
  /// All rows as data, kept as a CSV file; nil for a table that is complete as printed.
  package var data: DataTable?

  /// A table from its parts.
  package init(
    id: String, caption: [Inline], columns: [Column], rows: [Row], limit: Int? = nil,
    data: DataTable? = nil
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.limit = limit
    self.data = data
  }

  /// The rows that are printed.
  var shownRows: ArraySlice<Row> { rows.prefix(limit ?? rows.count) }

  /// The cell at a column of a row, a dash where the row is too short.
  func cell(_ row: Row, _ column: Int) -> Cell {
    column < row.cells.count ? row.cells[column] : .missing
  }
}
