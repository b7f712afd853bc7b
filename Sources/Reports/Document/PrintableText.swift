/// What text of a report may hold.
enum PrintableText {
  /// Control characters, direction overrides and isolates, non-characters.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    case let value: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }

  /// The text without them.
  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var kept = ""
    for scalar in text.unicodeScalars where !isForbidden(scalar) {
      kept.unicodeScalars.append(scalar)
    }
    return kept
  }
}
