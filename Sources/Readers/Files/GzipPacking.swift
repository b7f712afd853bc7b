import CZlib

/// Packs bytes as one gzip member (RFC 1952) without a name or a time.
package enum GzipPacking {
  /// The packed bytes; which they are depends on the version of zlib, what they unfold to does not.
  /// Nil where zlib has no memory.
  package static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window, and 16 added to ask for a gzip header and its checksum.
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        CInt(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var status = Z_OK
    bytes.withUnsafeBufferPointer { source in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(truncatingIfNeeded: source.count)
      while status == Z_OK {
        let made = chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          status = deflate(&stream, Z_FINISH)
          return target.count - Int(stream.avail_out)
        }
        result += chunk[0..<made]
      }
    }
    return status == Z_STREAM_END ? result : nil
  }
}
