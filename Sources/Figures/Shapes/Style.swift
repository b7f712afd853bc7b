/// A colour in sRGB with opacity, each 0 ... 1.
package struct Color: Sendable, Equatable {
  package var red: Double
  package var green: Double
  package var blue: Double
  package var alpha: Double

  package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A colour from `0xRRGGBB`.
  package init(hex: UInt32, alpha: Double = 1) {
    self.init(
      red: Double(hex >> 16 & 255) / 255, green: Double(hex >> 8 & 255) / 255,
      blue: Double(hex & 255) / 255, alpha: alpha)
  }

  /// `#rrggbb`, each part rounded to a 255th.
  package var hex: String {
    [red, green, blue].reduce(into: "#") { text, part in
      let value = Int((max(0, min(1, part)) * 255).rounded())
      text += (value < 16 ? "0" : "") + String(value, radix: 16)
    }
  }

  package static let black = Color(hex: 0)
  package static let white = Color(hex: 0xFFFFFF)
}

/// How a path is stroked.
package struct StrokeStyle: Sendable, Equatable {
  package enum Cap: String, Sendable { case butt, round, square }
  package enum Join: String, Sendable { case miter, round, bevel }

  package var color: Color
  /// Width in points.
  package var width: Double
  /// Lengths of dashes and gaps in points; empty for a solid line.
  package var dashes: [Double]
  package var cap: Cap
  package var join: Join

  package init(
    color: Color, width: Double, dashes: [Double] = [], cap: Cap = .butt, join: Join = .miter
  ) {
    self.color = color
    self.width = width
    self.dashes = dashes
    self.cap = cap
    self.join = join
  }
}

/// How a line of text is set, in DejaVu Sans.
package struct TextStyle: Sendable, Equatable {
  package enum Horizontal: String, Sendable { case left, centre, right }
  package enum Vertical: String, Sendable { case top, middle, baseline, bottom }

  /// Size in points.
  package var size: Double
  package var bold: Bool
  package var color: Color
  package var horizontal: Horizontal
  package var vertical: Vertical
  /// Clockwise turn in degrees, a multiple of 45; any other is taken as 0.
  package var turn: Int

  package init(
    size: Double, bold: Bool = false, color: Color, horizontal: Horizontal = .left,
    vertical: Vertical = .baseline, turn: Int = 0
  ) {
    self.size = size
    self.bold = bold
    self.color = color
    self.horizontal = horizontal
    self.vertical = vertical
    self.turn = turn
  }
}

/// The size of a line of text as set, in points.
package struct TextExtents: Sendable, Equatable {
  package var width: Double
  package var ascent: Double
  package var descent: Double

  package init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }
}
