import Testing

@testable import Reports

@Suite struct WordsTests {
  private let words = Words(files: [
    ("a", "=== one\nFirst **{{x}}** and `k`.\nSecond line.\n\nNext.\n=== two\n[see](#id) {{y}}\n")
  ])

  @Test func passagesAreParsedWithTheirMarkup() throws {
    #expect(
      try words.runs("a.two", ["y": "v"]) == [.link("see", .element("id")), .text(" v")])
    #expect(try words.paragraphs("a.one", ["x": "v"]).count == 2)
  }

  /// A value cannot bring markup, braces or links with it.
  @Test(arguments: ["**b**", "`c`", "[l](http://e)", "{{x}}", "\\", "</p>"])
  func valuesStayText(value: String) throws {
    #expect(try words.runs("a.two", ["y": value]).plain == "see " + value)
    #expect(try words.runs("a.two", ["y": value]).count == 2)
  }

  @Test func aPercentSignStaysWithItsNumber() throws {
    let words = Words(files: [("a", "=== one\n{{x}} % of it\n")])
    #expect(try words.text("a.one", ["x": "0.0"]) == "0.0\u{A0}% of it")
  }

  @Test func whatIsMissingIsNamed() {
    #expect(throws: ReportError.missingPassage("a.three")) { try words.runs("a.three") }
    #expect(throws: ReportError.missingValue(passage: "a.one", value: "x")) {
      try words.runs("a.one")
    }
  }

  @Test func everyPassageOfTheTemplatesIsATemplate() throws {
    let words = Words()
    #expect(words.names.count > 100)
    for name in words.names {
      do {
        #expect(try !words.runs(name).plain.isEmpty, "\(name)")
      } catch ReportError.missingValue {
        continue
      }
    }
  }
}
