import Foundation
import Testing

/// Every relative link of the documentation leads to a file.
@Suite struct LinkTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func pages() throws -> [String] {
    let docs = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("docs").path)
    return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
      + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
  }

  @Test func everyLinkLeadsToAFile() throws {
    let pages = try Self.pages()
    #expect(pages.count > 8)
    var links = 0
    for page in pages {
      let place = Self.root.appendingPathComponent(page)
      let text = try String(contentsOf: place, encoding: .utf8)
      for match in text.matches(of: /\]\(([^)\s]+)\)/) {
        let link = String(match.1.prefix { $0 != "#" })
        guard !link.isEmpty, !link.contains("://"), !link.hasPrefix("mailto:") else { continue }
        links += 1
        let target = place.deletingLastPathComponent().appendingPathComponent(link)
        #expect(FileManager.default.fileExists(atPath: target.path), "\(page): \(link)")
      }
    }
    #expect(links > 15)
  }
}
