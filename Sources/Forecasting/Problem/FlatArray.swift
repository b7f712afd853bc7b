import struct Foundation.Data

/// A number whose memory is its bits and nothing else.
public protocol FlatNumber: Sendable, BitwiseCopyable {}

extension Float: FlatNumber {}
extension Double: FlatNumber {}
extension Int32: FlatNumber {}

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
    let bytes = Self.turned(try container.decode(Data.self))
    let size = MemoryLayout<Element>.stride
    guard bytes.count % size == 0 else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\(bytes.count) bytes are no whole number of elements of \(size) bytes")
    }
    // Copied whole: number by number would take longer than all else that reads a model.
    values = [Element](unsafeUninitializedCapacity: bytes.count / size) { numbers, count in
      bytes.copyBytes(to: UnsafeMutableRawBufferPointer(numbers))
      count = bytes.count / size
    }
  }

  /// Encodes the bytes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Self.turned(values.withUnsafeBytes { Data($0) }))
  }

  /// The bytes of numbers with the lowest byte first from those in the order of this machine, or the
  /// other way round.
  private static func turned(_ bytes: Data) -> Data {
    #if _endian(little)
      return bytes
    #else
      let size = MemoryLayout<Element>.stride
      var turned = bytes
      for start in stride(from: 0, to: bytes.count - bytes.count % size, by: size) {
        turned[turned.startIndex + start..<turned.startIndex + start + size].reverse()
      }
      return turned
    #endif
  }
}
