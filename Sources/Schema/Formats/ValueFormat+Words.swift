extension ValueFormat where Value == String {
  /// A paragraph: lines and runs of spaces are joined by one space.
  ///
  /// The text is taken as written, so that `no`, `010` or `2017` are texts here; only nothing,
  /// `~` and `null` are no text.
  package static func text(limit: Int, example: String) -> ValueFormat {
    ValueFormat(
      scalar: "a text of at most \(limit) characters", example: example,
      shape: .text(pattern: nil, limit: limit)
    ) { text, _ in
      let words = text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
      guard !words.isEmpty else { return .failure(.nothing) }
      guard words.unicodeScalars.count <= limit else { return .failure(.tooLong) }
      guard words.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
        return .failure(.kind)
      }
      return .success(words)
    }
  }

  /// A short name that can stand in file names: letters, digits, and hyphens between them.
  package static let code = ValueFormat(
    scalar: "a name of at most 32 letters, digits and hyphens", example: "XJSH",
    shape: .text(pattern: "^[0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?$", limit: 32)
  ) { text, _ in
    let bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
    guard isPlain, !text.hasPrefix("-"), !text.hasSuffix("-") else { return .failure(.kind) }
    return bytes.count <= 32 ? .success(text) : .failure(.tooLong)
  }

  /// What a study is called: lower-case letters, digits, and hyphens between them.
  package static let identifier = ValueFormat(
    scalar: "at most 64 lower-case letters, digits and hyphens", example: "durres-2019",
    shape: .text(pattern: "^[0-9a-z]([0-9a-z-]*[0-9a-z])?$", limit: 64)
  ) { text, _ in
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
    guard isPlain, !text.isEmpty, !text.hasPrefix("-"), !text.hasSuffix("-") else {
      return .failure(.kind)
    }
    return text.utf8.count <= 64 ? .success(text) : .failure(.tooLong)
  }

  /// One of several words.
  package static func word(_ words: [String]) -> ValueFormat {
    ValueFormat(scalar: oneOf(words), example: words.first ?? "", shape: .word(words)) {
      text, plain in
      guard words.contains(text) else {
        return .failure(
          .unknownWord(nearest: Spelling.nearest(to: text, among: words), known: words))
      }
      return plain ? .success(text) : .failure(.quoted)
    }
  }

  fileprivate static func oneOf(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    let last = quoted.last ?? ""
    return quoted.count < 2
      ? last : quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension ValueFormat
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words of an enumeration.
  package static var choice: ValueFormat {
    let cases = Array(Value.allCases)
    let word = ValueFormat<String>.word(cases.map(\.rawValue))
    return ValueFormat(word.expected, example: word.example, shape: word.shape) { node in
      word.read(node).flatMap { text in
        Value(rawValue: text).map { .success($0) } ?? .failure(ReadFailure(reason: .kind))
      }
    }
  }
}
