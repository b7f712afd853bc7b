import Figures
import Foundation
import TestSupport
import Testing

private let isSlow = ProcessInfo.processInfo.environment["SEISMOTEC_SLOW_TESTS"] != nil

/// Programs of others that figures are opened with.
@Suite(.enabled(if: isSlow, "slow; set SEISMOTEC_SLOW_TESTS=1"), .serialized)
struct FigureProgramsTests {
  enum Program: String, CaseIterable {
    case rsvg = "rsvg-convert"
    case chromium
    case inkscape

    func arguments(_ file: String, _ picture: String) -> [String] {
      switch self {
      case .rsvg: [file, "--zoom", "2", "--output", picture]
      case .chromium:
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
          "--window-size=400,200", "--screenshot=\(picture)", "file://\(file)",
        ]
      case .inkscape: [file, "--export-type=png", "--export-dpi=192", "-o", picture]
      }
    }
  }

  private static let available = Program.allCases.filter { Tool($0.rawValue) != nil }

  /// The picture that a program makes of one line of text.
  private func picture(_ words: String, _ style: TextStyle, by program: Program) throws -> Data {
    let drawing = Drawing(
      name: "words", alternative: "Words.", width: 200, height: 80,
      operations: [.text(words, at: Point(100, 40), style)])
    let folder = try TemporaryFolder()
    let svg = try Renderer(typesetter: Typesetter()).svg(drawing, fixedSize: true)
    try folder.write(Array(svg.utf8), to: "words.svg")
    let result = try #require(Tool(program.rawValue)).run(
      program.arguments("\(folder.path)/words.svg", "\(folder.path)/words.png"))
    #expect(result.status == 0, "\(result.output)")
    return try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/words.png"))
  }

  @Test(arguments: available) func textIsShownWhereItStands(program: Program) throws {
    let style = TextStyle(size: 8, color: .black)
    let nothing = try picture("", style, by: program)
    let plain = try picture("a b", style, by: program)
    var turned = style
    turned.turn = 270
    var centred = style
    centred.horizontal = .centre
    let others = [
      try picture("a c", style, by: program), try picture("a^{ b}", style, by: program),
      try picture("a b", turned, by: program), try picture("a b", centred, by: program),
    ]
    #expect(plain != nothing)
    for other in others { #expect(other != plain && other != nothing) }
    // A space before a raised piece is kept, which programs drop unless they are told.
    #expect(try picture("a ^{b}", style, by: program) != picture("a^{b}", style, by: program))
    #expect(try picture("a b", style, by: program) == plain)
  }
}
