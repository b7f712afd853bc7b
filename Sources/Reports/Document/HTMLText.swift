/// Text that may stand anywhere in HTML, quoted attributes included.
enum HTMLText {
  /// Escapes what HTML would read as markup, and writes out what would not be seen.
  static func escape(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case let other where PrintableText.isHidden(other):
        escaped += PrintableText.form(of: other)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Escaped text whose dates browsers do not break at a hyphen.
  static func keepingDates(_ text: String) -> String {
    let escaped = escape(text)
    guard escaped.utf8.contains(UInt8(ascii: "-")) else { return escaped }
    return escaped.replacing(/\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b/) {
      "<span class=\"date\">\($0.output)</span>"
    }
  }

  /// Whether an address is the plain relative path of a file below the page's folder.
  private static func isBelow(_ url: String) -> Bool {
    let isPlain = url.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    return isPlain && url.utf8.first != UInt8(ascii: "/") && !url.contains("..")
      && url.hasSuffix(".html")
  }

  /// An address that may stand in a link: web and mail addresses, and files beside or below the
  /// page; else nothing.
  static func address(_ url: String) -> String? {
    let lower = url.lowercased()
    let isWeb = ["https://", "http://", "mailto:"].contains { lower.hasPrefix($0) }
    return isWeb || isBelow(url) ? escape(url) : nil
  }
}
