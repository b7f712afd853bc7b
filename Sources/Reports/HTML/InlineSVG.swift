/// An SVG document turned into an element of an HTML page.
enum InlineSVG {
  /// The element, with the page's words for its title and description.
  ///
  /// - Returns: nil when the bytes hold no `svg` element with a title and a description.
  static func element(_ svg: [UInt8], title: String, description: String) -> String? {
    var text = String(decoding: svg, as: UTF8.self)
    guard let open = text.firstRange(of: "<svg") else { return nil }
    text.removeSubrange(..<open.lowerBound)
    // HTML knows the namespace of an svg element without being told.
    text.replace(" xmlns=\"http://www.w3.org/2000/svg\"", with: "", maxReplacements: 1)
    guard replaceContent(of: "title", in: &text, by: title),
      replaceContent(of: "desc", in: &text, by: description)
    else { return nil }
    return text
  }

  private static func replaceContent(
    of name: String, in text: inout String, by words: String
  ) -> Bool {
    guard let open = text.firstRange(of: "<\(name)"),
      let start = text[open.upperBound...].firstIndex(of: ">"),
      let close = text[start...].firstRange(of: "</\(name)>")
    else { return false }
    text.replaceSubrange(
      text.index(after: start)..<close.lowerBound, with: HTMLText.escape(words))
    return true
  }
}
