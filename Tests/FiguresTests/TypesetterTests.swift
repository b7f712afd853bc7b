import Testing

@testable import Figures

@Suite struct TypesetterTests {
  private let style = TextStyle(size: 10, color: .black)

  /// Advances of DejaVu Sans 2.37 on its grid of 2,048: T 1251, E 1294, C 1430.
  @Test func widthsAreThoseOfTheFontFile() throws {
    let typesetter = try Typesetter()
    let expected = (1_294.0 + 1_430) / 2_048 * 10
    #expect(abs(typesetter.measure("EC", style).width - expected) < 0.01)
    #expect(abs(typesetter.measure("EC", style).ascent - 9.28) < 1e-9)
    #expect(typesetter.measure("", style).width == 0)
  }

  @Test func widthsGrowWithTheSize() throws {
    let typesetter = try Typesetter()
    let large = TextStyle(size: 70, color: .black)
    let small = TextStyle(size: 7, color: .black)
    let ratio =
      typesetter.measure("−8…3 days", large).width
      / typesetter.measure("−8…3 days", small).width
    #expect(abs(ratio - 10) < 0.01)
  }

  @Test func scriptsAreSmallerAndKeepTheLine() throws {
    let typesetter = try Typesetter()
    let plain = typesetter.measure("x2", style)
    let raised = typesetter.measure("x^{2}", style)
    #expect(raised.width < plain.width)
    #expect(raised.ascent == plain.ascent)
    #expect(typesetter.measure("a_b ^ c}", style).width > 0)
  }

  /// DejaVu Sans has no Chinese, no pictures and no private characters; an empty box would say nothing.
  @Test(arguments: ["漢", "🛰", "\u{E123}", "\u{10FFFD}", "\u{FFFE}"])
  func aCharacterThatTheFontsLackIsSeenToBeLost(_ text: String) throws {
    let typesetter = try Typesetter()
    #expect(typesetter.settable("a\(text)b") == "a\u{FFFD}b")
    let lost = typesetter.measure("\u{FFFD}", style).width
    #expect(lost > 0 && typesetter.measure(text, style).width == lost)
  }

  @Test(arguments: [
    "Ünal & Şahin", "\u{FFFD}", "σ ≤ −3 ± 2 °N, km²", "Москва", "e\u{301}", "a\u{200B}b",
    "a\u{2009}b\u{202F}c", "“quoted” – 1…2", "→ ≥ ≈ µ χ²",
  ])
  func whatTheFontsHaveStays(_ text: String) throws {
    #expect(try Typesetter().settable(text) == text)
  }

  @Test func markupSplits() {
    #expect(
      Markup("σ^{2}_{i} a_b ^{x").pieces == [
        .init(text: "σ", level: .base), .init(text: "2", level: .raised),
        .init(text: "i", level: .lowered), .init(text: " a_b ^{x", level: .base),
      ])
  }

  @Test func aMissingFontIsNamed() {
    let error = #expect(throws: FigureError.self) {
      _ = try FontFiles.find(in: ["/nowhere", "/neither"])
    }
    #expect(
      error?.description == "font DejaVuSans.ttf: not found in /nowhere, /neither; "
        + "install the DejaVu fonts (Debian: fonts-dejavu-core, Homebrew: font-dejavu)")
    #expect(throws: FigureError.fontMissing(file: "/nowhere.ttf", searched: ["/nowhere.ttf"])) {
      _ = try Typesetter(fonts: FontFiles(regular: "/nowhere.ttf", bold: "/nowhere.ttf"))
    }
    #expect(throws: FigureError.fontUnusable(path: #filePath)) {
      _ = try Typesetter(fonts: FontFiles(regular: #filePath, bold: #filePath))
    }
  }

  @Test(arguments: [0, 90, 180, 270])
  func boxesTurnAboutTheirAnchor(turn: Int) throws {
    let style = TextStyle(
      size: 8, color: .black, horizontal: .left, vertical: .baseline, turn: turn)
    let extents = TextExtents(width: 30, ascent: 7, descent: 2)
    let box = extents.box(at: Point(100, 100), style)
    let expected = [
      0: Rectangle(x: 100, y: 93, width: 30, height: 9),
      90: Rectangle(x: 98, y: 100, width: 9, height: 30),
      180: Rectangle(x: 70, y: 98, width: 30, height: 9),
      270: Rectangle(x: 93, y: 70, width: 9, height: 30),
    ]
    #expect(box == expected[turn])
  }

  /// Corners (0, −7), (30, −7), (30, 2), (0, 2) turned clockwise by 45°: x is (across − down) / √2
  /// and y is (across + down) / √2.
  @Test func boxesTurnByHalfARightAngle() {
    let extents = TextExtents(width: 30, ascent: 7, descent: 2)
    let half = 0.5.squareRoot()
    func near(_ turn: Int, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
      let style = TextStyle(size: 8, color: .black, turn: turn)
      let box = extents.box(at: Point(100, 100), style)
      let edges = [box.x, box.y, box.right, box.bottom]
      for (edge, expected) in zip(edges, [left, top, right, bottom]) {
        #expect(abs(edge - 100 - expected * half) < 1e-9, "\(turn)°: \(edges)")
      }
    }
    near(45, -2, -7, 37, 32)
    near(135, -32, -2, 7, 37)
    near(225, -37, -32, 2, 7)
    near(315, -7, -37, 32, 2)
    near(-45, -7, -37, 32, 2)
    near(405, -2, -7, 37, 32)
  }
}
