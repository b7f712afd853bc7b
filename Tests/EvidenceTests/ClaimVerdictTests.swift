import Determinism
import Testing

@testable import Evidence
@testable import Studies

/// Each rule of a claim with numbers that pass it, that fail it, and that leave it open.
@Suite struct ClaimVerdictTests {
  private func day(_ model: String, _ flagged: Int?, of quiet: Int) -> ClaimEvidence.Day {
    ClaimEvidence.Day(
      model: model, flagged: flagged, quiet: quiet, otherFlagged: 3, others: 20)
  }

  @Test func anomalousDay() {
    let rule = Claim.Rule.anomalousDay(day: -9, models: [], minimumQuietHours: 6)
    #expect(rule.verdict(on: .days([day("mlp", 1, of: 6), day("cnn", 4, of: 12)])) == .reproduced)
    #expect(
      rule.verdict(on: .days([day("mlp", 1, of: 6), day("cnn", 0, of: 12)])) == .notReproduced)
    #expect(
      rule.verdict(on: .days([day("mlp", 1, of: 6), day("cnn", 4, of: 5)])) == .cannotBeTested)
    #expect(rule.verdict(on: .days([day("mlp", nil, of: 6)])) == .cannotBeTested)
    #expect(rule.verdict(on: .days([])) == .cannotBeTested)
  }

  @Test func anomalousHour() {
    let rule = Claim.Rule.anomalousHour(day: -9, hour: 9, models: [])
    func verdict(_ values: [Double?], _ isQuiet: Bool?) -> ClaimVerdict {
      rule.verdict(
        on: .hour(
          values.map { ClaimEvidence.Hour(model: "m", dtec: $0) }, conditions: nil,
          isQuiet: isQuiet, threshold: 1.5))
    }
    #expect(verdict([-1.6, 2], true) == .reproduced)
    #expect(verdict([-1.5, 2], true) == .notReproduced)
    #expect(verdict([-1.6, 2], false) == .cannotBeTested)
    #expect(verdict([-1.6, nil], true) == .cannotBeTested)
    #expect(verdict([-1.6], nil) == .cannotBeTested)
    #expect(verdict([], true) == .cannotBeTested)
  }

  @Test func predictionsFollow() {
    let rule = Claim.Rule.predictionsFollow(models: [], correlation: 0.9)
    func verdict(_ values: [Double?]) -> ClaimVerdict {
      rule.verdict(
        on: .correlations(values.map { ClaimEvidence.Correlation(model: "m", value: $0) }))
    }
    #expect(verdict([0.9, 0.99]) == .reproduced)
    #expect(verdict([0.89, 0.99]) == .notReproduced)
    #expect(verdict([nil, 0.99]) == .cannotBeTested)
    #expect(verdict([]) == .cannotBeTested)
  }

  @Test func stormMasked() throws {
    let time = try #require(UTCTime(iso8601: "2017-09-08T00:00:00Z"))
    let rule = Claim.Rule.stormMasked(date: time.date)
    #expect(rule.verdict(on: .mask(quiet: 0, disturbed: 24, unknown: 0)) == .reproduced)
    #expect(rule.verdict(on: .mask(quiet: 1, disturbed: 23, unknown: 0)) == .notReproduced)
    #expect(rule.verdict(on: .mask(quiet: 0, disturbed: 20, unknown: 4)) == .cannotBeTested)
    #expect(rule.verdict(on: .mask(quiet: 0, disturbed: 0, unknown: 0)) == .cannotBeTested)
  }

  @Test func indexExtreme() throws {
    let time = try #require(UTCTime(iso8601: "2017-09-08T02:00:00Z"))
    let rule = Claim.Rule.indexExtreme(
      PublishedExtreme(
        place: "p", index: .dst, reading: .lowest, value: PrintedNumber(-142, decimals: 0),
        date: time.date, day: nil, hours: 2...2))
    let hours = ArchivedHours(ending: -142...(-142), containing: -120...(-120))
    func verdict(
      _ value: ConsistencyFinding.Outcome, _ found: Double?
    ) -> ClaimVerdict {
      rule.verdict(
        on: .index(
          value: value, hours: hours, found: found.map { ArchivedValue(value: $0, time: time) }))
    }
    #expect(verdict(.consistent, -142) == .reproduced)
    #expect(verdict(.consistent, -150) == .notReproduced)
    #expect(verdict(.contradicted, -142) == .notReproduced)
    #expect(verdict(.untested, -142) == .cannotBeTested)
    #expect(verdict(.consistent, nil) == .cannotBeTested)
    #expect(rule.verdict(on: .days([])) == .cannotBeTested)
  }
}
