import TestSupport
import Testing

@testable import Evaluation

@Suite struct TaylorStatisticsTests {
  /// Observed 1, 2, 3, 4; predicted 1, 2, 3, 6, by hand.
  @Test func handWorkedCase() throws {
    let found = try #require(TaylorStatistics(observed: [1, 2, 3, 4], predicted: [1, 2, 3, 6]))
    #expect(found.count == 4 && found.bias == 0.5)
    #expect(abs(found.reference - 1.25.squareRoot()) < 1e-15)
    #expect(abs(found.deviation - 3.5.squareRoot()) < 1e-15)
    // Differences less their mean: −0.5, −0.5, −0.5, 1.5.
    #expect(abs(found.difference - 0.75.squareRoot()) < 1e-15)
    #expect(abs((found.correlation ?? 0) - 2 / (1.25 * 3.5).squareRoot()) < 1e-15)
  }

  /// E² = σ_r² + σ² − 2 σ_r σ ρ to 1e-9, whatever the level, size and sign of the numbers.
  @Test(arguments: [1e-6, 1, 30, 1e4])
  func theLawOfCosinesHoldsOnDrawnNumbers(size: Double) throws {
    var generator = SeededGenerator(seed: 11)
    for trial in 0..<200 {
      let observed = (0..<97).map { _ in size * Double.random(in: -1...20, using: &generator) }
      let predicted = observed.map {
        $0 * Double(trial % 7 - 3) / 3 + size * Double.random(in: -3...3, using: &generator)
      }
      let found = try #require(TaylorStatistics(observed: observed, predicted: predicted))
      #expect(try #require(found.departure) < 1e-9)
    }
  }

  @Test func agreesWithTheScores() throws {
    let observed: [Double?] = [3, nil, 5, 8, 2, 9], predicted: [Double?] = [2, 4, 6, 8, nil, 7]
    let found = try #require(TaylorStatistics(observed: observed, predicted: predicted))
    let scores = try #require(Scores(observed: observed, predicted: predicted))
    #expect(found.count == scores.count)
    #expect(abs(found.bias - scores.bias) < 1e-12)
    #expect(abs(try #require(found.correlation) - (try #require(scores.correlation))) < 1e-12)
    let square = found.difference * found.difference + found.bias * found.bias
    #expect(abs(square - scores.rmse * scores.rmse) < 1e-12)
  }

  @Test func constantAndEmptySeries() throws {
    #expect(TaylorStatistics(observed: [1, nil], predicted: [nil, 1]) == nil)
    let flat = try #require(TaylorStatistics(observed: [2, 2, 2], predicted: [1, 2, 3]))
    #expect(flat.correlation == nil && flat.departure == nil && flat.reference == 0)
  }
}

@Suite struct LinearFitTests {
  /// Through (0, 1), (1, 3), (2, 4): slope 1.5, intercept 7/6.
  @Test func handWorkedCase() throws {
    let fit = try #require(LinearFit([(0, 1), (1, 3), (2, 4)]))
    #expect(abs(fit.slope - 1.5) < 1e-15 && abs(fit.intercept - 7.0 / 6) < 1e-15)
  }

  @Test func pairsThatGiveNoLine() {
    #expect(LinearFit([]) == nil)
    #expect(LinearFit([(1, 2)]) == nil)
    #expect(LinearFit([(1, 2), (1, 3)]) == nil)
  }
}

@Suite struct ScoreUncertaintyTests {
  /// The jackknife of a mean of one value a block is its usual standard error, s/√n.
  @Test func ofAMeanItIsTheUsualStandardError() throws {
    let errors = [1.0, 2, 4, 5, 8]
    let found = try #require(
      ScoreUncertainty(errors.enumerated().map { (10, 10 + $0.element, $0.offset) }))
    #expect(found.blocks == 5)
    // Σ(e − 4)² = 30; √(30/4/5).
    #expect(abs(found.mae - 1.5.squareRoot()) < 1e-12)
  }

  /// Against scores computed anew without each block.
  @Test func agreesWithScoresWithoutEachBlock() throws {
    var generator = SeededGenerator(seed: 5)
    let samples = (0..<240).map { index -> (observed: Double?, predicted: Double?, block: Int) in
      let observed = 20 + Double.random(in: -9...9, using: &generator)
      let predicted = observed + Double.random(in: -2...3, using: &generator)
      return (index % 31 == 0 ? nil : observed, predicted, index / 24)
    }
    let found = try #require(ScoreUncertainty(samples))
    var rmse: [Double] = [], correlation: [Double] = [], explained: [Double] = []
    for block in 0..<10 {
      let rest = samples.filter { $0.block != block }
      let scores = try #require(
        Scores(observed: rest.map(\.observed), predicted: rest.map(\.predicted)))
      rmse.append(scores.rmse)
      correlation.append(try #require(scores.correlation))
      explained.append(try #require(scores.explainedVariance))
    }
    func error(_ values: [Double]) -> Double {
      let mean = values.reduce(0, +) / 10
      return (0.9 * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
    }
    #expect(abs(found.rmse - error(rmse)) < 1e-10)
    #expect(abs(try #require(found.correlation) - error(correlation)) < 1e-10)
    #expect(abs(try #require(found.explainedVariance) - error(explained)) < 1e-10)
  }

  @Test func oneBlockHasNone() {
    #expect(ScoreUncertainty([(1, 2, 0), (2, 2, 0)]) == nil)
    #expect(ScoreUncertainty([(nil, 2, 0), (2, 2, 1)]) == nil)
    let flat = ScoreUncertainty([(1, 2, 0), (1, 3, 1)])
    #expect(flat?.correlation == nil && flat?.explainedVariance == nil)
  }
}
