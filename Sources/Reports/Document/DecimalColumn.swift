/// Pads the cells of a decimal column so that right-aligned text has its points below each other.
enum DecimalColumn {
  private static let figureSpace = "\u{2007}"
  private static let punctuationSpace = "\u{2008}"

  /// How many characters stand after the whole part, for the widest cell.
  static func width(_ cells: [Table.Cell]) -> Int { cells.map(tail).max() ?? 0 }

  /// The characters to put behind a cell; digits and points have the widths of their spaces.
  static func padding(_ cell: Table.Cell, to width: Int) -> String {
    switch cell {
    case .words, .missing: return ""
    case .integer, .number: break
    }
    let have = tail(cell)
    guard have < width else { return "" }
    guard have == 0 else { return String(repeating: figureSpace, count: width - have) }
    return punctuationSpace + String(repeating: figureSpace, count: width - 1)
  }

  private static func tail(_ cell: Table.Cell) -> Int {
    guard case .number(let value, let decimals) = cell, decimals > 0, value.isFinite else {
      return 0
    }
    return decimals + 1
  }
}
