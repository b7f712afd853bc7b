import Templates
import Testing

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

  /// Relative luminance, with the sRGB curve read as a power of 2.2 by square roots: a test of
  /// limits does not need more.
  private func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 * $0 * $0.squareRoot().squareRoot().squareRoot() }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
