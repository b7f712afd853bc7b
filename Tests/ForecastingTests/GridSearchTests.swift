import Determinism
import Testing

@testable import Forecasting

@Suite("Tuning on the training part alone")
struct GridSearchTests {
  private func candidates() throws -> [GridSearch.Candidate] {
    try [1, 2, 6, 40].map { leaf in
      var options = ForecasterOptions()
      options.lags = 3
      options.leaf = leaf
      return GridSearch.Candidate(
        setting: "leaf \(leaf)",
        forecaster: try ForecasterCatalogue.make("decision-tree", options: options))
    }
  }

  private func search(_ problem: ForecastProblem) throws -> GridSearch {
    try GridSearch(
      candidates(), problem: problem, validation: 0.25, seed: SeedPath(seed: 1),
      model: "decision-tree")
  }

  @Test("changing every test value changes no score and no choice")
  func noLeak() throws {
    let plain = try search(madeProblem())
    let changed = try search(madeProblem { sample, value in sample < 360 ? value : 900 - value })
    #expect(plain.rows == changed.rows && plain.winner == changed.winner)
    let training = try search(madeProblem { sample, value in sample < 359 ? value : value + 9 })
    #expect(training.rows != plain.rows)
  }

  @Test("the table holds each setting, its score and one winner, the least")
  func table() throws {
    let result = try search(madeProblem())
    #expect(result.rows.map(\.setting) == ["leaf 1", "leaf 2", "leaf 6", "leaf 40"])
    #expect(result.rows.count { $0.isWinner } == 1)
    #expect(result.rows[result.winner].score == result.rows.compactMap(\.score).min())
    #expect(result.rows[result.winner].isWinner)
  }

  @Test("a candidate that fails stays in the table with its reason")
  func failure() throws {
    var options = ForecasterOptions()
    options.lags = 100_000
    let wrong = GridSearch.Candidate(
      setting: "too many lags",
      forecaster: try ForecasterCatalogue.make("decision-tree", options: options))
    let result = try GridSearch(
      [wrong] + candidates(), problem: madeProblem(), seed: SeedPath(seed: 1), model: "tree")
    #expect(result.rows[0].score == nil && result.rows[0].failure?.contains("AAAA") == true)
    #expect(result.winner > 0)
    #expect(throws: ForecastError.self) {
      try GridSearch([wrong], problem: madeProblem(), seed: SeedPath(seed: 1), model: "tree")
    }
    #expect(throws: ForecastError.self) {
      try GridSearch(
        candidates(), problem: madeProblem(), validation: 1, seed: SeedPath(seed: 1), model: "tree")
    }
  }
}
