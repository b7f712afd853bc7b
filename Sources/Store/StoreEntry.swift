import Determinism

/// An entry as its file holds it: a word that names the format, its version, the length of the
/// content, the entry's address, the content, and the digest of all that.
///
/// The address keeps a file that was given another entry's name from passing for it.
enum StoreEntry {
  /// What a file's bytes are.
  enum Reading {
    /// The content.
    case content(ArraySlice<UInt8>)
    /// An entry of a program that writes them otherwise.
    case otherVersion
    /// No entry, or not a whole one.
    case damaged
  }

  private static let magic = Array("seismotec store\n".utf8)
  /// To be raised when the order or meaning of the bytes changes, here or in `PackedValue`.
  private static let version: UInt64 = 1

  private static let headLength = magic.count + 8 + 8 + 32
  private static let tailLength = 32
  /// The length of all that stands about the content.
  static let overhead = headLength + tailLength

  /// The file of a content.
  static func file(of content: [UInt8], key: StoreKey) -> [UInt8] {
    var bytes = magic
    bytes.reserveCapacity(overhead + content.count)
    bytes += littleEndian(version)
    bytes += littleEndian(UInt64(content.count))
    bytes += key.digest.bytes
    bytes += content
    bytes += SHA256Digest(of: bytes).bytes
    return bytes
  }

  /// The content of a file.
  static func read(_ bytes: [UInt8], key: StoreKey) -> Reading {
    guard bytes.count >= overhead, bytes.starts(with: magic) else { return .damaged }
    let end = bytes.count - tailLength
    guard SHA256Digest(of: Array(bytes[..<end])).bytes.elementsEqual(bytes[end...]) else {
      return .damaged
    }
    guard number(bytes[magic.count...]) == version else { return .otherVersion }
    guard number(bytes[(magic.count + 8)...]) == UInt64(end - headLength),
      bytes[(headLength - 32)..<headLength].elementsEqual(key.digest.bytes)
    else { return .damaged }
    return .content(bytes[headLength..<end])
  }

  /// A number as eight bytes, the lowest first.
  static func littleEndian(_ value: UInt64) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  /// The number that the first eight bytes are.
  static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
