extension JSONTree {
  /// The one text of a document, for digests: members in the order of their keys' bytes, no spaces,
  /// numbers in the digits they were written in.
  package var canonicalText: String {
    var text = ""
    write(to: &text, indent: nil, sorted: true)
    return text
  }

  /// The digest of the canonical text.
  package var digest: SHA256Digest { SHA256Digest(of: Array(canonicalText.utf8)) }

  /// A text to be read and compared line by line: members in their order, a member or item a line, a
  /// list of plain values on one line, ending in a line feed.
  package var printedText: String {
    var text = ""
    write(to: &text, indent: 0, sorted: false)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int?, sorted: Bool) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): JSONTree.quote(value, to: &text)
    case .array(let items):
      let indent = items.contains { $0.items != nil || $0.members != nil } ? indent : nil
      JSONTree.list("[", items, "]", to: &text, indent) { item, text, inner in
        item.write(to: &text, indent: inner, sorted: sorted)
      }
    case .object(let members):
      let ordered = sorted ? members.sorted { $0.key.bytesPrecede($1.key) } : members
      JSONTree.list("{", ordered, "}", to: &text, indent) { member, text, inner in
        JSONTree.quote(member.key, to: &text)
        text += inner == nil ? ":" : ": "
        member.value.write(to: &text, indent: inner, sorted: sorted)
      }
    }
  }

  private static func list<Item>(
    _ opening: String, _ items: [Item], _ closing: String, to text: inout String, _ indent: Int?,
    _ write: (Item, inout String, Int?) -> Void
  ) {
    text += opening
    let inner = indent.map { $0 + 1 }
    for (place, item) in items.enumerated() {
      if place > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      write(item, &text, inner)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += closing
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
