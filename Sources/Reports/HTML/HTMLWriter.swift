import Mustache
import Templates

/// Writes a document as one HTML file that asks for nothing from outside itself.
struct HTMLWriter {
  let words: Words

  /// The page.
  ///
  /// - Parameter drawings: the figures as SVG, by their names.
  /// - Throws: `ReportError` for a name that stands twice or a link that leads nowhere.
  func write(
    _ document: ReportDocument, drawings: [String: [UInt8]]
  ) throws(ReportError) -> [UInt8] {
    let index = try DocumentIndex(document)
    let blocks = HTMLBlocks(
      inline: HTMLInline(index: index, words: words), drawings: drawings)
    var sections: [[String: Any]] = []
    for section in document.sections {
      sections.append([
        "id": section.id, "heading": PrintableText.visible(section.heading),
        "level": section.level, "rank": section.level + 1,
        "body": try blocks.html(section.blocks),
      ])
    }
    var values: [String: Any] = [
      "language": document.language, "title": PrintableText.visible(document.title),
      "subtitle": PrintableText.visible(document.subtitle),
      "name": document.identity.name, "results": document.identity.results,
      "style": Templates.styleSheet, "script": Templates.script,
      "entries": sections, "sections": sections,
      "words": [
        "skip": try words.text("frame.skip"),
        "contents": try words.text("frame.contents"), "footer": try words.text("frame.footer"),
      ],
    ]
    // A key that is absent leaves its part of the page out.
    if document.showsDigests {
      values["digests"] = document.identity.digests.map {
        ["label": $0.label, "digest": $0.digest]
      }
    }
    if let declaration = document.declaration {
      values["declaration"] = PrintableText.visible(declaration)
    }
    if !document.front.isEmpty { values["front"] = try blocks.html(document.front) }
    do {
      return Array(try MustacheTemplate(string: Templates.page).render(values).utf8)
    } catch {
      throw .malformedPassage("report.html", "\(error)")
    }
  }
}
