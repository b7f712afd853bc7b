import Testing

@testable import Reports

@Suite struct WorksSectionTests {
  @Test func addressesOfACitationAreLinks() {
    #expect(
      WorksSection.linked("Doe 2017, doi:10.1000/182 and https://example.org/a/.") == [
        .text("Doe 2017, "), .link("doi:10.1000/182", .url("https://doi.org/10.1000/182")),
        .text(" and "), .link("https://example.org/a/", .url("https://example.org/a/")), .text("."),
      ])
    #expect(WorksSection.linked("no address") == [.text("no address")])
    #expect(WorksSection.linked("https://") == [.text("https://")])
  }
}
