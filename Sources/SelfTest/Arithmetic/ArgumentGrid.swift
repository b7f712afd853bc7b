/// The arguments that the elementary functions are computed at.
enum ArgumentGrid {
  /// Limits, their neighbours, subnormal and huge numbers, infinities and NaN, with both signs.
  static let special: [Double] = [
    0, 0x1p-1074, 0x1.8p-1060, (0x1p-1022).nextDown, 0x1p-1022, 0x1p-600, 1e-300, 0x1p-53,
    1e-8, 0.1, 0.5, 0.693147180559945, 0x1.fffffffffffffp-1, 1, 0x1.0000000000001p0,
    0x1.921fb54442d18p0, 2, 2.5, 3, 0x1.921fb54442d18p1, 10, 22, 36.7, 171, 708.4, 709.8, 745.1,
    746, 0x1p52, 0x1.0000000000001p53, 1e22, 0x1.1p64, 1e100, 1e300, 0x1p1023,
    .greatestFiniteMagnitude, .infinity, .nan,
  ].flatMap { [$0, -$0] }

  /// Numbers of every exponent and both signs, their bits a fixed step apart.
  private static let wide: [Double] = (0..<4096).map { (index: UInt64) -> Double in
    Double(bitPattern: index &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Ordinary numbers: ±1 and ±24 in small steps.
  private static let ordinary: [Double] =
    (-1024...1024).map { (index: Int) -> Double in Double(index) / 1024 }
    + (-1536...1536).map { (index: Int) -> Double in Double(index) / 64 + 0x1p-12 }

  /// All of them.
  static let single: [Double] = special + wide + ordinary

  /// Each special number with each, numbers of neighbouring places in the list of all, and ordinary
  /// ones.
  static let pairs: [(Double, Double)] = {
    var pairs = special.flatMap { first in special.map { (first, $0) } }
    pairs += zip(single, single.dropFirst(2)).map { ($0, $1) }
    for index in 1...4096 {
      pairs.append((Double(index) / 64, Double(index * 37 % 801 - 400) / 32))
    }
    return pairs
  }()
}
