/// Cells of equal size that fill a rectangle, each in one of a few colours.
package struct CellGrid: Sendable, Equatable {
  /// The colours used.
  package let colors: [Color]
  /// Indices of colours by column from the left, then row from the top; all columns equally long.
  package let cells: [[Int]]

  package var columnCount: Int { cells.count }
  package var rowCount: Int { cells.first?.count ?? 0 }

  /// Nil when columns differ in length, nothing is given or an index has no colour.
  package init?(colors: [Color], cells: [[Int]]) {
    guard let rows = cells.first?.count, rows > 0, cells.allSatisfy({ $0.count == rows }),
      cells.allSatisfy({ $0.allSatisfy(colors.indices.contains) })
    else { return nil }
    self.colors = colors
    self.cells = cells
  }

  /// Runs of equal cells of each column, with the rectangles they cover of a frame.
  ///
  /// Each rectangle reaches a cell further down and to the right, where the next ones cover it:
  /// painted in this order, viewers that blend edges show no seam between neighbours.
  func overlappingRuns(in frame: Rectangle) -> [(color: Color, box: Rectangle)] {
    cells.enumerated().flatMap { column, indices in
      CellMerge.runs(indices).map { index, rows in
        let right = min(columnCount, column + 2)
        let bottom = min(rowCount, rows.upperBound + 1)
        return (
          colors[index],
          box(columns: column..<right, rows: rows.lowerBound..<bottom, in: frame)
        )
      }
    }
  }

  /// The part of a frame that a block of cells covers.
  func box(columns: Range<Int>, rows: Range<Int>, in frame: Rectangle) -> Rectangle {
    func x(_ column: Int) -> Double { frame.x + Double(column) / Double(columnCount) * frame.width }
    func y(_ row: Int) -> Double { frame.y + Double(row) / Double(rowCount) * frame.height }
    return Rectangle(
      left: x(columns.lowerBound), top: y(rows.lowerBound), right: x(columns.upperBound),
      bottom: y(rows.upperBound))
  }

  /// `9x24 #440154 … | 0*5 1*3 …`, cells by column.
  var text: String {
    let keys = CellMerge.runs(cells.flatMap { $0 })
      .map { $1.count == 1 ? "\($0)" : "\($0)*\($1.count)" }
    return "\(columnCount)x\(rowCount) \(colors.map(\.text).joined(separator: " ")) | "
      + keys.joined(separator: " ")
  }
}
