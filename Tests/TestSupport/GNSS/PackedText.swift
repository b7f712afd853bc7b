/// Texts packed by hand, so that tests need no tool and no file of others.
package enum PackedText {
  /// A gzip file with stored blocks (RFC 1952 and 1951).
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    let size = 65_535
    for start in stride(from: 0, to: max(1, bytes.count), by: size) {
      let block = bytes[min(start, bytes.count)..<min(bytes.count, start + size)]
      let count = UInt16(block.count)
      result.append(start + size >= bytes.count ? 1 : 0)
      for word in [count, ~count] { result += [UInt8(word & 0xFF), UInt8(word >> 8)] }
      result += block
    }
    for word in [checksum(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
      result += (0..<4).map { UInt8(word >> (8 * UInt32($0)) & 0xFF) }
    }
    return result
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }

  /// A file as `compress` writes it, of single letters: the table is cleared after every fifteenth, so
  /// that codes keep nine bits and fill whole groups of eight.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var codes: [Int] = []
    for (index, byte) in bytes.enumerated() {
      if index > 0, index % 15 == 0 { codes.append(256) }
      codes.append(Int(byte))
    }
    var result: [UInt8] = [0x1F, 0x9D, 0x90]
    var (rest, bits) = (0, 0)
    for code in codes {
      rest |= code << bits
      bits += 9
      while bits >= 8 {
        result.append(UInt8(rest & 0xFF))
        rest >>= 8
        bits -= 8
      }
    }
    if bits > 0 { result.append(UInt8(rest)) }
    return result
  }
}
