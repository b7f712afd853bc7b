/// Codes of growing width, least significant bit first.
///
/// Codes are written in groups of eight, so a group has as many bytes as a code has bits; when the
/// width changes, the rest of the group is padding.
struct CompressCodeReader {
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
