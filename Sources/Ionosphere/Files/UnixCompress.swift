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
    var reader = CodeReader(packed: packed)
    var table = StringTable(first: blockMode ? clear + 1 : clear, capacity: 1 << maximumWidth)
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

  /// Codes of growing width, least significant bit first.
  ///
  /// Codes are written in groups of eight, so a group has as many bytes as a code has bits; when the
  /// width changes, the rest of the group is padding.
  private struct CodeReader {
    let packed: [UInt8]
    private(set) var width = 9
    private var groupStart = 3
    private var bit = 0

    init(packed: [UInt8]) { self.packed = packed }

    mutating func next() -> Int? {
      if bit == 8 * width {
        groupStart += width
        bit = 0
      }
      let start = groupStart * 8 + bit
      guard start + width <= packed.count * 8 else { return nil }
      var code = 0
      for offset in 0..<3 where start / 8 + offset < packed.count {
        code |= Int(packed[start / 8 + offset]) << (8 * offset)
      }
      bit += width
      return code >> (start % 8) & ((1 << width) - 1)
    }

    mutating func changeWidth(to newWidth: Int) {
      if bit > 0 { groupStart += width }
      bit = 0
      width = newWidth
    }
  }

  /// The strings seen so far; each is a shorter one with a byte behind it.
  private struct StringTable {
    private let first: Int
    private let capacity: Int
    private var prefixes: [Int32]
    private var bytes: [UInt8]
    private var firstBytes: [UInt8]
    private var lengths: [Int32]

    init(first: Int, capacity: Int) {
      self.first = first
      self.capacity = capacity
      prefixes = [Int32](repeating: -1, count: first)
      bytes = (0..<first).map { UInt8(truncatingIfNeeded: $0) }
      firstBytes = bytes
      lengths = [Int32](repeating: 1, count: first)
    }

    var count: Int { bytes.count }
    var isFull: Bool { bytes.count >= capacity }

    func length(of code: Int) -> Int { Int(lengths[code]) }
    func firstByte(of code: Int) -> UInt8 { firstBytes[code] }

    mutating func empty() {
      let surplus = count - first
      prefixes.removeLast(surplus)
      bytes.removeLast(surplus)
      firstBytes.removeLast(surplus)
      lengths.removeLast(surplus)
    }

    mutating func add(prefix: Int, byte: UInt8) {
      guard !isFull else { return }
      prefixes.append(Int32(prefix))
      bytes.append(byte)
      firstBytes.append(firstBytes[prefix])
      lengths.append(lengths[prefix] + 1)
    }

    func append(_ code: Int, to result: inout [UInt8]) {
      let length = length(of: code)
      let end = result.count + length
      result.append(contentsOf: repeatElement(0, count: length))
      var place = end - 1
      var rest = code
      while rest >= 0 {
        result[place] = bytes[rest]
        place -= 1
        rest = Int(prefixes[rest])
      }
    }
  }
}
