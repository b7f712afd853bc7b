/// Attribute texts of SVG.
enum SVGText {
  /// Letters, digits, `-` and `_` only, beginning with a letter, of at most 64 characters.
  static func identifier(_ name: String) -> String {
    let kept = name.unicodeScalars.prefix(63).map { scalar -> Character in
      let fine =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == "_"
      return fine ? Character(scalar) : "-"
    }
    let text = String(kept)
    return text.first?.isLetter == true ? text : "f" + text
  }

  /// Text with markup characters as entities.
  static func escaped(_ text: String) -> String {
    CleanText.of(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// `fill` or `stroke` with its opacity; black fill is SVG's own default.
  static func paint(_ attribute: String, _ color: Color) -> String {
    let name = attribute == "fill" && color.hex == "#000000" ? "" : " \(attribute)=\"\(color.hex)\""
    return name
      + (color.alpha == 1 ? "" : " \(attribute)-opacity=\"\(Decimal3.text(color.alpha))\"")
  }

  static func stroke(_ style: StrokeStyle) -> String {
    var text = paint("stroke", style.color) + " stroke-width=\"\(Decimal3.text(style.width))\""
    if style.cap != .butt { text += " stroke-linecap=\"\(style.cap.rawValue)\"" }
    if style.join != .miter { text += " stroke-linejoin=\"\(style.join.rawValue)\"" }
    if !style.dashes.isEmpty {
      let dashes = style.dashes.map { Decimal3.text($0) }.joined(separator: " ")
      text += " stroke-dasharray=\"\(dashes)\""
    }
    return text
  }

  /// A small factor with six decimals.
  static func small(_ value: Double) -> String {
    let millionths = Int((value * 1e6).rounded())
    let rest = String(millionths % 1_000_000)
    var digits = String(repeating: "0", count: 6 - rest.count) + rest
    while digits.last == "0" { digits.removeLast() }
    return "\(millionths / 1_000_000)" + (digits.isEmpty ? "" : ".\(digits)")
  }
}
