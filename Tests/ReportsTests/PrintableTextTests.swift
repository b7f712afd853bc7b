import Testing

@testable import Reports

@Suite struct PrintableTextTests {
  @Test func whatWouldNotBeSeenIsWrittenOut() {
    let given = "a\u{1B}[31mb\u{0}\u{7F}\u{9B}\r\u{202E}c\u{2066}\u{61C}\u{FEFF}\u{FFFE}\u{1FFFF}"
    #expect(
      PrintableText.visible(given)
        == #"a\u{1B}[31mb\u{0}\u{7F}\u{9B}\u{D}\u{202E}c\u{2066}\u{61C}\u{FEFF}\u{FFFE}\u{1FFFF}"#)
  }

  /// A carriage return and a line feed are one character of a text, and two scalars.
  @Test func aCarriageReturnBeforeALineBreakIsSeen() {
    #expect(PrintableText.visible("a\r\nb") == "a\\u{D}\nb")
  }

  @Test(arguments: ["", "tab\tand\nline", "Šárka, Ḫutubi 呼图壁", "زلزال", "👩‍🔬 a\u{301}"])
  func otherTextIsLeftAlone(_ text: String) {
    #expect(PrintableText.visible(text) == text)
  }

  @Test func noScalarOfTheResultIsHidden() {
    let all = String(
      String.UnicodeScalarView((0...0x2FFFF).compactMap { Unicode.Scalar(UInt32($0)) }))
    #expect(!PrintableText.visible(all).unicodeScalars.contains(where: PrintableText.isHidden))
  }
}
