/// Moves width between the columns of a table that is too wide for its page, until its rows are as
/// low as they get.
struct ColumnBalance {
  /// Steps of the search, in points; larger ones serve the first column that asks too well.
  private static let steps = [4.0, 2]
  /// So many moves in one step end it.
  private static let moves = 200

  /// The width of each cell on one line, row by row.
  let cells: [[Double]]
  /// The width of each column's longest word, below which a column gives nothing away.
  let least: [Double]
  /// Whether a column may give width away: columns of numbers must not.
  let gives: [Bool]

  /// Widths of the same sum in which the rows are together no higher.
  func balanced(_ start: [Double]) -> [Double] {
    var widths = start
    var lowest = height(widths)
    for step in ColumnBalance.steps {
      for _ in 0..<ColumnBalance.moves {
        guard let (moved, height) = best(from: widths, step: step), height < lowest - 1e-6 else {
          break
        }
        (widths, lowest) = (moved, height)
      }
    }
    return widths
  }

  /// The best of all moves of one step from one column to another.
  private func best(from widths: [Double], step: Double) -> (widths: [Double], height: Double)? {
    var best: (widths: [Double], height: Double)?
    for giver in widths.indices where gives[giver] && widths[giver] - step >= least[giver] {
      for taker in widths.indices where taker != giver {
        var moved = widths
        moved[giver] -= step
        moved[taker] += step
        let height = height(moved)
        if height < best?.height ?? .infinity { best = (moved, height) }
      }
    }
    return best
  }

  /// The sum over rows of the lines that the highest cell takes. A lower cell counts a little too,
  /// or a move that helps one of several high cells would not be seen to help.
  private func height(_ widths: [Double]) -> Double {
    cells.reduce(0) { sum, row in
      let powers = row.indices.reduce(0) { sum, column in
        let lines = lines(row[column], column, widths[column])
        return sum + lines * lines * lines * lines
      }
      return sum + powers.squareRoot().squareRoot()
    }
  }

  /// The lines that a cell takes, each ending a part of a word before its column does.
  private func lines(_ cell: Double, _ column: Int, _ width: Double) -> Double {
    cell <= width ? 1 : max(1, cell / (width - least[column] / 4))
  }
}
