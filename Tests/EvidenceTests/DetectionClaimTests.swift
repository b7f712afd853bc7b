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
    let rule = BestModelRule(model: "a", metrics: [.r2, .rmse], group: nil, samples: .all)
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

  /// The best of one training is none unless it is the best in most.
  @Test func theBestModelIsBestInMostTrainings() {
    let rule = BestModelRule(model: "a", metrics: [.rmse], group: nil, samples: .all)
    let (best, worse) = ([scores(.rmse, [1, 2, 3])], [scores(.rmse, [2, 1, 3])])
    func verdict(
      _ own: [ClaimEvidence.MetricScores], _ others: [[ClaimEvidence.MetricScores]]
    ) -> StatementVerdict { rule.verdict(on: own, rule.trainings(own: own, others)) }
    #expect(rule.trainings(own: best, []) == nil && verdict(best, []) == .holds)
    #expect(rule.trainings(own: best, [worse, best]) == .init(holding: 2, of: 3))
    #expect(verdict(best, [worse, best]) == .holds)
    #expect(verdict(best, [worse, worse]) == .fails)
    // Half of them are not most.
    #expect(verdict(best, [worse]) == .fails)
    // The study's own training must agree.
    #expect(verdict(worse, [best, best]) == .fails)
    #expect(verdict([scores(.rmse, [1, nil, 3])], [best]) == .untested)
  }

  @Test func groupsBiasesAndDetectorsAreHeldAgainstEachOther() {
    func worse(_ metric: PublishedScores.Metric, _ scores: [Double?]) -> StatementVerdict {
      WorseGroupRule(metric: metric, model: "a", group: "low", rival: "mid").verdict(on: scores)
    }
    #expect(worse(.rmse, [3, 2]) == .holds && worse(.rmse, [2, 3]) == .fails)
    #expect(worse(.r2, [0.7, 0.9]) == .holds && worse(.r2, [0.9, 0.7]) == .fails)
    #expect(worse(.rmse, [2, 2]) == .fails && worse(.rmse, [nil, 2]) == .untested)

    let bias = SmallBiasRule(models: [], atMost: 0.03)
    #expect(bias.verdict(on: [0.03, -0.03]) == .holds && bias.verdict(on: [-0.031]) == .fails)
    #expect(bias.verdict(on: [0, nil]) == .untested && bias.verdict(on: [1, nil]) == .fails)
    #expect(bias.verdict(on: []) == .untested)

    let fewer = FewerDaysRule(query: query, rival: "other")
    #expect(fewer.verdict(on: [2, 3]) == .holds && fewer.verdict(on: [3, 3]) == .fails)
    #expect(fewer.verdict(on: [0, 0]) == .untested && fewer.verdict(on: [nil, 3]) == .untested)
  }

  @Test func mostOfThePartNeedsFiveAndMoreThanHalf() {
    let rule = FlaggedPartRule(
      range: DayRange(first: -8, last: 3), query: query, hours: 15...23)
    #expect(rule.verdict(within: 3, of: 5) == .holds && rule.verdict(within: 3, of: 6) == .fails)
    #expect(rule.verdict(within: 4, of: 4) == .untested)
    #expect(rule.verdict(within: nil, of: nil) == .untested)
  }

  /// More pairs of days grow than shrink.
  @Test func growingDays() {
    func verdict(_ sizes: [Double?], quiet: Double = 24) -> StatementVerdict {
      GrowingDaysRule(range: DayRange(first: -8, last: -1), query: query).verdict(
        on: sizes.enumerated().map { day($0.offset - 8, quiet: quiet, strongest: $0.element) })
    }
    // Of six pairs 5 grow and 1 shrinks; 1 and 5; 3 and 3.
    #expect(verdict([1, -3, 2, 4]) == .holds && verdict([4, 3, -1, 2]) == .fails)
    #expect(verdict([1, 4, 3, 2]) == .fails)
    // A day without a flagged sample is smaller than any with one.
    #expect(verdict([nil, nil, nil, 2]) == .holds && verdict([2, nil, nil, nil]) == .fails)
    #expect(verdict([nil, nil, nil, nil]) == .untested && verdict([1, 2, 3]) == .untested)
    #expect(verdict([1, 2, 3, 4], quiet: 5.75) == .untested)
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
