extension SHA256Digest: Codable {
  /// Reads sixty-four hexadecimal digits.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = Array(try container.decode(String.self).utf8)
    let bytes = stride(from: 0, to: text.count - 1, by: 2).compactMap { place in
      UInt8(String(decoding: text[place...place + 1], as: UTF8.self), radix: 16)
    }
    guard text.count == 64, bytes.count == 32 else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no SHA-256 digest of 64 hexadecimal digits")
    }
    self.init(bytes: bytes)
  }

  /// Writes them.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
