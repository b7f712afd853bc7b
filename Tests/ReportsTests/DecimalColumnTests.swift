import Testing

@testable import Reports

@Suite struct DecimalColumnTests {
  @Test func paddingPutsPointsBelowEachOther() {
    let cells: [Table.Cell] = [
      .number(1.5, decimals: 1), .number(-12.25, decimals: 2), .integer(7), .missing,
    ]
    let width = DecimalColumn.width(cells)
    let tails = cells.prefix(3).map { cell in
      let text = cell.plain + DecimalColumn.padding(cell, to: width)
      return text.count
        - (text.firstIndex { $0 == "." || $0 == "\u{2008}" }.map {
          text.distance(from: text.startIndex, to: $0)
        } ?? text.count)
    }
    #expect(tails == [3, 3, 3])
    #expect(DecimalColumn.padding(.missing, to: width) == "")
  }
}
