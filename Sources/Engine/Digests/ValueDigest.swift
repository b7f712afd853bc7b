import Determinism

/// Digests of lists of values.
enum ValueDigest {
  /// The digest of values as the eight bytes of their bits, least first, each behind a byte that says
  /// whether there is one.
  ///
  /// - Parameters:
  ///   - head: whole numbers before them.
  ///   - tail: bytes after them.
  static func text(of values: [Double?], head: [Int] = [], tail: [UInt8] = []) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * head.count + 9 * values.count + tail.count)
    for number in head { append(UInt64(bitPattern: Int64(number)), to: &bytes) }
    for value in values {
      bytes.append(value == nil ? 0 : 1)
      append(value?.bitPattern ?? 0, to: &bytes)
    }
    return SHA256Digest(of: bytes + tail).description
  }

  private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
