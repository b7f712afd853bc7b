import CCrypto

/// A SHA-256 digest (FIPS 180-4), computed by libcrypto.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// A digest that was computed before.
  ///
  /// - Parameter bytes: 32 bytes.
  init(bytes: [UInt8]) {
    precondition(bytes.count == 32)
    self.bytes = bytes
  }

  /// The digest of a run of bytes.
  public init(of message: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let status = EVP_Digest(message, message.count, &digest, &length, EVP_sha256(), nil)
    precondition(status == 1 && length == 32, "libcrypto offers no SHA-256")
    bytes = digest
  }

  /// The digest of chunks, one after the other, for files too large to hold.
  ///
  /// - Parameter next: the next chunk; empty after the last.
  public init<Failure: Error>(
    ofChunks next: () throws(Failure) -> [UInt8]
  ) throws(Failure) {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var status = EVP_DigestInit_ex(context, EVP_sha256(), nil)
    while true {
      let chunk = try next()
      if chunk.isEmpty { break }
      status &= EVP_DigestUpdate(context, chunk, chunk.count)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    status &= EVP_DigestFinal_ex(context, &digest, &length)
    precondition(status == 1 && length == 32, "libcrypto offers no SHA-256")
    bytes = digest
  }

  /// Sixty-four hexadecimal digits in lower case.
  public var description: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
