/// Text as Cairo and XML take it.
enum CleanText {
  /// The text with control characters and code points that are no characters replaced by U+FFFD;
  /// line breaks and tabs stay. Cairo refuses a whole text for one of them.
  static func of(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isFine) { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isFine($0) ? $0 : "\u{FFFD}" }))
  }

  private static func isFine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10: true
    case 0..<32, 127..<160, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
