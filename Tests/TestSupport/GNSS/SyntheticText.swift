/// Numbers in fixed columns.
enum SyntheticText {
  /// A number with decimals, right-aligned.
  static func fixed(_ value: Double, _ width: Int, decimals: Int) -> [UInt8] {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    var rest = Int((value.magnitude * scale).rounded())
    var digits: [UInt8] = []
    while rest > 0 || digits.count <= decimals {
      digits.append(UInt8(0x30 + rest % 10))
      rest /= 10
    }
    digits.insert(0x2E, at: decimals)
    if value < 0 { digits.append(0x2D) }
    while digits.count < width { digits.append(0x20) }
    return digits.reversed()
  }

  /// A whole number, right-aligned, filled up with a byte.
  static func whole(_ value: Int, _ width: Int, fill: UInt8 = 0x20) -> [UInt8] {
    let digits = Array("\(value)".utf8)
    return [UInt8](repeating: fill, count: max(0, width - digits.count)) + digits
  }
}
