/// Text split where `^{…}` raises and `_{…}` lowers.
struct Markup {
  enum Level { case base, raised, lowered }

  struct Piece: Equatable {
    var text: String
    var level: Level
  }

  /// Pieces in reading order, none empty.
  private(set) var pieces: [Piece] = []

  init(_ source: String) {
    var rest = Substring(source)
    var plain = ""
    while let character = rest.first {
      rest.removeFirst()
      guard character == "^" || character == "_", rest.first == "{",
        let end = rest.firstIndex(of: "}")
      else {
        plain.append(character)
        continue
      }
      append(plain, .base)
      plain = ""
      append(
        String(rest[rest.index(after: rest.startIndex)..<end]),
        character == "^" ? .raised : .lowered)
      rest = rest[rest.index(after: end)...]
    }
    append(plain, .base)
  }

  private mutating func append(_ text: String, _ level: Level) {
    if !text.isEmpty { pieces.append(Piece(text: text, level: level)) }
  }
}
