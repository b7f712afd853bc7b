import Determinism
import Limits
import Schema
import TestSupport
import Testing

@testable import Manifests
@testable import Studies

/// What is long is refused, in time that grows with it and no faster.
@Suite struct ManifestSizeTests {
  private func refusal(_ text: String) -> ManifestError? {
    do {
      _ = try StudyManifest.decode(text, file: "study.yaml")
      return nil
    } catch {
      return error
    }
  }

  private func manifest(detectors: Int) throws -> String {
    let text = try ShippedStudies.text("synthetic-null-2017")
    let head = try #require(text.range(of: "\ndetectors:\n")).upperBound
    let items = (0..<detectors).map { "  - kind: dtec\n    name: d\($0)\n    threshold: 1.5\n" }
    return text[..<head] + items.joined() + text[head...]
  }

  @Test func everyListAndTableHasALimit() throws {
    let lists = try #require(refusal(manifest(detectors: 1_100)))
    #expect(lists.problems.contains { $0.reason == .tooMany(limit: 1_000) })
    let keys = (0..<300).map { "key\($0): 1\n" }.joined()
    let table = try #require(refusal(keys))
    #expect(table.first.reason == .tooMany(limit: 200))
    #expect(table.first.position == SourcePosition(line: 201, column: 1))
    #expect(table.description.contains("at most 200 entries; here begins one more"))
    let long = try #require(refusal(String(repeating: "# x\n", count: 20_000) + "a: 1\n"))
    #expect(long.first.reason == .tooManyLines(limit: 20_000))
    #expect(long.description.contains("study.yaml:20001:1"))
    #expect(long.description.contains("at most 20000 lines; this is one more"))
  }

  @Test(arguments: ["keys", "detectors", "words", "lists", "quotes", "comments", "unknown"])
  func timeGrowsNoFasterThanTheText(kind: String) throws {
    let texts = try [1, 10].map { size -> String in
      switch kind {
      case "keys": (0..<size * 1_900).map { "key\($0): 1\n" }.joined()
      case "detectors": try manifest(detectors: size * 95)
      case "words": "title: " + String(repeating: "word ", count: size * 10_000)
      case "lists": "a:\n" + String(repeating: "  - 1\n", count: size * 1_900)
      case "quotes": "a: \"" + String(repeating: "\\\"x ", count: size * 10_000) + "\"\n"
      case "comments": String(repeating: "# x\n", count: size * 1_900) + "a: 1\n"
      default:
        (0..<size * 10).map { item in
          "k\(item):\n" + (0..<190).map { "  unknown\($0): 1\n" }.joined()
        }.joined()
      }
    }
    #expect(texts.allSatisfy { $0.utf8.count < 1 << 20 })
    let ratio = Growth.ratio { size in
      _ = refusal(texts[size])
    }
    #expect(ratio <= Growth.limit, "\(kind)")
  }
}
