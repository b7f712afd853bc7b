/// An SVG document turned into an element of an HTML page.
enum InlineSVG {
  /// The element: sized by the page, named by a title and a description, its ids made its own.
  ///
  /// - Returns: nil when the bytes hold no `svg` element.
  static func element(
    _ svg: [UInt8], id: String, title: String, description: String
  ) -> String? {
    let text = String(decoding: svg, as: UTF8.self)
    guard let open = text.firstRange(of: "<svg"),
      let tagEnd = text[open.upperBound...].firstIndex(of: ">")
    else { return nil }
    let attributes = String(text[open.upperBound..<tagEnd])
    guard let viewBox = attribute("viewBox", of: attributes) else { return nil }
    let body = text[text.index(after: tagEnd)...]
    return """
      <svg viewBox="\(HTMLText.escape(viewBox))" role="img" \
      aria-labelledby="\(id)-title \(id)-desc" preserveAspectRatio="xMidYMid meet">\
      <title id="\(id)-title">\(HTMLText.escape(title))</title>\
      <desc id="\(id)-desc">\(HTMLText.escape(description))</desc>\(body)
      """
  }

  /// The width of the drawing in its own units.
  static func width(_ svg: [UInt8]) -> String? {
    let text = String(decoding: svg.prefix(1_024), as: UTF8.self)
    return attribute("viewBox", of: text).flatMap { $0.split(separator: " ").dropFirst(2).first }
      .map(String.init)
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.firstRange(of: name + "=\"") else { return nil }
    return tag[start.upperBound...].firstIndex(of: "\"").map { String(tag[start.upperBound..<$0]) }
  }
}
