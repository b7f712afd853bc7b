import Figures
import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite struct FigureTitleTests {
  private func title(_ caption: [Inline]) -> String {
    let drawing = Drawing(name: "fig", alternative: "", width: 9, height: 9, operations: [])
    return Figure(id: "fig", drawing: drawing, caption: caption, alternative: "").title
  }

  @Test func aFigureIsCalledByTheFirstSentenceOfItsCaption() {
    #expect(title([.text("DTEC of Fig. 3 at 0.5°. Dots mark it.")]) == "DTEC of Fig. 3 at 0.5°")
    #expect(title([.text("Only one.")]) == "Only one")
    #expect(title([.text("No full stop")]) == "No full stop")
    #expect(title([]) == "fig")
    #expect(title([.text("Maps of "), .code("mlp"), .text(". A")]) == "Maps of mlp")
  }

  @Test func theFilesOfAFigureHoldItsTitle() throws {
    var document = SampleDocument.document()
    let figure = try SampleDocument.map()
    document.sections[1].blocks.append(.figure(figure))
    let files = try ReportWriter(typesetter: try Typesetter()).write(document)
    let svg = try #require(files.figures.first { $0.name == figure.id + ".svg" })
    #expect(
      String(decoding: svg.bytes, as: UTF8.self).contains(
        "<title id=\"\(figure.id)-title\">\(HTMLText.escape(figure.title))</title>"))
  }
}
