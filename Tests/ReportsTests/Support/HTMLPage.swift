@testable import Reports

/// What tests ask of a page, read by plain searches.
struct HTMLPage {
  let text: String

  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// The values of an attribute, in order.
  func values(of attribute: String) -> [String] {
    text.ranges(of: " \(attribute)=\"").compactMap { found in
      let rest = text[found.upperBound...]
      return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
    }
  }

  /// The page without what only a click would ask for: the addresses of anchors.
  var withoutAnchors: String {
    text.replacing(/<a href="[^"]*"[^>]*>/, with: "<a>")
  }
}
