import Determinism

/// A tree as the text of a manifest: block style, each scalar on its own line or folded.
struct WrittenText {
  /// Columns that a line may have where its words allow it.
  private static let width = 100

  private var lines: [String] = []

  /// The text of a table.
  static func text(_ tree: JSONTree) -> String {
    var text = WrittenText()
    text.table(tree, indent: "")
    return text.lines.map { $0 + "\n" }.joined()
  }

  private mutating func table(_ tree: JSONTree, indent: String, first: String? = nil) {
    var lead = first ?? indent
    for member in tree.members ?? [] {
      let key = lead + member.key + ":"
      lead = indent
      switch member.value {
      case .object:
        lines.append(key)
        table(member.value, indent: indent + "  ")
      case .array(let items):
        lines.append(key)
        for item in items { self.item(item, indent: indent + "  ") }
      case .string(let text): scalar(text, after: key, indent: indent + "  ")
      case .number(let digits): lines.append(key + " " + digits)
      case .bool, .null: break
      }
    }
  }

  private mutating func item(_ tree: JSONTree, indent: String) {
    switch tree {
    case .object: table(tree, indent: indent + "  ", first: indent + "- ")
    case .string(let text): scalar(text, after: indent + "-", indent: indent + "  ")
    case .number(let digits): lines.append(indent + "- " + digits)
    case .array, .bool, .null: break
    }
  }

  private mutating func scalar(_ text: String, after key: String, indent: String) {
    if Self.needsEscapes(text) {
      lines.append(key + " " + Self.quoted(text))
    } else if key.count + text.count >= Self.width, text.contains(" ") {
      lines.append(key + " >-")
      fold(text, indent: indent)
    } else {
      lines.append(key + " " + (Self.standsPlain(text) ? text : Self.quoted(text)))
    }
  }

  /// Writes words, each line as full as it goes.
  private mutating func fold(_ text: String, indent: String) {
    var line = indent
    for word in text.split(separator: " ") {
      if line.count > indent.count, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    lines.append(line)
  }

  private static func needsEscapes(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "\t" || ManifestText.isInvisible($0) }
      || text.split(separator: " ", omittingEmptySubsequences: false).contains("")
  }

  /// Whether a text is the same text without quotes, to every reader of YAML.
  private static func standsPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isASCII,
      first.properties.isAlphabetic || ("0"..."9").contains(first)
    else { return false }
    let numeric = "0123456789.:_,+eExX".unicodeScalars
    let looksLikeNumber =
      ("0"..."9").contains(first) && text.unicodeScalars.allSatisfy { numeric.contains($0) }
    return !looksLikeNumber && !text.contains(": ") && !text.hasSuffix(":") && !text.contains(" #")
      && !["null", "Null", "NULL"].contains(text)
  }

  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\t": return "\\t"
      case _ where ManifestText.isInvisible(scalar):
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: return String(scalar)
      }
    }
    return "\"" + scalars.joined() + "\""
  }
}
