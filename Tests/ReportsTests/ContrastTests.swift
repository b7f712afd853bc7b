import Figures
import Foundation
import Templates
import Testing

@testable import Reports

/// WCAG 2.1, success criterion 1.4.3: text contrasts with its ground by 4.5 to 1 at least.
@Suite struct ContrastTests {
  @Test(arguments: ["light", "dark"])
  func textIsReadableOnItsGround(mode: String) throws {
    let style = Templates.styleSheet
    let dark = try #require(style.firstRange(of: "@media (prefers-color-scheme: dark)"))
    let lightColours = colours(String(style[..<dark.lowerBound]))
    let darkEnd = try #require(style[dark.upperBound...].firstRange(of: "\n}\n"))
    let colours =
      mode == "light"
      ? lightColours
      : lightColours.merging(self.colours(String(style[dark.upperBound..<darkEnd.lowerBound]))) {
        $1
      }
    for (ink, ground) in [
      ("ink", "paper"), ("ink", "tint"), ("ink", "strong"), ("soft", "paper"), ("soft", "tint"),
      ("soft", "strong"), ("link", "paper"), ("link", "tint"), ("link", "strong"),
      ("neutral", "tint"), ("supports", "tint"), ("warns", "tint"), ("cardink", "card"),
    ] {
      let first = try #require(colours[ink])
      let second = try #require(colours[ground])
      let bright = max(luminance(first), luminance(second))
      let dim = min(luminance(first), luminance(second))
      #expect((bright + 0.05) / (dim + 0.05) >= 4.5, "\(mode): \(ink) on \(ground)")
    }
  }

  /// The custom properties of a part of a style sheet that are colours.
  private func colours(_ style: String) -> [String: [Double]] {
    var colours: [String: [Double]] = [:]
    for match in style.matches(of: /--([a-z]+): #([0-9a-f]{6})/) {
      let value = Int(match.2, radix: 16) ?? 0
      colours[String(match.1)] = [value >> 16, value >> 8 & 255, value & 255].map {
        Double($0) / 255
      }
    }
    return colours
  }

  /// The inks of printed pages and of figures on their grounds.
  @Test func printIsReadableToo() {
    let white = components(.white)
    for ink in [
      PageColour.soft, PageColour.link, PageColour.code, PageColour.tone(.neutral),
      PageColour.tone(.supports), PageColour.tone(.warns), FigureStyle.ink, FigureStyle.quietInk,
    ] {
      for ground in [white, components(PageColour.tint)] {
        let (first, second) = (luminance(components(ink)), luminance(ground))
        let ratio = (max(first, second) + 0.05) / (min(first, second) + 0.05)
        #expect(ratio >= 4.5, "\(ink) has \(ratio)")
      }
    }
  }

  /// By the definition's own example: #777777 on white is 4.48 to 1.
  @Test func luminanceIsTheDefinitions() {
    let grey = luminance([119, 119, 119].map { $0 / 255 })
    #expect(abs(1.05 / (grey + 0.05) - 4.478) < 0.001)
  }

  private func components(_ colour: Color) -> [Double] {
    [colour.red, colour.green, colour.blue]
  }

  /// Relative luminance (WCAG 2.1).
  private func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
