/// Reads JSON (RFC 8259) strictly: one document, no key twice in an object, at most 64 levels.
package struct JSONReader {
  /// Where and why a text is no JSON.
  package struct Failure: Error, Sendable, Equatable {
    /// The line, from 1.
    package let line: Int
    /// The byte in the line, from 1.
    package let column: Int
    /// What stands against it, as the end of a sentence such as `expected a value`.
    package let reason: String
  }

  private static let deepest = 64

  private let bytes: [UInt8]
  private var position = 0

  /// Reads a document.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> JSONTree {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpaces()
    guard reader.position == bytes.count else {
      throw reader.failure("expected the end of the file")
    }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ reason: String, at place: Int? = nil) -> Failure {
    let end = min(place ?? position, bytes.count)
    let line = bytes[..<end].count { $0 == UInt8(ascii: "\n") }
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Failure(line: line + 1, column: end - start + 1, reason: reason)
  }

  private mutating func skipSpaces() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONTree {
    guard depth < Self.deepest else { throw failure("expected fewer than 64 levels") }
    skipSpaces()
    switch next {
    case UInt8(ascii: "{")?: return try object(depth: depth)
    case UInt8(ascii: "[")?: return try array(depth: depth)
    case UInt8(ascii: "\"")?: return .string(try string())
    case UInt8(ascii: "t")?: return try word("true", .bool(true))
    case UInt8(ascii: "f")?: return try word("false", .bool(false))
    case UInt8(ascii: "n")?: return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return try number()
    default: throw failure("expected a value")
    }
  }

  private mutating func word(_ word: String, _ value: JSONTree) throws(Failure) -> JSONTree {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("expected a value") }
    position += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONTree {
    position += 1
    var members: [JSONTree.Member] = []
    var keys: Set<String> = []
    if skip("}") { return .object([]) }
    repeat {
      skipSpaces()
      let place = position
      guard next == UInt8(ascii: "\"") else { throw failure("expected a key in quotes") }
      let key = try string()
      guard keys.insert(key).inserted else { throw failure("found a key twice", at: place) }
      guard skip(":") else { throw failure("expected ':'") }
      members.append(JSONTree.Member(key, try value(depth: depth + 1)))
    } while skip(",")
    guard skip("}") else { throw failure("expected ',' or '}'") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONTree {
    position += 1
    var items: [JSONTree] = []
    if skip("]") { return .array([]) }
    repeat { items.append(try value(depth: depth + 1)) } while skip(",")
    guard skip("]") else { throw failure("expected ',' or ']'") }
    return .array(items)
  }

  private mutating func number() throws(Failure) -> JSONTree {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let leading = position
    guard digits() > 0 else { throw failure("expected a digit") }
    guard bytes[leading] != UInt8(ascii: "0") || position == leading + 1 else {
      throw failure("expected a number without leading zeros", at: leading)
    }
    if next == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw failure("expected a digit") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw failure("expected a digit") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var text = ""
    while true {
      let start = position
      while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        position += 1
      }
      guard let plain = String(validating: bytes[start..<position], as: UTF8.self) else {
        throw failure("expected UTF-8", at: start)
      }
      text += plain
      switch next {
      case UInt8(ascii: "\"")?:
        position += 1
        return text
      case UInt8(ascii: "\\")?: text.unicodeScalars.append(try escaped())
      case nil: throw failure("expected the end of a text in quotes")
      default: throw failure("expected no control character in a text")
      }
    }
  }

  private mutating func escaped() throws(Failure) -> Unicode.Scalar {
    let start = position
    position += 2
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{c}",
    ]
    guard start + 1 < bytes.count else { throw failure("expected the rest of an escape") }
    if let scalar = simple[bytes[start + 1]] { return scalar }
    guard bytes[start + 1] == UInt8(ascii: "u"), let first = hexadecimal() else {
      throw failure("expected a known escape", at: start)
    }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: "\\u".utf8) else {
      throw failure("expected a whole surrogate pair", at: start)
    }
    position += 2
    guard let second = hexadecimal(), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure("expected a whole surrogate pair", at: start) }
    return scalar
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = bytes[position..<position + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
