import Forecasting
import Testing

@testable import Reports

/// Choices of settings made by hand: support vectors for all stations, and orders for each of three.
@Suite struct TuningTablesTests {
  private func search(
    _ settings: [String], _ entries: [([String], Double)], series: String? = nil
  ) -> SettingSearch {
    let best = entries.map(\.1).min()
    return SettingSearch(
      series: series, settings: settings,
      criterion: series == nil ? .validation(share: 0.2) : .akaike,
      rows: entries.map {
        SettingSearch.Row(values: $0.0, score: $0.1, failure: nil, isWinner: $0.1 == best)
      })
  }

  private func machine(_ steps: Int, _ scores: [Double]) -> TuningChoice {
    let values = [["1", "0.1"], ["10", "0.1"], ["10", "0.5"]]
    return TuningChoice(
      model: "svr", steps: steps, search: search(["cost", "epsilon"], Array(zip(values, scores))))
  }

  private func orders(_ steps: Int, _ series: String, _ scores: [Double]) -> TuningChoice {
    TuningChoice(
      model: "arima", steps: steps,
      search: search(["order"], Array(zip([["1 0 0"], ["2 0 1"]], scores)), series: series))
  }

  private var choices: [TuningChoice] {
    [
      orders(96, "A", [5, 7]), orders(96, "B", [8, 6]), orders(96, "C", [5, 9]),
      orders(1, "A", [5, 7]), orders(1, "B", [6, 8]), orders(1, "C", [5, 9]),
      machine(96, [3, 2, 2.5]), machine(1, [0.5, 0.75, 0.625]),
    ]
  }

  private func tables(_ choices: [TuningChoice], hasHorizons: Bool) throws -> [Table] {
    try TuningTables(
      words: Words(), choices: choices, hasHorizons: hasHorizons, step: 900
    ).blocks().compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func everyHorizonsChoiceIsTold() throws {
    let tables = try tables(choices, hasHorizons: true)
    try #require(
      tables.map(\.id) == ["table-tuning-chosen", "table-tuning-arima", "table-tuning-svr"])
    let chosen = tables[0]
    #expect(chosen.columns.map(\.header) == ["Model", "Ahead", "Stations", "Chosen"])
    #expect(
      chosen.rows.map { $0.cells.map(\.plain) } == [
        ["arima", "96 steps (24 h)", "A, C", "order 1 0 0"],
        ["arima", "96 steps (24 h)", "B", "order 2 0 1"],
        ["arima", "1 step (0.25 h)", "All stations", "order 1 0 0"],
        ["svr", "96 steps (24 h)", "All stations", "cost 10, epsilon 0.1"],
        ["svr", "1 step (0.25 h)", "All stations", "cost 1, epsilon 0.1"],
      ])
    let data = try #require(chosen.data)
    try #require(data.rows.count == 8)
    #expect(data.rows[4] == ["arima", "1", "B", "aic", "order 1 0 0", "6"])
    #expect(data.rows[7] == ["svr", "1", "", "rmse_tecu", "cost 1, epsilon 0.1", "0.5"])
  }

  @Test func aGridIsPrintedOfTheFirstHorizonAndItsFileHoldsAll() throws {
    let tables = try tables(choices, hasHorizons: true)
    try #require(tables.count == 3)
    let orders = tables[1]
    #expect(orders.caption.plain.contains("arima, 96 steps (24 h) ahead"))
    #expect(
      orders.columns.map(\.header) == ["order", "AIC, A", "AIC, B", "AIC, C", "Outcome"])
    #expect(
      orders.rows.map { $0.cells.last?.plain } == ["chosen for A, C", "chosen for B"])
    #expect(orders.data?.rows.count == 12)
    let same = try self.tables(
      [self.orders(1, "A", [5, 7]), self.orders(1, "B", [6, 8])], hasHorizons: false)
    #expect(same.map { $0.rows.map { $0.cells.last?.plain } } == [["chosen", ""]])
    let machine = tables[2]
    #expect(machine.rows.map { $0.cells[2].plain } == ["3.0000", "2.0000", "2.5000"])
    #expect(machine.rows.map(\.emphasised) == [false, true, false])
    let data = try #require(machine.data)
    #expect(
      data.header == ["steps_ahead", "series", "cost", "epsilon", "score", "chosen", "failure"])
    try #require(data.rows.count == 6)
    #expect(data.rows[1] == ["96", "", "10", "0.1", "2", "1", ""])
    #expect(data.rows[3] == ["1", "", "1", "0.1", "0.5", "1", ""])
  }

  @Test func oneHorizonNeedsNoSecondTable() throws {
    let tables = try tables([machine(4, [3, 2, 2.5])], hasHorizons: false)
    try #require(tables.map(\.id) == ["table-tuning-svr"])
    #expect(!tables[0].caption.plain.contains("ahead"))
    #expect(try self.tables([], hasHorizons: true).isEmpty)
    // Choices for all stations need no column of stations.
    let both = try self.tables(
      [machine(96, [3, 2, 4]), machine(1, [1, 2, 3])], hasHorizons: true)
    #expect(both[0].columns.map(\.header) == ["Model", "Ahead", "Chosen"])
    // Nor do those of a study's only station.
    let alone = try self.tables(
      [orders(96, "A", [5, 7]), orders(1, "A", [7, 5])], hasHorizons: true)
    #expect(
      alone[0].rows.map { $0.cells.map(\.plain) } == [
        ["arima", "96 steps (24 h)", "order 1 0 0"], ["arima", "1 step (0.25 h)", "order 2 0 1"],
      ])
  }

  /// Grids of different entries are tables of their own, whatever the horizon.
  @Test func anotherGridIsAnotherTable() throws {
    let other = TuningChoice(
      model: "svr", steps: 1, search: search(["gamma"], [(["0.1"], 4), (["0.2"], 3)]))
    let tables = try tables([machine(96, [3, 2, 4]), other], hasHorizons: true)
    try #require(
      tables.map(\.id) == ["table-tuning-chosen", "table-tuning-svr", "table-tuning-svr-2"])
    #expect(tables[2].caption.plain.contains("1 step (0.25 h) ahead"))
    #expect(tables[0].rows.map { $0.cells[2].plain } == ["cost 10, epsilon 0.1", "gamma 0.2"])
  }
}
