/// A number of bytes as people write it.
package struct StoreSize: Sendable, Equatable, CustomStringConvertible {
  /// A text that is no size.
  package struct Failure: Error, Equatable {
    /// The text.
    let text: String
  }

  /// Bytes, ≥ 0.
  package let bytes: Int

  private static let units = [("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)]

  /// A number of bytes, ≥ 0.
  package init(bytes: Int) {
    self.bytes = bytes
  }

  /// Reads `500MB`, `2.5 GB` or a plain number of bytes, of at most 12 digits.
  ///
  /// - Throws: `Failure` for anything else.
  package init(_ text: String) throws(Failure) {
    let upper = text.uppercased()
    let unit = Self.units.first { upper.hasSuffix($0.0) }
    let number = unit.map { upper.dropLast($0.0.count) } ?? upper[...]
    let digits = number.hasSuffix(" ") ? number.dropLast() : number
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard digits.utf8.count <= 12, (1...(unit == nil ? 1 : 2)).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let value = Double(digits)
    else { throw Failure(text: text) }
    bytes = Int((value * Double(unit?.1 ?? 1)).rounded(.down))
  }

  /// The size with one decimal in the largest unit that it fills, such as `12.3 MB`.
  package var description: String {
    guard let unit = Self.units.last(where: { bytes >= $0.1 }) else { return "\(bytes) bytes" }
    let tenths = bytes / (unit.1 / 10)
    return "\(tenths / 10).\(tenths % 10) \(unit.0)"
  }
}
