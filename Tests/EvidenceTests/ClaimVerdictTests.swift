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
    let rule = AnomalousDayRule(day: -9, models: [], minimumQuietHours: 6)
    #expect(rule.verdict(on: [day("mlp", 1, of: 6), day("cnn", 4, of: 12)]) == .holds)
    #expect(
      rule.verdict(on: [day("mlp", 1, of: 6), day("cnn", 0, of: 12)]) == .fails)
    #expect(
      rule.verdict(on: [day("mlp", 1, of: 6), day("cnn", 4, of: 5)]) == .untested)
    #expect(rule.verdict(on: [day("mlp", nil, of: 6)]) == .untested)
    #expect(rule.verdict(on: []) == .untested)
  }

  @Test func anomalousHour() {
    let rule = AnomalousHourRule(day: -9, hour: 9, models: [], sign: nil)
    func verdict(_ values: [Double?], _ isQuiet: Bool?) -> StatementVerdict {
      rule.verdict(
        on: values.map { ClaimEvidence.Hour(model: "m", dtec: $0) }, isQuiet: isQuiet,
        threshold: 1.5)
    }
    #expect(verdict([-1.6, 2], true) == .holds)
    #expect(verdict([-1.5, 2], true) == .fails)
    // The paper says that the hour was quiet.
    #expect(verdict([-1.6, 2], false) == .fails)
    #expect(verdict([-1.6, nil], true) == .untested)
    // One model without the anomaly refutes all, whatever the others would say.
    #expect(verdict([-1.5, nil], true) == .fails)
    #expect(verdict([-1.6], nil) == .untested)
    #expect(verdict([], true) == .untested)
  }

  /// A rule that names a side is not met by an anomaly on the other.
  @Test func anomalousHourOnOneSide() {
    func verdict(_ sign: Claim.Sign, _ values: [Double]) -> StatementVerdict {
      AnomalousHourRule(day: -9, hour: 9, models: [], sign: sign).verdict(
        on: values.map { ClaimEvidence.Hour(model: "m", dtec: $0) }, isQuiet: true, threshold: 1.5)
    }
    #expect(verdict(.negative, [-1.6, -2]) == .holds && verdict(.positive, [1.6, 2]) == .holds)
    #expect(verdict(.negative, [-1.6, 2]) == .fails && verdict(.positive, [-1.6, 2]) == .fails)
    #expect(verdict(.negative, [-1.5]) == .fails && verdict(.positive, [-9]) == .fails)
  }

  @Test func predictionsFollow() {
    let rule = PredictionsFollowRule(models: [], limit: 0.9)
    func verdict(_ values: [Double?]) -> StatementVerdict {
      rule.verdict(
        on: values.map { ClaimEvidence.Correlation(model: "m", value: $0) })
    }
    #expect(verdict([0.9, 0.99]) == .holds)
    #expect(verdict([0.89, 0.99]) == .fails)
    #expect(verdict([nil, 0.99]) == .untested)
    #expect(verdict([]) == .untested)
  }

  @Test func stormMasked() throws {
    let time = try #require(UTCTime(iso8601: "2017-09-08T00:00:00Z"))
    let rule = StormMaskedRule(date: time.date)
    #expect(rule.verdict(quiet: 0, disturbed: 24, unknown: 0) == .holds)
    #expect(rule.verdict(quiet: 1, disturbed: 23, unknown: 0) == .fails)
    #expect(rule.verdict(quiet: 0, disturbed: 20, unknown: 4) == .untested)
    #expect(rule.verdict(quiet: 0, disturbed: 0, unknown: 0) == .untested)
  }

  @Test func indexExtreme() throws {
    let time = try #require(UTCTime(iso8601: "2017-09-08T02:00:00Z"))
    let extreme = PublishedExtreme(
      place: "p", index: .dst, reading: .lowest, value: PrintedNumber(-142, decimals: 0),
      date: time.date, day: nil, hours: 2...2)
    func verdict(_ ending: Double?, _ found: Double?) -> StatementVerdict {
      IndexExtremeRule(extreme: extreme).verdict(
        on: ExtremeReading(
          extreme: extreme,
          hours: ending.map { ArchivedHours(ending: $0...$0, containing: -120...(-120)) },
          found: found.map { ArchivedValue(value: $0, time: time) }))
    }
    #expect(verdict(-142, -142) == .holds)
    #expect(verdict(-142, -150) == .fails)
    #expect(verdict(-141, -142) == .fails)
    #expect(verdict(nil, -142) == .untested)
    #expect(verdict(-142, nil) == .untested)
  }

  /// The words of verdicts in results, which passages of the report are named after.
  @Test func words() {
    #expect(
      StatementVerdict.ofConclusions.map(\.ofConclusion)
        == [
          "reproduced", "holds-because-injected", "holds-on-control", "cannot-fail",
          "not-reproduced", "cannot-be-tested",
        ])
    #expect(
      [StatementVerdict.holds, .fails, .divided, .untested].map(\.ofPrinted)
        == ["consistent", "contradicted", "conventional", "untested"])
  }
}
