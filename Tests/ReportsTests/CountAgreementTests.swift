import Templates
import Testing

@testable import Reports

@Suite struct CountAgreementTests {
  private let words = Words(files: [
    ("a", "=== one\n{{count}} {{count|is|are}} left of {{all}} {{all|day|days}}.\n")
  ])

  /// Only a single one is singular.
  @Test(arguments: [
    ("1", "1", "1 is left of 1 day."), ("0", "1", "0 are left of 1 day."),
    ("1", "21", "1 is left of 21 days."), ("11", "1000", "11 are left of 1000 days."),
    ("–", "1.0", "– are left of 1.0 days."),
  ]) func wordsAgreeWithTheirCounts(count: String, all: String, said: String) throws {
    #expect(try words.text("a.one", ["count": count, "all": all]) == said)
  }

  @Test func aCountThatIsMissingIsNamed() {
    #expect(throws: ReportError.missingValue(passage: "a.one", value: "all")) {
      try words.text("a.one", ["count": "1"])
    }
  }

  /// What follows a count in a passage is plural only where the count cannot be one: those found here
  /// once said "1 are reproduced".
  @Test func noPassageHasAPluralVerbBesideACount() throws {
    let plural = try Regex(
      #"\{\{(count|flagged|quiet|atLeast|succeeding)\}\} "#
        + #"(are|were|have|do|hold|lie|stand|call|give)\b"#)
    for file in Templates.words {
      for line in file.text.split(separator: "\n") {
        #expect(line.firstMatch(of: plural) == nil, "\(file.name): \(line)")
      }
    }
  }
}
