import Testing

@testable import Evidence
@testable import Reports
@testable import Studies

/// What conclusions on days say they rest on.
@Suite struct ClaimDetectionTextTests {
  private func text(_ rule: Claim.Rule) throws -> String {
    func day(_ offset: Int, _ quiet: Double, _ strongest: Double?) -> ClaimEvidence.DetectedDay {
      ClaimEvidence.DetectedDay(
        offset: offset, quietHours: quiet, stations: 3, tested: 5, isSynchronous: false,
        chance: nil, positive: 2,
        negative: 1, strongest: strongest)
    }
    let evidence = ClaimEvidence.detectedDays([day(-2, 5.75, -7.25), day(-1, 18, nil)])
    return try ClaimDetectionText(words: Words()).numbers(
      Conclusion(
        ConclusionSource(
          claim: Claim(place: "p", says: "s", rule: rule), null: nil, whereHeld: .holds),
        Finding(.untested, evidence)))
  }

  private let days = DayRange(first: -2, last: -1)
  private let query = DetectionQuery(detector: nil, model: nil, window: nil, group: nil)

  /// Every rule that leaves out days of few quiet hours says so.
  @Test func daysLeftOutAreSpokenOf() throws {
    #expect(
      try text(.strongestDay(-1, among: days, query))
        == "day −2: −7.2 (5.75 quiet hours); day −1: – (18 quiet hours). "
        + "A day with fewer than 6 quiet hours is not tested.")
    #expect(
      try text(.anomalySign(days, query, .positive))
        == "day −2: 2 above and 1 below; day −1: 2 above and 1 below. "
        + "A day with fewer than 6 quiet hours is not tested.")
    let synchronous = try text(
      .synchronousDays(days, query, happens: true, minimumQuietHours: 9))
    #expect(synchronous.hasSuffix(". A day with fewer than 9 quiet hours is not tested."))
    #expect(synchronous.contains("day −2: 5.75 h quiet, 3 of 5"))
  }
}
