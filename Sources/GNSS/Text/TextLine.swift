import Determinism

/// A line of a text whose fields stand in fixed columns, counted from 0.
///
/// Columns behind the end of the line are blanks, as the formats have it.
struct TextLine {
  let bytes: [UInt8]
  let start: Int
  let end: Int

  var count: Int { end - start }

  /// The whole line.
  var all: ArraySlice<UInt8> { bytes[start..<end] }

  /// The byte in a column.
  @inline(__always)
  func byte(_ column: Int) -> UInt8 {
    let place = start + column
    return place < end ? bytes[place] : 0x20
  }

  /// The bytes of a range of columns; shorter where the line is.
  func field(_ columns: Range<Int>) -> ArraySlice<UInt8> {
    bytes[min(start + columns.lowerBound, end)..<min(start + columns.upperBound, end)]
  }

  /// The text of a range of columns without blanks around it.
  func text(_ columns: Range<Int>) -> String {
    String(decoding: field(columns).trimmed, as: UTF8.self)
  }

  /// Whether the columns from 60 on hold a label of a header.
  func hasLabel(_ label: StaticString) -> Bool {
    let label = UnsafeBufferPointer(start: label.utf8Start, count: label.utf8CodeUnitCount)
    guard end - start >= 60 + label.count else { return false }
    return bytes[(start + 60)..<(start + 60 + label.count)].elementsEqual(label)
      && bytes[(start + 60 + label.count)..<end].allSatisfy { $0 == 0x20 }
  }

  /// The version in hundredths that the first nine columns of a RINEX header give; -1 where they
  /// give none that could be one.
  var version: Int {
    guard let number = field(0..<9).real, (0..<100).contains(number) else { return -1 }
    return Int((number * 100).rounded())
  }

  /// Whether nothing but blanks stands in a range of columns.
  func isBlank(_ columns: Range<Int>) -> Bool { field(columns).allSatisfy { $0 == 0x20 } }
}

extension ArraySlice<UInt8> {
  /// Without blanks at either end.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let byte = slice.first, byte == 0x20 || byte == 0x09 { slice.removeFirst() }
    while let byte = slice.last, byte == 0x20 || byte == 0x09 { slice.removeLast() }
    return slice
  }

  /// The value of blanks, a sign and digits; nil when anything else stands there or nothing does.
  var whole: Int? {
    let text = trimmed
    guard let first = text.first else { return nil }
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    guard let value = decimal(isSigned ? text.dropFirst() : text) else { return nil }
    return first == UInt8(ascii: "-") ? -value : value
  }

  /// The value of a decimal number with an optional point and an exponent marked D or E; nil when
  /// anything else stands there, or nothing, or the number is not finite.
  var real: Double? {
    var text = Array(trimmed)
    guard !text.isEmpty, text.count <= 40, text.contains(where: { (48...57).contains($0) }) else {
      return nil
    }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        break
      case UInt8(ascii: "D"), UInt8(ascii: "d"): text[index] = UInt8(ascii: "E")
      default: return nil
      }
    }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
