import Foundation
import Testing

@testable import Figures

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Words that a station, a study or a model might be given.
private let hostile = [
  "", " ", "\0", "a\0b", "line\nbreak", "tab\there", "\u{1B}[31m", "<b>&amp;\"'</b>", "]]>",
  "^{", "_{}", "^{a}_{b}", "^{^{x}}", "عربى", "日本", "🛰️", "e\u{301}\u{301}\u{301}", "\u{202E}abc",
  "\u{FFFE}\u{FFFF}", String(repeating: "long ", count: 200), "it's \\ (here)", "%s %n",
]

@Suite struct HostileTextTests {
  @Test(arguments: hostile)
  func textIsDrawnWithoutHarm(words: String) throws {
    let typesetter = try Typesetter()
    let renderer = Renderer(typesetter: typesetter)
    let drawing = Drawing(
      name: words, alternative: words, width: 60, height: 20,
      operations: [
        .text(words, at: Point(5, 10), TextStyle(size: 7, color: .black)),
        .text(words, at: Point(5, 10), TextStyle(size: 7, color: .black, turn: 270)),
      ], title: words)
    #expect(typesetter.measure(words, TextStyle(size: 7, color: .black)).width.isFinite)
    #expect(try !renderer.pdf(drawing, date: Sample.date).isEmpty)
    #expect(try !renderer.png(drawing, dpi: 72).isEmpty)
    let svg = try renderer.svg(drawing)
    #expect(XMLParser(data: Data(svg.utf8)).parse(), "\(svg.prefix(300))")
    #expect(drawing.text.utf8.filter { $0 == 10 }.count == 3)
  }

  @Test(arguments: hostile)
  func documentsTakeAnyWords(words: String) throws {
    let document = try PDFDocument(
      name: words,
      metadata: PDFMetadata(
        title: words, author: words, subject: words, keywords: [words], date: Sample.date),
      typesetter: Typesetter())
    try document.beginPage()
    let paragraph = Paragraph(
      [TextRun(words), TextRun("go", link: .destination(words)), TextRun(words, bold: true)],
      alignment: .right)
    let layout = document.layout(paragraph, width: 200)
    #expect(layout.lineCount >= 1 && layout.height.isFinite)
    try document.draw(layout, lines: 0..<min(layout.lineCount, 40), at: Point(50, 50))
    try document.draw(
      document.layout(Paragraph([TextRun("x", link: .address(words))]), width: 0),
      at: Point(50, 700))
    try document.addDestination(words, at: Point(0, 0))
    try document.addOutline(words, destination: words)
    #expect(try !document.finish().isEmpty)
  }
}
