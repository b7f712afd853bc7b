/// The lines of a text, ended by LF or CR LF, with their numbers.
struct TextScanner {
  /// The file's name, for messages.
  let file: String
  let bytes: [UInt8]
  /// The number of the line last returned, counted from 1; 0 before the first.
  private(set) var number = 0
  private var position = 0

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    // A byte order mark is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next line without its end; nil after the last.
  mutating func next() -> TextLine? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = bytes.withUnsafeBufferPointer { text in
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      return end
    }
    position = end + 1
    number += 1
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return TextLine(bytes: bytes, start: start, end: end)
  }

  /// The next line, which stays the next.
  func peek() -> TextLine? {
    var copy = self
    return copy.next()
  }

  /// Whether no line is left.
  var isAtEnd: Bool { position >= bytes.count }

  /// Goes on behind the next line without looking at it; false after the last.
  mutating func skip() -> Bool {
    guard position < bytes.count else { return false }
    let start = position
    position = bytes.withUnsafeBufferPointer { text in
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      return end + 1
    }
    number += 1
    return true
  }

  /// An error at the line last returned.
  func error(_ expectation: GNSSExpectation, _ found: some Sequence<UInt8>) -> GNSSError {
    GNSSError(file: file, line: number, .expected(expectation, found: quoted(found)))
  }

  /// An error where a line is needed and the file ends.
  func endError(_ expectation: GNSSExpectation) -> GNSSError {
    // An empty file has no line to name.
    GNSSError(
      file: file, line: number == 0 ? nil : number,
      .expected(expectation, found: "the end of the file"))
  }
}

/// Bytes as text for a message: trimmed, at most 60 characters, and nothing that could upset a
/// terminal.
func quoted(_ bytes: some Sequence<UInt8>) -> String {
  let all = Array(bytes.prefix(400))
  let text = all[...].trimmed
  let shown = String(decoding: text.prefix(60), as: UTF8.self).unicodeScalars.map { scalar in
    scalar.value < 32 || (127..<160).contains(scalar.value) ? "\u{FFFD}" : Character(scalar)
  }
  return String(shown) + (text.count > 60 ? "…" : "")
}
