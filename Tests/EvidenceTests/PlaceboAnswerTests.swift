import Testing

@testable import Evidence

/// The class of the answer follows what remains without suspect days.
@Suite struct PlaceboAnswerTests {
  /// A test whose p is rare or not, over enough other dates or too few.
  private func test(_ observed: Double?, dates: Int = 400) -> PlaceboTest {
    PlaceboTest(observed, against: (0..<dates).map(Double.init))
  }

  private var rare: PlaceboTest { test(1_000) }
  private var usual: PlaceboTest { test(100) }

  @Test func withoutSuspectDaysTheTestItselfSays() {
    #expect(PlaceboAnswer(rare, without: nil) == .more)
    #expect(PlaceboAnswer(usual, without: nil) == .nothing)
    #expect(PlaceboAnswer(test(1_000, dates: 50), without: nil) == .dates)
    #expect(PlaceboAnswer(test(nil), without: nil) == .event)
  }

  @Test func whatRemainsDecides() {
    #expect(PlaceboAnswer(rare, without: usual) == .suspect)
    #expect(PlaceboAnswer(usual, without: usual) == .nothing)
    #expect(PlaceboAnswer(rare, without: rare) == .more)
    // A fault may hide what is there as well.
    #expect(PlaceboAnswer(usual, without: rare) == .more)
    #expect(PlaceboAnswer(rare, without: test(nil)) == .suspectUndefined)
    #expect(PlaceboAnswer(usual, without: test(nil)) == .nothing)
    #expect(PlaceboAnswer(test(nil), without: test(nil)) == .event)
  }
}
