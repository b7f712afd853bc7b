import Foundation

@testable import Store

/// Bytes as an entry of the store.
enum StoreInput {
  /// A value with every kind of part that kept values have.
  private struct Value: Codable {
    var name: String
    var number: Double
    var pieces: [Data]
    var none: Int?
  }

  private static let key = StoreKey(.fits, text: "fuzz")

  /// Reads bytes as an entry's file, and as the content of a whole entry, past its digest.
  static func run(_ bytes: [UInt8]) {
    if case .content(let content) = StoreEntry.read(bytes, key: key) { unpack(content) }
    guard
      case .content(let content) = StoreEntry.read(StoreEntry.file(of: bytes, key: key), key: key)
    else { preconditionFailure("a whole entry is not read") }
    precondition(content.elementsEqual(bytes), "an entry changes its content")
    unpack(content)
  }

  private static func unpack(_ content: ArraySlice<UInt8>) {
    FuzzTarget.refusing {
      let value = try PackedValue.unpack(Value.self, from: content)
      _ = try PackedValue.unpack(Value.self, from: PackedValue.pack(value)[...])
    }
  }
}
