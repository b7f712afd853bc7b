/// Text that shows all that it holds, on a terminal as in a report.
///
/// What would move a cursor, colour a line, turn its direction or not be seen at all is written as
/// `\u{1B}`, so that a name or a path cannot make a line read as another one, and what a file held
/// can still be told.
package enum PrintableText {
  /// The text with control characters but line breaks and tabs, direction marks, overrides and
  /// isolates, and what is no character written as `\u{…}`.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) { shown += form(of: scalar) } else { shown.unicodeScalars.append(scalar) }
    }
    return shown
  }

  /// Whether a text may not hold this as it is.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    case let value: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }

  /// `\u{1B}`.
  static func form(of scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
