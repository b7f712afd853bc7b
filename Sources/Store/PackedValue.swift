import Foundation
import Synchronization

/// A value as bytes: JSON with sorted keys for its small parts, and after it every `Data` of it as it
/// is, for which the JSON holds a number.
///
/// Ten megabytes of numbers so take milliseconds where their digits would take seconds.
package enum PackedValue {
  /// Why bytes are no value.
  struct Malformed: Error {}

  private static let infinities = (positive: "inf", negative: "-inf", none: "nan")

  /// The bytes of a value: for each part its length as eight bytes, the lowest first, and the part;
  /// the JSON comes first, then the pieces of data in the order of their numbers.
  ///
  /// - Throws: what the value throws.
  package static func pack(_ value: some Encodable) throws -> [UInt8] {
    let pieces = Pieces()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: infinities.positive, negativeInfinity: infinities.negative,
      nan: infinities.none)
    encoder.dataEncodingStrategy = .custom { data, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(pieces.add(data))
    }
    let text = try encoder.encode(value)
    let parts = [text] + pieces.all
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count + 8 })
    for part in parts {
      bytes += StoreEntry.littleEndian(UInt64(part.count))
      bytes += part
    }
    return bytes
  }

  /// The value of bytes.
  ///
  /// - Throws: `DecodingError` or `Malformed` where they are not of such a value.
  package static func unpack<Value: Decodable>(
    _ type: Value.Type, from bytes: ArraySlice<UInt8>
  ) throws -> Value {
    var parts: [Data] = []
    var rest = bytes
    while !rest.isEmpty {
      guard rest.count >= 8, let length = Int(exactly: StoreEntry.number(rest)),
        length <= rest.count - 8
      else { throw Malformed() }
      let part = rest.dropFirst(8).prefix(length)
      parts.append(Data(part))
      rest = rest[part.endIndex...]
    }
    guard let text = parts.first else { throw Malformed() }
    let pieces = parts.dropFirst()
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: infinities.positive, negativeInfinity: infinities.negative,
      nan: infinities.none)
    decoder.dataDecodingStrategy = .custom { decoder in
      let number = try decoder.singleValueContainer().decode(Int.self)
      guard pieces.indices.contains(number) else { throw Malformed() }
      return pieces[number]
    }
    return try decoder.decode(type, from: text)
  }

  /// The pieces of data met while a value is encoded.
  private final class Pieces: Sendable {
    private let kept = Mutex<[Data]>([])

    /// Keeps a piece and gives its number; the first is 1.
    func add(_ data: Data) -> Int {
      kept.withLock { kept in
        kept.append(data)
        return kept.count
      }
    }

    var all: [Data] { kept.withLock { $0 } }
  }
}
