/// Tags and text of an XML file, one after another: as much of the language as catalogues use.
///
/// Comments, processing instructions and declarations are passed over; names are told without their
/// prefix. What entities a document declares itself is not read, so that none can grow.
struct MarkupScanner {
  /// What stands in the file.
  enum Piece {
    /// An element begins; its attributes by name.
    case start(String, [String: String])
    /// An element ends.
    case end(String)
    /// Text between tags, entities resolved.
    case text(String)
  }

  /// The deepest that elements may be nested.
  static let depthLimit = 100

  private let bytes: [UInt8]
  private let file: String
  private var position = 0 {
    didSet {
      line += bytes[min(oldValue, position)..<position].count { $0 == UInt8(ascii: "\n") }
    }
  }
  /// The line that the scanner stands in, from 1.
  private(set) var line = 1
  private var open: [String] = []
  private var pending: Piece?

  init(_ file: InputFile) {
    bytes = file.bytes
    self.file = file.name
  }

  /// The next piece; nil at the end of the file.
  mutating func next() throws(InputError) -> Piece? {
    if let piece = pending {
      pending = nil
      return piece
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let text = Self.resolved(bytes[position..<end])
        position = end
        return .text(text)
      }
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<![CDATA[") {
        let start = position + 9
        try skip(past: "]]>")
        return .text(String(decoding: bytes[start..<position - 3], as: UTF8.self))
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("<!") {
        try skip(past: ">")
      } else {
        return try tag()
      }
    }
    guard open.isEmpty else { throw error(.markupEnd(open[open.count - 1])) }
    return nil
  }

  private mutating func tag() throws(InputError) -> Piece {
    let start = position
    var quote: UInt8?
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < bytes.count else { throw error(.markupTag) }
    var inside = bytes[(start + 1)..<end]
    position = end + 1
    if inside.first == UInt8(ascii: "/") {
      let name = Self.localName(inside.dropFirst())
      guard open.popLast() == name else { throw error(.markupEnd(name)) }
      return .end(name)
    }
    let isEmpty = inside.last == UInt8(ascii: "/")
    if isEmpty { inside.removeLast() }
    let name = Self.localName(inside)
    guard !name.isEmpty, open.count < Self.depthLimit else { throw error(.markupTag) }
    if isEmpty { pending = .end(name) } else { open.append(name) }
    return .start(name, Self.attributes(inside))
  }

  private func starts(_ mark: String) -> Bool { bytes[position...].starts(with: mark.utf8) }

  private mutating func skip(past mark: String) throws(InputError) {
    let wanted = Array(mark.utf8)
    var index = position
    while index + wanted.count <= bytes.count {
      if bytes[index..<index + wanted.count].elementsEqual(wanted) {
        position = index + wanted.count
        return
      }
      index += 1
    }
    throw error(.markupTag)
  }

  private func error(_ expectation: Expectation) -> InputError {
    InputError(
      file: file, line: line,
      .expected(expectation, found: bytes[min(position, bytes.count)...].quoted))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func localName(_ tag: ArraySlice<UInt8>) -> String {
    let name = tag.prefix { !isSpace($0) }
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return String(decoding: local.prefix(100), as: UTF8.self)
  }

  private static func attributes(_ tag: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag.drop { !isSpace($0) }
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].filter { !isSpace($0) }
      let value = rest[(equals + 1)...].drop(while: isSpace)
      guard let quote = value.first, let end = value.dropFirst().firstIndex(of: quote) else {
        break
      }
      found[localName(name[...])] = resolved(value[(value.startIndex + 1)..<end])
      rest = rest[(end + 1)...]
    }
    return found
  }

  /// Text with the five entities and numbered characters resolved; others stay as they are.
  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: mark)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let value =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return value.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}
