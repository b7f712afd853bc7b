import Testing

@testable import Determinism

/// NumPy's values are printed by Fixtures/random_streams.py.
@Suite struct OrderedStatisticsTests {
  private let values = [3.25, -1.5, 8.0, 0.1, 0.1, 1e3, -7.75, 2.0]

  @Test func momentsAreThoseOfNumPy() throws {
    #expect(OrderedStatistics.mean(values) == 125.525)
    let deviation = try #require(OrderedStatistics.standardDeviation(values))
    #expect((deviation - 353.369_230_207_078).magnitude < 1e-12)
  }

  @Test func quantilesAreThoseOfNumPy() throws {
    let references = [
      (0, -7.75), (0.1, -3.375), (0.25, -0.3), (0.5, 1.05), (0.9, 305.6), (1, 1000),
    ]
    for (probability, reference) in references {
      let quantile = try #require(OrderedStatistics.quantile(values, probability))
      #expect((quantile - reference).magnitude < 1e-12)
    }
    #expect(OrderedStatistics.median([5, 1, 3]) == 3)
  }

  @Test func sumKeepsWhatPlainAdditionLoses() {
    #expect(OrderedStatistics.sum([1, 1e100, 1, -1e100]) == 2)
    #expect(OrderedStatistics.sum([Double](repeating: 0.1, count: 1_000)) == 100)
    #expect(OrderedStatistics.sum([]) == 0)
  }

  @Test func infinityAndNaNAreNotHidden() {
    let infinity = Double.infinity
    #expect(OrderedStatistics.sum([infinity, 1]) == infinity)
    #expect(OrderedStatistics.sum([1, -infinity, 1]) == -infinity)
    #expect(OrderedStatistics.sum([infinity, -infinity]).isNaN)
    #expect(OrderedStatistics.sum([1, .nan]).isNaN)
    #expect(OrderedStatistics.median([1, .nan, 2])?.isNaN == true)
  }

  @Test func tooLittleGivesNothing() {
    #expect(OrderedStatistics.mean([]) == nil)
    #expect(OrderedStatistics.median([]) == nil)
    #expect(OrderedStatistics.standardDeviation([1]) == nil)
    #expect(OrderedStatistics.quantile([1, 2], 1.01) == nil)
    #expect(OrderedStatistics.quantile([1, 2], .nan) == nil)
    #expect(OrderedStatistics.standardDeviation([2, 2, 2]) == 0)
  }
}
