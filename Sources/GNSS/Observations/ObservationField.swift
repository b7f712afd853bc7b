/// Reads the fields of an observation record: a number in F14.3, a loss-of-lock digit, a strength.
enum ObservationField {
  enum Value {
    case none
    case number(Double)
    case wrong
  }

  /// The number in 14 columns; a blank field and a zero are none.
  @inline(__always)
  static func number(_ line: TextLine, _ column: Int) -> Value {
    var place = line.start + column
    var end = min(place + 14, line.end)
    while place < end, line.bytes[place] == 0x20 { place += 1 }
    while end > place, line.bytes[end - 1] == 0x20 { end -= 1 }
    if place >= end { return .none }
    var isNegative = false
    if line.bytes[place] == 0x2D || line.bytes[place] == 0x2B {
      isNegative = line.bytes[place] == 0x2D
      place += 1
    }
    var whole = 0
    var digits = 0
    var decimals = -1
    while place < end {
      let byte = line.bytes[place]
      if byte == 0x2E, decimals < 0 {
        decimals = 0
      } else {
        let digit = byte &- 0x30
        guard digit <= 9 else { return .wrong }
        whole = whole &* 10 &+ Int(digit)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      }
      place += 1
    }
    guard digits > 0, digits <= 14, decimals <= 9 else { return .wrong }
    if whole == 0 { return .none }
    let value = decimals > 0 ? Double(whole) / powers[decimals] : Double(whole)
    return .number(isNegative ? -value : value)
  }

  private static let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  /// The value of a loss-of-lock digit; nil when it is none.
  @inline(__always)
  static func lossFlag(_ byte: UInt8) -> UInt8? {
    if byte == 0x20 { return 0 }
    let digit = byte &- 0x30
    return digit <= 9 ? digit & 7 : nil
  }

  /// Whether a strength is a digit or blank.
  @inline(__always)
  static func isStrength(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x30 <= 9 }
}
