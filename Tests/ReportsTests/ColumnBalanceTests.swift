import Testing

@testable import Reports

/// How columns of words too long for their page share its width.
@Suite struct ColumnBalanceTests {
  private func balanced(
    _ cells: [[Double]], from start: [Double], least: [Double], gives: [Bool] = [true, true]
  ) -> [Double] {
    ColumnBalance(cells: cells, least: least, gives: gives).balanced(start)
  }

  @Test func theLongerColumnTakesTheWidth() {
    // 100 / w = 900 / (100 - w) at w = 10; the longest word keeps 20.
    #expect(balanced([[100, 900]], from: [50, 50], least: [20, 20]) == [20, 80])
    // One line of 300 each: nothing to gain.
    #expect(balanced([[300, 300]], from: [50, 50], least: [10, 10]) == [50, 50])
    // Each row counts: 2 x 400 / (a - 2.5) + 100 / (b - 2.5), where a + b = 100 and a line ends a
    // quarter of the longest word early, is least at b = 27.3.
    let rows = [[400.0, 1], [400, 1], [1, 100]]
    let widths = balanced(rows, from: [50, 50], least: [10, 10])
    #expect(abs(widths[1] - 27.3) <= 1)
  }

  /// One column of words beside nine of numbers that each lack 6 points: they are served alike.
  @Test func manyNarrowColumnsAreServedTogether() {
    let rows = Array(repeating: [110] + Array(repeating: 36.0, count: 9), count: 5)
    let widths = balanced(
      rows, from: [110] + Array(repeating: 30, count: 9),
      least: [40] + Array(repeating: 25, count: 9),
      gives: [true] + Array(repeating: false, count: 9))
    #expect(widths.reduce(0, +) == 380)
    #expect(widths.dropFirst().allSatisfy { (34...36).contains($0) })
  }

  @Test func columnsOfNumbersGiveNothing() {
    let widths = balanced([[100, 900]], from: [50, 50], least: [20, 20], gives: [false, true])
    #expect(widths == [50, 50])
  }

  @Test func noRowsAndNoColumnsAreNoHarm() {
    #expect(balanced([], from: [60, 40], least: [10, 10]) == [60, 40])
    #expect(balanced([], from: [], least: [], gives: []) == [])
    // Less room than the longest words ask for: all stays.
    #expect(balanced([[500, 900]], from: [50, 50], least: [90, 90]) == [50, 50])
  }
}
