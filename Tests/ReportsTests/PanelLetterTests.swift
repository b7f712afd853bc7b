import Testing

@testable import Reports

@Suite struct PanelLetterTests {
  @Test(arguments: [(0, "(a) "), (4, "(e) "), (25, "(z) "), (26, "(aa) "), (53, "(bb) ")])
  func panelsAreLetteredInTheirOrder(index: Int, letter: String) {
    #expect(PanelLetter.before(index, of: 60) == letter)
  }

  @Test func aPanelAloneHasNoLetter() { #expect(PanelLetter.before(0, of: 1).isEmpty) }
}
