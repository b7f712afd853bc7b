/// Runs of text as HTML.
struct HTMLInline {
  let index: DocumentIndex
  let words: Words

  func html(_ runs: [Inline]) throws(ReportError) -> String {
    var html = ""
    for run in runs { html += try self.html(run) }
    return html
  }

  private func html(_ run: Inline) throws(ReportError) -> String {
    switch run {
    case .text(let text): HTMLText.keepingDates(text)
    case .bold(let text): "<strong>\(HTMLText.keepingDates(text))</strong>"
    case .code(let text): "<code>\(HTMLText.escape(text))</code>"
    case .link(let text, .element(let id)):
      "<a href=\"#\(id)\">\(HTMLText.escape(text.isEmpty ? try name(of: id) : text))</a>"
    case .link(let text, .url(let url)):
      link(text.isEmpty ? url : text, to: url)
    }
  }

  private func link(_ text: String, to url: String) -> String {
    guard let address = HTMLText.address(url) else { return HTMLText.escape(text) }
    return "<a href=\"\(address)\" rel=\"noreferrer\">\(HTMLText.escape(text))</a>"
  }

  private func name(of id: String) throws(ReportError) -> String {
    try words.name(of: id, in: index)
  }
}

extension Words {
  /// What a link to an element says when it has no words of its own.
  func name(of id: String, in index: DocumentIndex) throws(ReportError) -> String {
    switch index[id] {
    case .section(let heading): heading
    case .figure(let number): try text("frame.figure", ["number": String(number)])
    case .table(let number): try text("frame.table", ["number": String(number)])
    case nil: throw .brokenLink(id)
    }
  }
}
