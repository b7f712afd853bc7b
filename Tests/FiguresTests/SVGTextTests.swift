import Testing

@testable import Figures

@Suite struct SVGTextTests {
  private func element(_ words: String, _ style: TextStyle) -> String {
    SVGTextElement(words, at: Point(10, 20), style).text
  }

  @Test func aStringIsOneElementWithItsStart() {
    #expect(
      element("fine & <flat>", TextStyle(size: 8, color: .black))
        == "<text x=\"10\" y=\"20\" font-size=\"8\">fine &amp; &lt;flat&gt;</text>\n")
  }

  @Test(arguments: [(TextStyle.Horizontal.centre, "middle"), (.right, "end")])
  func textIsAnchoredWhereItIsNotSetFromItsStart(
    horizontal: TextStyle.Horizontal, anchor: String
  ) {
    let style = TextStyle(
      size: 10, bold: true, color: Color(hex: 0xD55E00), horizontal: horizontal, vertical: .middle)
    #expect(
      element("TEC", style)
        == "<text x=\"10\" y=\"23.645\" text-anchor=\"\(anchor)\" font-size=\"10\""
        + " font-weight=\"bold\" fill=\"#d55e00\">TEC</text>\n")
  }

  @Test func turnedTextTurnsAboutItsBaseline() {
    let style = TextStyle(size: 10, color: .black, vertical: .top, turn: 270)
    #expect(
      element("TEC", style)
        == "<text transform=\"translate(19.28 20)rotate(270)\" font-size=\"10\">TEC</text>\n")
    // A turn that is no eighth is none, as on every other canvas.
    #expect(element("TEC", TextStyle(size: 10, color: .black, turn: 30)).contains(" x=\"10\""))
  }

  @Test func raisedAndLoweredPiecesComeBackToTheLine() {
    #expect(
      element("a^{2}_{max} b", TextStyle(size: 10, color: .black))
        == "<text x=\"10\" y=\"20\" font-size=\"10\" xml:space=\"preserve\">a<tspan dy=\"-3.6\" font-size=\"7\">2</tspan>"
        + "<tspan dy=\"5\" font-size=\"7\">max</tspan><tspan dy=\"-1.4\"> b</tspan></text>\n")
  }

  @Test func spacesThatXMLWouldJoinAreKept() {
    let style = TextStyle(size: 8, color: .black)
    #expect(element("a  b", style).contains(" xml:space=\"preserve\">a  b<"))
    #expect(!element("a b", style).contains("xml:space"))
    #expect(element("  ", style).isEmpty)
  }

  @Test func aFileHoldsEveryStringOnceAndNoOutlines() throws {
    let words = ["efficient flow", "2017-11-12", "Δφ in °"]
    let drawing = Drawing(
      name: "words", alternative: "Words.", width: 200, height: 80,
      operations: words.enumerated().map { index, text in
        .text(
          text, at: Point(10, 10 + 20 * Double(index)), TextStyle(size: 8, color: .black))
      }, title: "Three strings")
    let svg = try Renderer(typesetter: Typesetter()).svg(drawing)
    for text in words { #expect(svg.components(separatedBy: ">\(text)</text>").count == 2) }
    #expect(svg.contains("<title id=\"words-title\">Three strings</title>"))
    #expect(svg.contains("font-variant-ligatures:none"))
    #expect(!svg.contains("<use") && !svg.contains("<path"))
  }
}
