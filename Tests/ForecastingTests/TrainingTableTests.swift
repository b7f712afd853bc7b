import Determinism
import Testing

@testable import Forecasting

@Suite("Training tables refuse what no model can learn from")
struct TrainingTableTests {
  private func words(_ features: [[Double]], _ targets: [Double], minimum: Int = 2) -> String {
    do throws(ForecastError) {
      _ = try TrainingTable(
        model: "svr", series: "XJSH", features: FeatureMatrix(features), names: ["lag 1", "kp"],
        targets: targets, minimumRows: minimum)
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  @Test("each error names model and series")
  func errors() {
    #expect(
      words([[1, 2], [3, .nan]], [1, 2])
        == "svr: XJSH: feature kp of sample 1 is not a finite number; fill or remove it")
    #expect(
      words([[1, 2], [3, 4]], [1, .infinity])
        == "svr: XJSH: the target of sample 1 is not a finite number; fill or remove it")
    #expect(
      words([[1, 2], [3, 4]], [5, 5]).hasPrefix("svr: XJSH has the same value everywhere"))
    #expect(
      words([[1, 2]], [5]).hasPrefix(
        "svr: XJSH has 1 usable training samples where 2 are needed"))
    #expect(words([], []).hasPrefix("svr: XJSH has 0 usable"))
    #expect(words([[1, 2], [3, 4]], [1, 2]) == "accepted")
  }
}

@Suite("Windows as tables, worked out by hand")
struct WindowTableTests {
  /// Two stations and Kp over eight samples from sample 1 on; B has a gap at 5, A's sample 3 was
  /// filled in.
  private func problem(horizon: Int = 1) -> ForecastProblem {
    ForecastProblem(
      start: UTCTime(seconds: 0), step: 900, period: 1..<8, training: 1..<6, horizon: horizon,
      targets: [
        .init(
          name: "A", values: [99, 11, 12, 13, 14, 15, 16, 17],
          isFilled: (0..<8).map { $0 == 3 }),
        .init(name: "B", values: [98, 21, 22, 23, 24, nil, 26, 27]),
      ], auxiliaries: [.init(name: "Kp", values: [0, 1, 2, 3, 4, 5, 6, 7])])
  }

  @Test("lags of all stations, oldest first, then the current index")
  func all() throws {
    let table = WindowTable(problem().input, horizon: 1, lags: 2, inputs: .all)
    #expect(
      table.names == [
        "A 2 steps before", "B 2 steps before", "A 1 steps before", "B 1 steps before", "Kp",
      ])
    #expect(table.predictable == [3, 4, 5])
    #expect(
      table.features
        == FeatureMatrix([[11, 21, 12, 22, 3], [12, 22, 13, 23, 4], [13, 23, 14, 24, 5]]))
    let first = try table.training(problem(), station: 0, model: "svr")
    #expect(first.targets == [14, 15])
    #expect(first.features == FeatureMatrix([[12, 22, 13, 23, 4], [13, 23, 14, 24, 5]]))
    let second = try table.training(problem(), station: 1, model: "svr")
    #expect(second.targets == [23, 24])
    #expect(
      table.spread([1, 2, 3], over: problem().input) == [nil, nil, nil, 1, 2, 3, nil, nil])
  }

  @Test("one station's own lags do not see another's gap")
  func own() throws {
    let table = WindowTable(problem().input, horizon: 1, lags: 2, inputs: .own, station: 0)
    #expect(table.names == ["A 2 steps before", "A 1 steps before", "Kp"])
    #expect(table.predictable == [3, 4, 5, 6, 7])
    #expect(
      table.features
        == FeatureMatrix([
          [11, 12, 3], [12, 13, 4], [13, 14, 5], [14, 15, 6], [15, 16, 7],
        ]))
    #expect(
      WindowTable(problem().input, horizon: 1, lags: 2, inputs: .own, station: 1).predictable == [
        3, 4, 5,
      ])
  }

  @Test("a horizon moves the lags, not the index")
  func horizon() {
    let table = WindowTable(
      problem(horizon: 3).input, horizon: 3, lags: 2, inputs: .own, station: 0)
    #expect(table.predictable == [5, 6, 7])
    #expect(table.features == FeatureMatrix([[11, 12, 5], [12, 13, 6], [13, 14, 7]]))
  }

  @Test("a stride thins what is learned from and nothing else")
  func stride() throws {
    let table = WindowTable(problem().input, horizon: 1, lags: 1, inputs: .own, station: 0)
    #expect(try table.training(problem(), station: 0, model: "svr").targets == [12, 14, 15])
    #expect(
      try table.training(problem(), station: 0, model: "svr", stride: 2).targets == [12, 15])
    #expect(table.predictable == [2, 3, 4, 5, 6, 7])
  }
}
