/// Text that may stand anywhere in HTML, quoted attributes included.
enum HTMLText {
  /// Escapes what HTML would read as markup and drops what no document may hold.
  ///
  /// Direction overrides are dropped too: they can make a line read as another one.
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
      case let other where PrintableText.isForbidden(other): continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// An address that may stand in a link: web and mail addresses, else nothing.
  static func address(_ url: String) -> String? {
    let lower = url.lowercased()
    let isWeb = ["https://", "http://", "mailto:"].contains { lower.hasPrefix($0) }
    return isWeb ? escape(url) : nil
  }
}
