/// Unpacks the `.Z` files of Unix compress: LZW (Welch 1984) with codes of 9 to 16 bits.
enum UnixCompress {
  static let magic: [UInt8] = [0x1F, 0x9D]

  /// The code that empties the table, in block mode.
  private static let clear = 256

  /// The unpacked bytes.
  ///
  /// The format has no length and no checksum: a file cut between two codes cannot be told from a
  /// whole one here, and is left to the reader of the text.
  static func unpacked(
    _ packed: [UInt8], named name: String, limit: Int
  ) throws(InputError) -> [UInt8] {
    guard packed.count >= 3 else {
      throw InputError(file: name, .packedTruncated(format: "compress"))
    }
    let maximumWidth = Int(packed[2] & 0x1F)
    let blockMode = packed[2] & 0x80 != 0
    guard packed[2] & 0x60 == 0, (9...16).contains(maximumWidth) else {
      throw InputError(
        file: name,
        .packedCorrupt(format: "compress", "codes of \(maximumWidth) bits where 9 to 16 are known"))
    }
    var reader = CompressCodeReader(packed: packed)
    var table = CompressStringTable(
      first: blockMode ? clear + 1 : clear, capacity: 1 << maximumWidth)
    var result: [UInt8] = []
    var previous: Int?
    while let code = reader.next() {
      if blockMode, code == clear {
        table.empty()
        reader.changeWidth(to: 9)
        previous = nil
        continue
      }
      guard let last = previous else {
        guard code < 256 else {
          throw InputError(
            file: name, .packedCorrupt(format: "compress", "code \(code) where a byte must stand"))
        }
        result.append(UInt8(code))
        previous = code
        continue
      }
      guard code < table.count || (code == table.count && !table.isFull) else {
        throw InputError(
          file: name, .packedCorrupt(format: "compress", "code \(code) is not defined yet"))
      }
      let length = table.length(of: code < table.count ? code : last)
      guard result.count + length + 1 <= limit else {
        throw InputError(file: name, .unfoldsBeyond(limit: limit))
      }
      // The code being defined is the last string with its own first byte behind it.
      if code < table.count {
        table.append(code, to: &result)
      } else {
        table.append(last, to: &result)
        result.append(table.firstByte(of: last))
      }
      table.add(prefix: last, byte: table.firstByte(of: code < table.count ? code : last))
      previous = code
      // The packer widens its codes when its next code no longer fits; here that is one code late,
      // since the table is one entry behind.
      if table.count > (1 << reader.width) - 1, reader.width < maximumWidth {
        reader.changeWidth(to: reader.width + 1)
      }
    }
    return result
  }
}
