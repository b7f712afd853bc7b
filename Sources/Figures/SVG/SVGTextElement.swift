/// One line of text as an SVG `text` element: a string that an editor changes and a reader finds.
///
/// It has one start, or a `text-anchor`, and no places of single glyphs: whoever opens the file sets
/// the line in DejaVu Sans, or where that is not installed in Verdana, which is about as wide, or in
/// any font without serifs. Raised and lowered pieces are `tspan` elements with a shift and a size of
/// their own.
struct SVGTextElement {
  /// What the root of a file sets for all of its text; ligatures are off, so that a line has as many
  /// signs as the string.
  static let rootAttributes =
    " font-family=\"DejaVu Sans, Verdana, sans-serif\" text-rendering=\"geometricPrecision\""
    + " style=\"font-variant-ligatures:none\""

  /// The element with a line break after it, empty for text without ink.
  let text: String

  init(_ words: String, at point: Point, _ style: TextStyle) {
    let pieces = Markup(CleanText.of(words)).pieces
    let plain = pieces.map(\.text).joined()
    guard plain.contains(where: { !$0.isWhitespace }) else {
      text = ""
      return
    }
    let baseline = style.baseline
    let turn = EighthTurn(style.turn)
    let place = Point(point.x - turn.sine * baseline, point.y + turn.cosine * baseline)
    text =
      "<text\(Self.position(place, style.turn, turn))\(Self.anchor(style.horizontal))"
      + " font-size=\"\(Decimal3.text(style.size))\"\(style.bold ? " font-weight=\"bold\"" : "")"
      + "\(SVGText.paint("fill", style.color))\(Self.space(pieces))>"
      + Self.content(pieces, size: style.size) + "</text>\n"
  }

  private static func position(_ place: Point, _ degrees: Int, _ turn: EighthTurn) -> String {
    let (x, y) = (Decimal3.text(place.x), Decimal3.text(place.y))
    if turn.cosine == 1 { return " x=\"\(x)\" y=\"\(y)\"" }
    return " transform=\"translate(\(x) \(y))rotate(\(degrees))\""
  }

  private static func anchor(_ horizontal: TextStyle.Horizontal) -> String {
    switch horizontal {
    case .left: ""
    case .centre: " text-anchor=\"middle\""
    case .right: " text-anchor=\"end\""
    }
  }

  /// XML joins spaces, and programs drop those at the ends of elements, unless told to keep them.
  private static func space(_ pieces: [Markup.Piece]) -> String {
    let isKept = pieces.contains {
      $0.text.hasPrefix(" ") || $0.text.hasSuffix(" ") || $0.text.contains("  ")
    }
    return isKept ? " xml:space=\"preserve\"" : ""
  }

  private static func content(_ pieces: [Markup.Piece], size: Double) -> String {
    // A shift lasts until the next one, so that each piece moves from where the last one stood.
    var height = 0.0
    return pieces.reduce(into: "") { content, piece in
      let target =
        switch piece.level {
        case .base: 0.0
        case .raised: -size * Font.raise
        case .lowered: size * Font.lower
        }
      let words = SVGText.escaped(piece.text)
      let shift = target == height ? "" : " dy=\"\(Decimal3.text(target - height))\""
      let small =
        piece.level == .base ? "" : " font-size=\"\(Decimal3.text(size * Font.scriptScale))\""
      content += shift + small == "" ? words : "<tspan\(shift)\(small)>\(words)</tspan>"
      height = target
    }
  }
}
