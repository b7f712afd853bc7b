import Testing

@testable import Evaluation

@Suite struct ScoresTests {
  /// Observed 1, 2, 3, 4; predicted 1, 2, 3, 6: squared error 4 over four samples.
  @Test func handWorkedCase() throws {
    let scores = try #require(Scores(observed: [1, 2, 3, 4], predicted: [1, 2, 3, 6]))
    #expect(scores.count == 4)
    #expect(scores.rmse == 1)
    #expect(scores.mae == 0.5)
    #expect(scores.bias == 0.5)
    // ρ = 8 / √(5 · 14)
    #expect(abs((scores.correlation ?? 0) - 0.956_182_887_467_515) < 1e-14)
    #expect(abs((scores.squaredCorrelation ?? 0) - 64.0 / 70) < 1e-14)
    #expect(scores.explainedVariance == 1 - 4.0 / 5)
  }

  @Test func perfectForecast() throws {
    let scores = try #require(Scores(observed: [1, 2, 4], predicted: [1, 2, 4]))
    #expect(scores.rmse == 0)
    #expect(scores.correlation == 1)
    #expect(scores.explainedVariance == 1)
  }

  @Test func gapsOnEitherSideAreLeftOut() throws {
    let scores = try #require(Scores(observed: [1, nil, 3, 5], predicted: [2, 9, nil, 5]))
    #expect(scores.count == 2)
    #expect(scores.mae == 0.5)
  }

  @Test func nothingInCommonHasNoScore() {
    #expect(Scores(observed: [1, nil], predicted: [nil, 2]) == nil)
  }

  @Test func constantSeriesHaveNoCorrelation() throws {
    let scores = try #require(Scores(observed: [2, 2, 2], predicted: [1, 2, 3]))
    #expect(scores.correlation == nil)
    #expect(scores.explainedVariance == nil)
    #expect(scores.rmse > 0)
  }

  @Test func skillIsTheShareOfSquaredErrorRemoved() throws {
    let model = try #require(Scores(observed: [0, 0], predicted: [1, 1]))
    let reference = try #require(Scores(observed: [0, 0], predicted: [2, 2]))
    #expect(model.skill(against: reference) == 0.75)
    #expect(reference.skill(against: model) == -3)
  }
}
