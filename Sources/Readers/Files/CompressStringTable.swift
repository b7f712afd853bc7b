/// The strings seen so far; each is a shorter one with a byte behind it.
struct CompressStringTable {
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
