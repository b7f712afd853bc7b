/// Shares a width out to columns.
enum ColumnWidths {
  /// The widths of columns, from the widths of their longest cells and of their longest words.
  ///
  /// Where all cells fit on one line they do. Otherwise the columns that ask for less than their
  /// share get what they ask for, and the others share the rest, none below its longest word
  /// while that is possible.
  static func shared(natural: [Double], least: [Double], total: Double) -> [Double] {
    if natural.reduce(0, +) <= total { return natural }
    var widths = natural.map { _ in 0.0 }
    var open = Array(natural.indices)
    var rest = total
    while true {
      let share = rest / Double(max(open.count, 1))
      let small = open.filter { natural[$0] <= share }
      // A word wider than half the page must not take the other columns' place.
      let stiff = open.filter { least[$0] > share && least[$0] <= total / 2 }
      let fits = small.isEmpty ? stiff : small
      if fits.isEmpty { break }
      for column in fits {
        widths[column] = natural[column] <= share ? natural[column] : least[column]
        rest -= widths[column]
      }
      open.removeAll { fits.contains($0) }
      if open.isEmpty || rest <= 0 { break }
    }
    for column in open { widths[column] = max(rest / Double(open.count), 12) }
    let sum = widths.reduce(0, +)
    guard sum > total else { return widths }
    // Columns that got all they asked for took room that others' words need.
    let slack = total - least.reduce(0, +)
    guard slack >= 0 else { return widths.map { $0 * total / sum } }
    let wish = zip(natural, least).reduce(0) { $0 + $1.0 - $1.1 }
    return zip(natural, least).map { $1 + ($0 - $1) * slack / wish }
  }
}
