import Determinism

/// The bits of numbers, for a digest that is the same wherever they are.
///
/// Every NaN counts as the same one: IEEE 754 leaves its sign and its payload open, processors
/// differ in them, and no result holds a NaN.
struct BitDigest: CustomStringConvertible {
  private var bytes: [UInt8] = []

  /// A digest of nothing yet.
  init() {}

  /// A digest of Float64 values.
  init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds a whole number, little-endian.
  mutating func add(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds a Float64 value.
  mutating func add(_ value: Double) { add(value.isNaN ? Double.nan.bitPattern : value.bitPattern) }

  /// Adds Float32 values.
  mutating func add(_ values: some Sequence<Float>) {
    for value in values { add(value.isNaN ? Float.nan.bitPattern : value.bitPattern) }
  }

  /// Adds a text in UTF-8 and a line feed.
  mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The first 16 digits of SHA-256 over the bits.
  var description: String { String(SHA256Digest(of: bytes).description.prefix(16)) }
}
