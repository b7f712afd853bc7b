import Determinism
import Testing

@testable import Evidence
@testable import Studies

/// Each rule on models, detectors and radiation with numbers that pass it, fail it, and leave it open.
@Suite struct DetectionClaimTests {
  private let query = DetectionQuery(detector: nil, model: nil, window: nil, group: nil)

  private func day(
    _ offset: Int, quiet: Double = 24, stations: Int = 5, tested: Int = 5, positive: Int = 0,
    negative: Int = 0, strongest: Double? = nil
  ) -> ClaimEvidence.DetectedDay {
    ClaimEvidence.DetectedDay(
      offset: offset, quietHours: quiet, stations: stations, tested: tested,
      isSynchronous: tested > 0 && stations == tested, chance: nil, positive: positive,
      negative: negative, strongest: strongest)
  }

  private func scores(
    _ metric: PublishedScores.Metric, _ values: [Double?]
  ) -> ClaimEvidence.MetricScores {
    ClaimEvidence.MetricScores(
      metric: metric,
      models: zip(["a", "b", "c"], values).map { .init(model: $0.0, value: $0.1) })
  }

  @Test func bestModel() {
    let rule = BestModelRule(model: "a", metrics: [.r2, .rmse], group: nil)
    func verdict(_ r2: [Double?], _ rmse: [Double?]) -> StatementVerdict {
      rule.verdict(on: [scores(.r2, r2), scores(.rmse, rmse)])
    }
    #expect(verdict([0.9, 0.8, 0.7], [1, 2, 3]) == .holds)
    #expect(verdict([0.9, 0.8, 0.7], [2, 1, 3]) == .fails)
    #expect(verdict([0.7, 0.8, 0.7], [1, 2, 3]) == .fails)
    #expect(verdict([0.9, nil, 0.7], [1, 2, 3]) == .untested)
    #expect(verdict([nil, 0.8, 0.7], [1, 2, 3]) == .untested)
    #expect(verdict([0.9], [1]) == .untested)
  }

  @Test func improvement() {
    func verdict(
      _ metric: PublishedScores.Metric, _ percent: Double, _ values: [Double?]
    ) -> StatementVerdict {
      ImprovementRule(metric: metric, model: "a", rival: "b", percent: percent, group: nil)
        .verdict(on: scores(metric, values))
    }
    #expect(verdict(.r2, 20, [0.96, 0.8]) == .holds)
    #expect(verdict(.r2, 21, [0.96, 0.8]) == .fails)
    #expect(verdict(.rmse, 39, [3, 5]) == .holds)
    #expect(verdict(.rmse, 41, [3, 5]) == .fails)
    #expect(verdict(.rmse, 1, [3, nil]) == .untested)
    #expect(verdict(.rmse, 1, [3, 0]) == .untested)
  }

  @Test func synchronousDays() {
    func verdict(
      _ happens: Bool, _ days: [ClaimEvidence.DetectedDay]?
    ) -> StatementVerdict {
      SynchronousDaysRule(
        range: DayRange(first: -3, last: -2), query: query, happens: happens, minimumQuietHours: 6
      ).verdict(on: days)
    }
    #expect(verdict(true, [day(-3), day(-2)]) == .holds)
    #expect(verdict(true, [day(-3), day(-2, stations: 4)]) == .fails)
    #expect(verdict(false, [day(-3, stations: 4), day(-2, stations: 0)]) == .holds)
    #expect(verdict(false, [day(-3, stations: 4), day(-2)]) == .fails)
    #expect(verdict(true, [day(-3), day(-2, quiet: 5.75)]) == .untested)
    #expect(verdict(true, [day(-3), day(-2, stations: 0, tested: 0)]) == .untested)
    #expect(verdict(true, [day(-3)]) == .untested)
    #expect(verdict(true, nil) == .untested)
  }

  @Test func flaggedShare() {
    func verdict(_ flagged: Int, of tested: Int) -> StatementVerdict {
      FlaggedShareRule(query: query, time: .quiet, atMost: 1)
        .verdict(on: FlagCount(tested: tested, flagged: flagged, expected: nil))
    }
    #expect(verdict(1, of: 100) == .holds && verdict(2, of: 100) == .fails)
    #expect(verdict(0, of: 0) == .untested)
    #expect(
      FlaggedShareRule(query: query, time: .all, atMost: 1).verdict(on: nil)
        == .untested)
  }

  @Test func signsAndStrength() {
    let range = DayRange(first: -8, last: -5)
    func sign(_ sign: Claim.Sign, _ positive: Int, _ negative: Int) -> StatementVerdict {
      AnomalySignRule(range: range, query: query, sign: sign).verdict(
        on: [day(-8, positive: positive), day(-5, negative: negative)])
    }
    #expect(sign(.negative, 2, 3) == .holds && sign(.negative, 3, 2) == .fails)
    #expect(sign(.positive, 3, 2) == .holds && sign(.positive, 3, 3) == .fails)
    // Of fewer than five flagged samples most say nothing.
    #expect(sign(.positive, 4, 0) == .untested && sign(.positive, 5, 0) == .holds)
    #expect(sign(.negative, 0, 0) == .untested)
    // A day with fewer than six quiet hours speaks neither for nor against.
    func ofThinDay(_ quiet: Double, _ positive: Int) -> StatementVerdict {
      AnomalySignRule(range: range, query: query, sign: .positive).verdict(
        on: [day(-8, positive: positive), day(-5, quiet: quiet, negative: 9)])
    }
    #expect(ofThinDay(5.75, 5) == .holds && ofThinDay(6, 5) == .fails)
    #expect(ofThinDay(5.75, 0) == .untested)
    func strongest(_ days: [ClaimEvidence.DetectedDay]) -> StatementVerdict {
      StrongestDayRule(day: -1, range: DayRange(first: -8, last: -1), query: query)
        .verdict(on: days)
    }
    #expect(strongest([day(-2, strongest: 3), day(-1, strongest: -4)]) == .holds)
    #expect(strongest([day(-2, strongest: 5), day(-1, strongest: -4)]) == .fails)
    #expect(strongest([day(-2, strongest: 5), day(-1)]) == .fails)
    #expect(strongest([day(-2, strongest: -4), day(-1, strongest: 4)]) == .fails)
    #expect(strongest([day(-2), day(-1)]) == .untested)
    #expect(strongest([day(-1, strongest: 4)]) == .untested)
    #expect(strongest([day(-2, strongest: 4)]) == .untested)
  }

  /// A day with fewer than six quiet hours neither is the strongest nor stands against another.
  @Test func theStrongestDayIsAmongThoseWithEnoughQuietHours() {
    func verdict(_ days: [ClaimEvidence.DetectedDay]?) -> StatementVerdict {
      StrongestDayRule(day: -1, range: DayRange(first: -8, last: -1), query: query)
        .verdict(on: days)
    }
    let own = day(-1, quiet: 6, strongest: -4)
    // Day −3 is stronger than the named one, day −2 weaker.
    func withRival(_ quiet: Double) -> [ClaimEvidence.DetectedDay] {
      [day(-3, quiet: quiet, strongest: 9), day(-2, strongest: 3), own]
    }
    #expect(verdict(withRival(5.75)) == .holds && verdict(withRival(6)) == .fails)
    // The named day itself has too few.
    #expect(
      verdict([day(-2, strongest: 3), day(-1, quiet: 5.75, strongest: 4)]) == .untested)
    // No other day has enough, so there is nothing to compare with.
    #expect(verdict([day(-3, quiet: 5.75, strongest: 9), own]) == .untested)
    #expect(
      verdict([day(-3, quiet: 5.75, strongest: 9), day(-2), day(-1)]) == .untested)
    #expect(verdict([day(-2), own]) == .holds)
    #expect(verdict([day(-2, strongest: 3), day(-1)]) == .fails)
    #expect(verdict(nil) == .untested)
  }

  @Test func radiationDays() {
    func verdict(_ beyond: [Int], cells: Int = 9) -> StatementVerdict {
      RadiationDaysRule(range: DayRange(first: -2, last: -1), radius: 500, limit: 2).verdict(
        on: beyond.enumerated().map {
          .init(offset: $0.offset - 2, cells: cells, beyond: $0.element, strongest: nil)
        })
    }
    #expect(verdict([1, 2]) == .holds && verdict([1, 0]) == .fails)
    #expect(verdict([1]) == .untested && verdict([1, 1], cells: 0) == .untested)
    #expect(
      RadiationDaysRule(range: DayRange(first: -2, last: -1), radius: 500, limit: 2)
        .verdict(on: nil) == .untested)
  }
}
