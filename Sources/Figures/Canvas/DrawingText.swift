extension Drawing {
  /// A stable text of the drawing, one operation a line, lengths to a thousandth of a point.
  package var text: String {
    let head = "drawing \(escaped(name)) \(number(width)) x \(number(height))\n"
    return operations.reduce(into: head) { $0 += $1.text + "\n" }
  }
}

extension DrawingOperation {
  /// One line of the stable text of a drawing.
  package var text: String {
    switch self {
    case .fill(let path, let color): "fill \(color.text) \(path.text)"
    case .cells(let boxes, let color):
      "cells \(color.text)" + boxes.reduce(into: "") { $0 += " [\($1.text)]" }
    case .grid(let grid, let frame): "grid [\(frame.text)] \(grid.text)"
    case .stroke(let path, let style): "stroke \(style.text) \(path.text)"
    case .text(let words, let point, let style):
      "text \(number(point.x)) \(number(point.y)) \(style.text) \(quoted(words))"
    case .beginClip(let box): "clip \(box.text)"
    case .endClip: "unclip"
    }
  }
}

extension Color {
  /// `#rrggbb`, followed by `/alpha` when not opaque.
  var text: String { alpha == 1 ? hex : "\(hex)/\(number(alpha))" }
}

extension Rectangle {
  fileprivate var text: String { "\(number(x)) \(number(y)) \(number(width)) \(number(height))" }
}

extension Path {
  fileprivate var text: String {
    elements.map { element in
      switch element {
      case .move(let point): "M \(number(point.x)) \(number(point.y))"
      case .line(let point): "L \(number(point.x)) \(number(point.y))"
      case .curve(let first, let second, let end):
        "C "
          + [first, second, end].map { "\(number($0.x)) \(number($0.y))" }.joined(separator: " ")
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

extension StrokeStyle {
  fileprivate var text: String {
    let pattern = dashes.isEmpty ? "" : " dashes " + dashes.map(number).joined(separator: ",")
    return "\(color.text) \(number(width)) \(cap.rawValue) \(join.rawValue)\(pattern)"
  }
}

extension TextStyle {
  fileprivate var text: String {
    "\(color.text) \(number(size))\(bold ? " bold" : "") \(horizontal.rawValue)"
      + " \(vertical.rawValue)" + (turn == 0 ? "" : " turn \(turn)")
  }
}

private func number(_ value: Double) -> String { Decimal3.text(value) }

private func quoted(_ words: String) -> String {
  "\"\(escaped(words))\""
}

private func escaped(_ words: String) -> String {
  words.unicodeScalars.reduce(into: "") { text, scalar in
    switch scalar {
    case "\"", "\\": text += "\\\(scalar)"
    case "\n": text += "\\n"
    default: text.unicodeScalars.append(scalar)
    }
  }
}

/// Numbers of the stable text and of SVG files.
enum Decimal3 {
  /// At most three decimals (or fewer), no trailing zero, no minus before zero.
  static func text(_ value: Double, decimals: Int = 3) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "\(value)" }
    let power = [1.0, 10, 100, 1_000][decimals]
    let scaled = Int((value * power).rounded())
    if scaled == 0 { return "0" }
    var fraction = scaled.magnitude % UInt(power)
    let whole = scaled.magnitude / UInt(power)
    let sign = scaled < 0 ? "-" : ""
    guard fraction > 0 else { return "\(sign)\(whole)" }
    var digits = decimals
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let rest = String(fraction)
    return "\(sign)\(whole)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
