import Determinism
import Testing

@testable import Figures

/// A drawing with every kind of operation.
private func everything(_ words: String = "R² = 0.93, TECU_{max}·10^{−3} Δφ") -> Drawing {
  Drawing(
    name: "everything", alternative: "Shapes & <letters>.", width: 200, height: 80,
    operations: [
      .cells([Rectangle(x: 10, y: 10, width: 20, height: 20)], Color(hex: 0xCC7711)),
      .fill(Arc.circle(centre: Point(50, 20), radius: 10), Color(hex: 0x0072B2, alpha: 0.5)),
      .beginClip(Rectangle(x: 70, y: 10, width: 20, height: 20)),
      .stroke(
        Path(line: [Point(60, 0), Point(100, 40)]),
        StrokeStyle(color: .black, width: 1, dashes: [2, 1], cap: .round, join: .bevel)),
      .endClip,
      .text(words, at: Point(10, 50), TextStyle(size: 8, color: .black)),
      .text(
        "TEC (TECU)", at: Point(190, 70),
        TextStyle(size: 7, bold: true, color: .black, vertical: .top, turn: 270)),
    ])
}

@Suite struct CanvasTests {
  @Test func theTextOfADrawingIsKept() throws {
    try Sample.show(everything(), Typesetter())
    try Golden.check(everything())
  }

  @Test func oneChangedGlyphIsRejected() {
    let kept = everything("TEC (TECU)").text
    #expect(Golden.firstDifference(kept, everything("TEC (TECU)").text) == nil)
    let difference = Golden.firstDifference(kept, everything("TEC (TECV)").text)
    #expect(difference?.hasPrefix("line 7: kept `text 10 50") == true)
  }

  @Test func oneChangedGlyphChangesEveryFile() throws {
    let renderer = try Renderer(typesetter: Typesetter())
    let (first, second) = (everything("TECU"), everything("TECV"))
    #expect(try renderer.png(first) != renderer.png(second))
    #expect(try renderer.svg(first) != renderer.svg(second))
    #expect(
      try renderer.pdf(first, date: Sample.date) != renderer.pdf(second, date: Sample.date))
  }

  @Test func twoRendersGiveTheSameBytes() throws {
    var files: [[[UInt8]]] = []
    for _ in 0..<2 {
      let renderer = try Renderer(typesetter: Typesetter())
      files.append([
        try renderer.pdf(everything(), date: Sample.date), try renderer.png(everything()),
        Array(try renderer.svg(everything(), prefix: "a").utf8),
      ])
    }
    #expect(files[0] == files[1])
    #expect(files[0][0].starts(with: Array("%PDF-1.".utf8)))
    #expect(files[0][1].starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func idsOfAnSVGBeginWithItsPrefix() throws {
    let renderer = try Renderer(typesetter: Typesetter())
    let svg = try renderer.svg(everything(), prefix: "map 1")
    #expect(svg.contains("<title id=\"map-1-title\">everything</title>"))
    #expect(svg.contains("<desc id=\"map-1-desc\">Shapes &amp; &lt;letters&gt;.</desc>"))
    #expect(svg.contains("viewBox=\"0 0 200 80\""))
    #expect(!svg.contains("width=\"200"))
    for mark in [" id=\"", "url(#"] {
      let parts = svg.components(separatedBy: mark).dropFirst()
      #expect(!parts.isEmpty && parts.allSatisfy { $0.hasPrefix("map-1-") })
    }
  }

  @Test func whatCannotBePaintedIsRefusedByName() throws {
    let renderer = try Renderer(typesetter: Typesetter())
    var drawing = everything()
    drawing.operations = [.fill(Path([.move(Point(.nan, 1))]), .black)]
    #expect(throws: FigureError.notFinite(figure: "everything", operation: "fill #000000 M nan 1"))
    { try renderer.svg(drawing) }
    drawing.operations = [.beginClip(Rectangle(x: 0, y: 0, width: 1, height: 1))]
    #expect(throws: FigureError.unbalancedClips(figure: "everything")) {
      try renderer.pdf(drawing, date: Sample.date)
    }
    drawing.operations = [.endClip]
    #expect(throws: FigureError.unbalancedClips(figure: "everything")) {
      try renderer.png(drawing)
    }
    drawing = everything()
    drawing.width = .infinity
    let error = #expect(throws: FigureError.self) { try renderer.png(drawing) }
    #expect(
      error?.description
        == "figure everything: size inf x 80.0 points; both sides must be above 0 and at most 14400"
    )
  }

  @Test func arcsKeepToTheCircle() {
    let path = Arc.circle(centre: Point(0, 0), radius: 1)
    #expect(path.elements.count == 6)
    var pen = Point(1, 0)
    for case .curve(let first, let second, let end) in path.elements {
      for step in 0...20 {
        let t = Double(step) / 20
        let u = 1 - t
        let x =
          u * u * u * pen.x + 3 * u * u * t * first.x + 3 * u * t * t * second.x + t * t * t * end.x
        let y =
          u * u * u * pen.y + 3 * u * u * t * first.y + 3 * u * t * t * second.y + t * t * t * end.y
        #expect(abs((x * x + y * y).squareRoot() - 1) < 3e-4)
      }
      pen = end
    }
  }

  @Test(arguments: [(0.0, "0"), (-0.0004, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (0.05, "0.05")])
  func numbersAreShort(value: Double, text: String) {
    #expect(Decimal3.text(value) == text)
  }
}
