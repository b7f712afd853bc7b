import Determinism

/// The lines of a text, ended by LF or CR LF, with their numbers.
struct TextLines {
  let bytes: [UInt8]
  /// The number of the line last returned, counted from 1; 0 before the first.
  private(set) var number = 0
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next line without its end, as a range of `bytes`; nil after the last.
  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    position = end + 1
    number += 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at either end.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let byte = slice.first, byte.isBlank { slice.removeFirst() }
    while let byte = slice.last, byte.isBlank { slice.removeLast() }
    return slice
  }

  /// As text for a message: at most 60 characters, and nothing that could upset a terminal.
  var quoted: String {
    let shown = String(decoding: prefix(60), as: UTF8.self).unicodeScalars.map { scalar in
      scalar.value < 32 || (127..<160).contains(scalar.value) ? "\u{FFFD}" : Character(scalar)
    }
    return String(shown) + (count > 60 ? "…" : "")
  }

  /// The bytes from one column up to another, counted from 0; shorter where the line is.
  func columns(_ range: Range<Int>) -> ArraySlice<UInt8> {
    self[
      Swift.min(
        startIndex + range.lowerBound, endIndex)..<Swift.min(
          startIndex + range.upperBound, endIndex)]
  }

  /// The value of blanks, a sign and digits; nil when anything else stands there or nothing does.
  var integer: Int? {
    let text = trimmed
    guard let first = text.first else { return nil }
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    guard let value = decimal(isSigned ? text.dropFirst() : text) else { return nil }
    return first == UInt8(ascii: "-") ? -value : value
  }

  /// The value of a decimal number with an optional point and exponent; nil when anything else
  /// stands there, or nothing, or the number is not finite.
  var real: Double? {
    let text = trimmed
    var digits = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        break
      default: return nil
      }
    }
    guard digits > 0, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
