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
        values: ["\(leaf)"],
        forecaster: try ForecasterCatalogue.make("decision-tree", options: options))
    }
  }

  private func search(_ problem: ForecastProblem) throws -> GridSearch {
    try GridSearch(
      candidates(), settings: ["leaf"], problem: problem, validation: 0.25, seed: SeedPath(seed: 1),
      model: "decision-tree")
  }

  @Test("changing every test value changes no score and no choice")
  func noLeak() throws {
    let plain = try search(madeProblem())
    let changed = try search(madeProblem { sample, value in sample < 360 ? value : 900 - value })
    #expect(plain.table == changed.table && plain.winner == changed.winner)
    let training = try search(madeProblem { sample, value in sample < 359 ? value : value + 9 })
    #expect(training.table != plain.table)
  }

  @Test("the table holds each setting, its score and one winner, the least")
  func table() throws {
    let result = try search(madeProblem())
    #expect(result.table.rows.map(\.values) == [["1"], ["2"], ["6"], ["40"]])
    let rows = result.table.rows
    #expect(rows.count { $0.isWinner } == 1 && rows[result.winner].isWinner)
    #expect(rows[result.winner].score == rows.compactMap(\.score).min())
    #expect(result.table.winner == rows[result.winner].values)
  }

  @Test("a candidate that fails stays in the table with its reason")
  func failure() throws {
    var options = ForecasterOptions()
    options.lags = 9_000
    let wrong = GridSearch.Candidate(
      values: ["too many lags"],
      forecaster: try ForecasterCatalogue.make("decision-tree", options: options))
    let result = try GridSearch(
      [wrong] + candidates(), settings: ["leaf"], problem: madeProblem(), seed: SeedPath(seed: 1),
      model: "tree")
    let row = result.table.rows[0]
    #expect(row.score == nil && row.failure?.contains("AAAA") == true)
    #expect(result.winner > 0)
    #expect(throws: ForecastError.self) {
      try GridSearch(
        [wrong], settings: ["leaf"], problem: madeProblem(), seed: SeedPath(seed: 1), model: "tree")
    }
    #expect(throws: ForecastError.self) {
      try GridSearch(
        candidates(), settings: ["leaf"], problem: madeProblem(), validation: 1,
        seed: SeedPath(seed: 1), model: "tree")
    }
  }

  @Test(
    "entries are compared over the samples that all of them predict, and never over filled ones")
  func commonSamples() throws {
    // Persistence looks one sample back, the running median 27 days: the median predicts from its
    // fourteenth day on, which is where both are scored.
    let days = 40
    let values = (0..<days * 24).map { sample -> Double? in
      Double(sample / 24 % 2) + Double(sample % 24)
    }
    var isFilled = [Bool](repeating: false, count: values.count)
    isFilled[days * 24 - 1] = true
    func scores(_ names: [String], filled: [Bool]) throws -> [Double?] {
      let problem = ForecastProblem(
        start: UTCTime(seconds: 0), step: 3600, period: 0..<values.count,
        training: 0..<values.count,
        targets: [.init(name: "AAAA", values: values, isFilled: filled)])
      return try GridSearch(
        names.map {
          GridSearch.Candidate(values: [$0], forecaster: try ForecasterCatalogue.make($0))
        }, settings: ["model"], problem: problem, validation: 1 - 1.5 / Double(days * 24),
        seed: SeedPath(seed: 1), model: "any"
      ).table.rows.map(\.score)
    }
    // Persistence errs by 1 an hour, and by 22 or 24 at each of the days' starts.
    let both = try scores(["persistence", "median-27-day"], filled: [])
    let scored = 14..<days
    let squares = scored.flatMap { day in
      (0..<24).map { hour -> Double in
        if hour > 0 { return 1 }
        return day % 2 == 1 ? 22 * 22 : 24 * 24
      }
    }
    let expected = (squares.reduce(0, +) / Double(squares.count)).squareRoot()
    #expect(((both[0] ?? 0) - expected).magnitude < 1e-12)
    let fewer = try scores(["persistence", "median-27-day"], filled: isFilled)
    let rest = (squares.dropLast().reduce(0, +) / Double(squares.count - 1)).squareRoot()
    #expect(((fewer[0] ?? 0) - rest).magnitude < 1e-12)
  }
}

@Suite("Models that choose their settings")
struct TunedForecasterTests {
  private func tuned(
    _ name: String, _ settings: [String], _ problem: ForecastProblem,
    _ entries: [(values: [String], change: (inout ForecasterOptions) -> Void)]
  ) throws -> Forecast {
    let candidates = entries.map { entry in
      var options = ForecasterOptions()
      options.lags = 3
      entry.change(&options)
      return (values: entry.values, options: options)
    }
    let forecaster = try TunedForecaster(
      name, settings: settings, candidates: candidates, validation: 0.25)
    return try forecaster.forecast(problem, seed: SeedPath(seed: 1)) { _, _ in }
  }

  private func searches(_ problem: ForecastProblem) throws -> [[SettingSearch]] {
    let tree = try tuned(
      "decision-tree", ["leaf"], problem,
      [1, 6, 40].map { (leaf: Int) in (["\(leaf)"], { $0.leaf = leaf }) })
    let machine = try tuned(
      "svr", ["cost", "epsilon"], problem,
      [(1, 0.1), (10, 0.1), (10, 0.5)].map { (cost: Double, epsilon: Double) in
        (
          ["\(cost)", "\(epsilon)"],
          {
            $0.cost = cost
            $0.epsilon = epsilon
          }
        )
      })
    let orders = try tuned(
      "arima", ["order"], problem,
      [[1, 0, 0], [2, 0, 1]].map { (order: [Int]) in (["\(order)"], { $0.order = order }) })
    let network = try tuned(
      "mlp", ["epochs"], problem,
      [1, 3].map { (epochs: Int) in
        (
          ["\(epochs)"],
          {
            $0.epochs = epochs
            $0.units = [4]
          }
        )
      })
    let criterion = try madeForecast("arima", problem) { $0.orders = [[1, 0, 0], [2, 0, 1]] }
    return [tree, machine, orders, network, criterion].map(\.searches)
  }

  @Test("changing every test value changes no score and no choice of any kind of model")
  func noLeak() throws {
    let plain = try searches(madeProblem())
    let changed = try searches(madeProblem { sample, value in sample < 360 ? value : 900 - value })
    #expect(plain == changed)
    #expect(plain.map(\.count) == [1, 1, 1, 1, 2])
    let training = try searches(madeProblem { sample, value in sample < 359 ? value : value + 9 })
    for (before, after) in zip(plain, training) { #expect(before != after) }
  }

  @Test("a candidate's numbers come from its settings, not from its place in the grid")
  func candidatesByValue() throws {
    func rows(_ rates: [String]) throws -> [String: Double] {
      let entries = rates.map { (rate: String) in
        (
          [rate, "4"],
          { (options: inout ForecasterOptions) in
            options.epochs = 2
            options.units = [4]
            options.learningRate = Double(rate)
          }
        )
      }
      let forecast = try tuned("mlp", ["learning_rate", "units"], madeProblem(), entries)
      return Dictionary(
        uniqueKeysWithValues: forecast.searches[0].rows.map { ($0.values[0], $0.score ?? 0) })
    }
    let two = try rows(["0.01", "0.001"])
    let three = try rows(["0.1", "0.0010", "0.01"])
    #expect(two["0.01"] == three["0.01"])
    #expect(two["0.001"] == three["0.0010"])
    #expect(two["0.01"] != two["0.001"])
  }

  @Test("the name of settings is the same however they are written and ordered")
  func settingsNames() {
    #expect(SettingsName.of(["units", "lags"], ["32", "24"]) == "lags=24,units=32")
    #expect(SettingsName.of(["lags", "units"], ["24", "32"]) == "lags=24,units=32")
    #expect(SettingsName.of(["cost"], ["1e1"]) == SettingsName.of(["cost"], ["10.0"]))
    #expect(SettingsName.of(["epsilon"], ["0.10"]) == "epsilon=0.1")
    #expect(SettingsName.of(["order"], ["2 1 2"]) == "order=2 1 2")
    #expect(SettingsName.of(["activation"], ["tanh"]) == "activation=tanh")
  }

  @Test("the forecast is that of the settings chosen, learned from the whole training part")
  func winner() throws {
    let problem = madeProblem()
    let forecast = try tuned(
      "decision-tree", ["leaf"], problem,
      [1, 6, 40].map { (leaf: Int) in (["\(leaf)"], { $0.leaf = leaf }) })
    let chosen = try #require(Int(forecast.searches[0].winner[0]))
    let options = { (options: inout ForecasterOptions) in
      options.lags = 3
      options.leaf = chosen
    }
    // The tree draws nothing, so that the seed's name does not matter.
    #expect(try madeForecast("decision-tree", problem, options).predictions == forecast.predictions)
  }

  @Test("Akaike's criterion has a table for each station")
  func akaike() throws {
    let forecast = try madeForecast("arima", madeProblem()) {
      $0.orders = [[1, 0, 0], [2, 0, 1], [0, 0, 0]]
    }
    #expect(forecast.searches.map(\.series) == ["AAAA", "BBBB"])
    for search in forecast.searches {
      #expect(search.criterion == .akaike)
      #expect(search.rows.map(\.values) == [["1 0 0"], ["2 0 1"], ["0 0 0"]])
      #expect(search.rows.count { $0.isWinner } == 1 && search.winner == ["2 0 1"])
    }
    #expect(try madeForecast("arima", madeProblem()) { $0.order = [1, 0, 0] }.searches.isEmpty)
  }
}
