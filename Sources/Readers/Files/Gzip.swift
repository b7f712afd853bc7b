import CZlib

/// Unpacks gzip (RFC 1952), of one or more members.
enum Gzip {
  static let magic: [UInt8] = [0x1F, 0x8B]

  /// The unpacked bytes; checksums and lengths are verified, and a byte left over is an error.
  static func unpacked(
    _ packed: [UInt8], named name: String, limit: Int
  ) throws(InputError) -> [UInt8] {
    var result: [UInt8] = []
    var rest = packed[...]
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    repeat {
      guard rest.starts(with: magic) else {
        // Tapes and some archives pad a file with zeros.
        if rest.allSatisfy({ $0 == 0 }) { return result }
        throw InputError(
          file: name,
          .packedCorrupt(format: "gzip", "bytes that are no gzip member follow the last member"))
      }
      let used = try member(rest, named: name, limit: limit, through: &chunk, into: &result)
      rest = rest.dropFirst(used)
    } while !rest.isEmpty
    return result
  }

  /// Unpacks one member and returns how many packed bytes it has.
  private static func member(
    _ packed: ArraySlice<UInt8>, named name: String, limit: Int, through chunk: inout [UInt8],
    into result: inout [UInt8]
  ) throws(InputError) -> Int {
    var stream = z_stream()
    // 15 bits of window, and 16 added to ask for a gzip header and its checksum.
    guard
      inflateInit2_(
        &stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw InputError(file: name, .unreadable("zlib cannot be started")) }
    defer { inflateEnd(&stream) }
    var status = Z_OK
    var grown: [UInt8] = []
    let room = limit - result.count
    var beyond = false
    // Read in place: a file of many small members would be copied once for each.
    packed.withUnsafeBufferPointer { source in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(truncatingIfNeeded: source.count)
      while status == Z_OK, !beyond {
        let made = chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          status = inflate(&stream, Z_NO_FLUSH)
          return target.count - Int(stream.avail_out)
        }
        beyond = grown.count + made > room
        if !beyond { grown += chunk[0..<made] }
      }
    }
    if beyond { throw InputError(file: name, .unfoldsBeyond(limit: limit)) }
    switch status {
    case Z_STREAM_END: break
    case Z_BUF_ERROR: throw InputError(file: name, .packedTruncated(format: "gzip"))
    default:
      let words = stream.msg.map { String(cString: $0) } ?? "code \(status)"
      throw InputError(file: name, .packedCorrupt(format: "gzip", words))
    }
    result += grown
    return packed.count - Int(stream.avail_in)
  }
}
