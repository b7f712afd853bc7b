import Forecasting
import Testing

@testable import Evidence
@testable import Studies

/// Whether models were set on equal terms, decided from their settings alone.
@Suite struct ComparisonTermsTests {
  private func model(
    _ name: String, order: [Int]? = nil, orders: [[Int]]? = nil, grid: Int = 0
  ) -> ForecasterSettings {
    var options = ForecasterOptions()
    options.order = order
    options.orders = orders
    let tuning = TuningSettings(
      validation: 0.2,
      axes: [.init(key: "units", values: (0..<max(1, grid)).map { .numbers([$0 + 8]) })])
    return ForecasterSettings(model: name, options: options, tuning: grid == 0 ? nil : tuning)
  }

  private let season = [1, 0, 0, 0, 1, 1, 24]

  @Test func aModelWithoutAChoiceIsFixed() {
    let terms = ComparisonTerms(of: [
      model("persistence"), model("mlp"), model("dnn", grid: 2), model("svr", grid: 1),
      model("arima", orders: [season, [2, 0, 0, 0, 1, 1, 24]]),
    ])
    #expect(terms.fixed == ["mlp", "svr"] && terms.withoutSeason.isEmpty && !terms.areEqual)
  }

  @Test func oneWithoutASeasonIsNamed() {
    func terms(_ arima: ForecasterSettings) -> ComparisonTerms {
      ComparisonTerms(of: [model("dnn", grid: 2), arima])
    }
    #expect(terms(model("arima", order: [2, 1, 2])).withoutSeason == ["arima"])
    #expect(terms(model("arima", order: [2, 1, 2])).fixed == ["arima"])
    // Its own grid is a choice, and has no season.
    #expect(terms(model("arima")).fixed.isEmpty && !terms(model("arima")).areEqual)
    // A season of no order is none.
    #expect(
      terms(model("arima", orders: [[1, 0, 0], [1, 0, 0, 0, 0, 0, 24]])).withoutSeason == ["arima"])
    #expect(terms(model("arima", orders: [[1, 0, 0], season])).areEqual)
  }
}
