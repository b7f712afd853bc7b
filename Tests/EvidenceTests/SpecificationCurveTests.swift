import Determinism
import Testing

@testable import Evidence
@testable import Studies
@testable import TestSupport

/// Many ways to ask one question: worked by hand, and on days that hold nothing.
@Suite struct SpecificationCurveTests {
  private func specification(_ days: Int) -> Specification {
    Specification(
      model: "m", limit: 2, days: days, background: 15, mask: .quiet, indexHour: .ending,
      keepsSuspectDays: true)
  }

  /// A record of the daily means given, each day all quiet.
  private func statistic(_ daily: [Double], days: Int) throws -> LeadStatistic {
    // Scores beyond the limit by the day's mean, the same at every hour.
    let (frame, _) = try UnlearnedRecord.frame(days: daily.count)
    let scores = LeadScores(
      spans: [
        (
          samples: 0..<daily.count * 24,
          scores: daily.flatMap { mean in [Double?](repeating: 2 + mean, count: 24) }
        )
      ])
    return LeadStatistic(
      of: [scores], in: frame, limit: 2, days: days, quiet: frame.quiet.map { _ in true })
  }

  @Test func everyDateIsHeldAgainstThoseThatShareNoneOfItsDays() throws {
    // One day of 300 stands out: the dates whose five days hold it share the first places.
    var daily = [Double](repeating: 0.5, count: 300)
    daily[150] = 10
    let statistic = try statistic(daily, days: 5)
    let first = UnlearnedRecord.firstDay
    let dates = statistic.dates
    let expected: [Int] = (5...300).map { first + $0 }
    #expect(dates == expected)
    let outcome = SpecificationDates(
      specification(5), statistic, dates: dates, event: first + 153
    ).outcome
    // Days 148 to 152 before the date 153; nine dates lie nearer than five days.
    let mean: Double = 12.0 / 5
    let observed = try #require(outcome.observed)
    #expect((observed - mean).magnitude < 1e-12)
    let effective = Double(dates.count - 9) / 5
    let least: Double = 1 / (1 + effective)
    #expect(outcome.probability == least)
    #expect(outcome.succeeds == true)
    // A plain date: all others do at least as well.
    let plain = SpecificationDates(
      specification(5), statistic, dates: dates, event: first + 50
    ).outcome
    #expect(plain.probability == 1)
    #expect(plain.succeeds == false)
  }

  @Test func aShortRecordSaysNothing() throws {
    let statistic = try statistic([Double](repeating: 1, count: 110), days: 5)
    let first = UnlearnedRecord.firstDay
    let outcome = SpecificationDates(
      specification(5), statistic, dates: statistic.dates, event: first + 60
    ).outcome
    // 106 dates less nine are worth 19.4.
    #expect(outcome.probability == nil)
    #expect(outcome.observed == 1)
  }

  @Test func differencesAreNamedByTheirAxes() {
    let one = specification(5)
    let other = Specification(
      model: "n", limit: 2, days: 10, background: 15, mask: .all, indexHour: .ending,
      keepsSuspectDays: false)
    #expect(one.differences(from: one).isEmpty)
    #expect(one.differences(from: other) == [.model, .days, .mask, .suspectDays])
  }
}
