import Determinism
import Testing

@testable import Manifests
@testable import Studies

/// Published values as a manifest holds them.
@Suite struct PublishedTests {
  private func decode(_ old: String, _ new: String) throws -> StudyManifest {
    let text = try ShippedStudies.control()
    #expect(text.contains(old))
    return try StudyManifest.decode(
      text.replacing(old, with: new, maxReplacements: 1), file: "study.yaml")
  }

  private func message(_ old: String, _ new: String) throws -> String {
    do {
      _ = try decode(old, new)
      return ""
    } catch let error as ManifestError { return error.description }
  }

  @Test func theTextKeepsItsDecimals() throws {
    let published = try #require(
      StudyManifest.decode(ShippedStudies.control(), file: "study.yaml").paper.published)
    let first = try #require(published.rows.first)
    #expect(first.model == "mlp" && first.day == -9 && first.hour == 1)
    #expect(first.dtec == PrintedNumber(-1.84, decimals: 2))
    #expect(published.rows.contains { $0.dtec == PrintedNumber(-2.2, decimals: 1) })
    #expect(published.rows.contains { $0.dtec == PrintedNumber(-2.40, decimals: 2) })
    let midnight = try #require(published.rows.first { $0.hour == 24 })
    #expect(midnight.date.iso8601 == "2017-11-02")
    #expect(midnight.time.iso8601 == "2017-11-03T00:00:00Z")
    #expect(published.extremes.count == 7 && published.mentions.count == 5)
  }

  @Test func aStudyNeedsNoPaper() throws {
    let text = try ShippedStudies.text("synthetic-null-2017")
    #expect(try StudyManifest.decode(text, file: "study.yaml").paper.published == nil)
  }

  @Test func wrongValuesAreNamed() throws {
    #expect(try message("dtec: -1.84", "dtec: -1,84").contains("`dtec` takes a number"))
    #expect(try message("dtec: -1.84", "dtec: none").contains("with the digits it is printed"))
    #expect(try message("hour: 24", "hour: 25").contains("a whole number from 0 to 24"))
    #expect(
      try message("      reading: listed\n", "      reading: listed\n      dtec: 2\n")
        .contains("`dtec` belongs to"))
    #expect(
      try message("      dtec: 2.16\n", "").contains("lacks the key `dtec`"))
    #expect(
      try message("last_hour: 15", "last_hour: 12").contains("the hours run from 13 back to 12"))
    #expect(
      try message("      first_hour: 13\n", "")
        .contains("`last_hour` stands without `first_hour`"))
    #expect(try message("  threshold: 1.5\n  anomalies:", "  anomalies:").contains("threshold"))
  }
}
