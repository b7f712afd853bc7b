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
    let rule = Claim.Rule.bestModel(model: "a", metrics: [.r2, .rmse], group: nil)
    func verdict(_ r2: [Double?], _ rmse: [Double?]) -> ClaimVerdict {
      rule.verdict(on: .metricScores([scores(.r2, r2), scores(.rmse, rmse)]))
    }
    #expect(verdict([0.9, 0.8, 0.7], [1, 2, 3]) == .reproduced)
    #expect(verdict([0.9, 0.8, 0.7], [2, 1, 3]) == .notReproduced)
    #expect(verdict([0.7, 0.8, 0.7], [1, 2, 3]) == .notReproduced)
    #expect(verdict([0.9, nil, 0.7], [1, 2, 3]) == .cannotBeTested)
    #expect(verdict([nil, 0.8, 0.7], [1, 2, 3]) == .cannotBeTested)
    #expect(verdict([0.9], [1]) == .cannotBeTested)
  }

  @Test func improvement() {
    func verdict(
      _ metric: PublishedScores.Metric, _ percent: Double, _ values: [Double?]
    ) -> ClaimVerdict {
      Claim.Rule.improvement(metric, model: "a", against: "b", percent: percent, group: nil)
        .verdict(on: .metricScores([scores(metric, values)]))
    }
    #expect(verdict(.r2, 20, [0.96, 0.8]) == .reproduced)
    #expect(verdict(.r2, 21, [0.96, 0.8]) == .notReproduced)
    #expect(verdict(.rmse, 39, [3, 5]) == .reproduced)
    #expect(verdict(.rmse, 41, [3, 5]) == .notReproduced)
    #expect(verdict(.rmse, 1, [3, nil]) == .cannotBeTested)
    #expect(verdict(.rmse, 1, [3, 0]) == .cannotBeTested)
  }

  @Test func synchronousDays() {
    func verdict(
      _ happens: Bool, _ days: [ClaimEvidence.DetectedDay]?
    ) -> ClaimVerdict {
      Claim.Rule.synchronousDays(
        DayRange(first: -3, last: -2), query, happens: happens, minimumQuietHours: 6
      ).verdict(on: .detectedDays(days))
    }
    #expect(verdict(true, [day(-3), day(-2)]) == .reproduced)
    #expect(verdict(true, [day(-3), day(-2, stations: 4)]) == .notReproduced)
    #expect(verdict(false, [day(-3, stations: 4), day(-2, stations: 0)]) == .reproduced)
    #expect(verdict(false, [day(-3, stations: 4), day(-2)]) == .notReproduced)
    #expect(verdict(true, [day(-3), day(-2, quiet: 5.75)]) == .cannotBeTested)
    #expect(verdict(true, [day(-3), day(-2, stations: 0, tested: 0)]) == .cannotBeTested)
    #expect(verdict(true, [day(-3)]) == .cannotBeTested)
    #expect(verdict(true, nil) == .cannotBeTested)
  }

  @Test func flaggedShare() {
    func verdict(_ flagged: Int, of tested: Int) -> ClaimVerdict {
      Claim.Rule.flaggedShare(query, time: .quiet, atMost: 1)
        .verdict(on: .flagged(FlagCount(tested: tested, flagged: flagged, expected: nil)))
    }
    #expect(verdict(1, of: 100) == .reproduced && verdict(2, of: 100) == .notReproduced)
    #expect(verdict(0, of: 0) == .cannotBeTested)
    #expect(
      Claim.Rule.flaggedShare(query, time: .all, atMost: 1).verdict(on: .flagged(nil))
        == .cannotBeTested)
  }

  @Test func signsAndStrength() {
    let range = DayRange(first: -8, last: -5)
    func sign(_ sign: Claim.Sign, _ positive: Int, _ negative: Int) -> ClaimVerdict {
      Claim.Rule.anomalySign(range, query, sign).verdict(
        on: .detectedDays([day(-8, positive: positive), day(-5, negative: negative)]))
    }
    #expect(sign(.negative, 2, 3) == .reproduced && sign(.negative, 3, 2) == .notReproduced)
    #expect(sign(.positive, 3, 2) == .reproduced && sign(.positive, 2, 2) == .notReproduced)
    #expect(sign(.negative, 0, 0) == .cannotBeTested)
    // A day with fewer than six quiet hours speaks neither for nor against.
    func ofThinDay(_ quiet: Double, _ positive: Int) -> ClaimVerdict {
      Claim.Rule.anomalySign(range, query, .positive).verdict(
        on: .detectedDays([day(-8, positive: positive), day(-5, quiet: quiet, negative: 9)]))
    }
    #expect(ofThinDay(5.75, 2) == .reproduced && ofThinDay(6, 2) == .notReproduced)
    #expect(ofThinDay(5.75, 0) == .cannotBeTested)
    func strongest(_ days: [ClaimEvidence.DetectedDay]) -> ClaimVerdict {
      Claim.Rule.strongestDay(-1, among: DayRange(first: -8, last: -1), query)
        .verdict(on: .detectedDays(days))
    }
    #expect(strongest([day(-2, strongest: 3), day(-1, strongest: -4)]) == .reproduced)
    #expect(strongest([day(-2, strongest: 5), day(-1, strongest: -4)]) == .notReproduced)
    #expect(strongest([day(-2, strongest: 5), day(-1)]) == .notReproduced)
    #expect(strongest([day(-2, strongest: -4), day(-1, strongest: 4)]) == .notReproduced)
    #expect(strongest([day(-2), day(-1)]) == .cannotBeTested)
    #expect(strongest([day(-1, strongest: 4)]) == .cannotBeTested)
    #expect(strongest([day(-2, strongest: 4)]) == .cannotBeTested)
  }

  /// A day with fewer than six quiet hours neither is the strongest nor stands against another.
  @Test func theStrongestDayIsAmongThoseWithEnoughQuietHours() {
    func verdict(_ days: [ClaimEvidence.DetectedDay]?) -> ClaimVerdict {
      Claim.Rule.strongestDay(-1, among: DayRange(first: -8, last: -1), query)
        .verdict(on: .detectedDays(days))
    }
    let own = day(-1, quiet: 6, strongest: -4)
    // Day −3 is stronger than the named one, day −2 weaker.
    func withRival(_ quiet: Double) -> [ClaimEvidence.DetectedDay] {
      [day(-3, quiet: quiet, strongest: 9), day(-2, strongest: 3), own]
    }
    #expect(verdict(withRival(5.75)) == .reproduced && verdict(withRival(6)) == .notReproduced)
    // The named day itself has too few.
    #expect(
      verdict([day(-2, strongest: 3), day(-1, quiet: 5.75, strongest: 4)]) == .cannotBeTested)
    // No other day has enough, so there is nothing to compare with.
    #expect(verdict([day(-3, quiet: 5.75, strongest: 9), own]) == .cannotBeTested)
    #expect(
      verdict([day(-3, quiet: 5.75, strongest: 9), day(-2), day(-1)]) == .cannotBeTested)
    #expect(verdict([day(-2), own]) == .reproduced)
    #expect(verdict([day(-2, strongest: 3), day(-1)]) == .notReproduced)
    #expect(verdict(nil) == .cannotBeTested)
  }

  @Test func radiationDays() {
    func verdict(_ beyond: [Int], cells: Int = 9) -> ClaimVerdict {
      Claim.Rule.radiationDays(DayRange(first: -2, last: -1), radius: 500, limit: 2).verdict(
        on: .radiation(
          beyond.enumerated().map {
            .init(offset: $0.offset - 2, cells: cells, beyond: $0.element, strongest: nil)
          }))
    }
    #expect(verdict([1, 2]) == .reproduced && verdict([1, 0]) == .notReproduced)
    #expect(verdict([1]) == .cannotBeTested && verdict([1, 1], cells: 0) == .cannotBeTested)
    #expect(
      Claim.Rule.radiationDays(DayRange(first: -2, last: -1), radius: 500, limit: 2)
        .verdict(on: .radiation(nil)) == .cannotBeTested)
  }
}
