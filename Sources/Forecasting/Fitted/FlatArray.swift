import struct Foundation.Data

/// A number that is stored as its bits.
public protocol FlatNumber: Sendable {
  /// The whole number of the same bits.
  associatedtype Bits: FixedWidthInteger
  /// The number's bits.
  var flatBits: Bits { get }
  /// The number of some bits.
  init(flatBits: Bits)
}

extension Float: FlatNumber {
  /// The bit pattern.
  public var flatBits: UInt32 { bitPattern }
  /// The number of a bit pattern.
  public init(flatBits: UInt32) { self.init(bitPattern: flatBits) }
}

extension Double: FlatNumber {
  /// The bit pattern.
  public var flatBits: UInt64 { bitPattern }
  /// The number of a bit pattern.
  public init(flatBits: UInt64) { self.init(bitPattern: flatBits) }
}

extension Int32: FlatNumber {
  /// The number itself.
  public var flatBits: Int32 { self }
  /// The number itself.
  public init(flatBits: Int32) { self = flatBits }
}

/// Numbers that are encoded as one piece of bytes, each number's bits with the lowest byte first.
///
/// That is exact on every machine and short: JSON holds it as base64, and an encoder that keeps
/// bytes apart from text gets them as `Data`.
public struct FlatArray<Element: FlatNumber>: Sendable, Codable {
  /// The numbers.
  public let values: [Element]

  /// Numbers to be encoded.
  public init(_ values: [Element]) {
    self.values = values
  }

  /// Decodes the bytes.
  ///
  /// - Throws: `DecodingError` where they are no whole number of elements.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let bytes = try container.decode(Data.self)
    let size = MemoryLayout<Element.Bits>.size
    guard bytes.count % size == 0 else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\(bytes.count) bytes are no whole number of elements of \(size) bytes")
    }
    values = bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: size).map { offset in
        let bits = bytes.loadUnaligned(fromByteOffset: offset, as: Element.Bits.self)
        return Element(flatBits: Element.Bits(littleEndian: bits))
      }
    }
  }

  /// Encodes the bytes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values.map(\.flatBits.littleEndian).withUnsafeBytes { Data($0) })
  }
}
