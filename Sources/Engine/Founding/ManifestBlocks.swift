/// The sections of a manifest's text, found by the keys at the beginning of a line.
struct ManifestBlocks {
  private let lines: [Substring]

  /// - Parameter text: a manifest that has been read without an error.
  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The lines of a top key with all below it; nil where the manifest has none.
  func lines(of key: String) -> [String]? {
    guard let start = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else { return nil }
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { $0.first?.isLetter == true } ?? lines.endIndex
    var block = lines[start..<end]
    // Remarks at the left margin before the next key belong to that.
    while let last = block.last, last.first == "#" || last.allSatisfy({ $0 == " " }) {
      block.removeLast()
    }
    return block.map(String.init)
  }

  /// Lines without a key of an item and what continues its value.
  static func without(_ key: String, in lines: [String]) -> [String] {
    var kept: [String] = []
    var depth: Int?
    for line in lines {
      let indentation = line.prefix { $0 == " " }.count
      if let limit = depth {
        if indentation > limit, indentation < line.count { continue }
        depth = nil
      }
      if line.dropFirst(indentation).hasPrefix(key + ":") {
        depth = indentation
      } else {
        kept.append(line)
      }
    }
    return kept
  }
}
