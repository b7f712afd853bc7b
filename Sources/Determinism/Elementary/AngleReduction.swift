/// An angle less a whole number of quarter turns.
struct ReducedAngle {
  /// What remains, -π/4 ... π/4, as a pair with a relative error below 2^-70.
  let rest: DoublePair
  /// The number of quarter turns taken away, modulo 4.
  let quadrant: Int

  /// Reduces any finite angle (radian).
  ///
  /// The product with 2/π is formed in whole numbers from as many bits of 2/π as the angle's own
  /// power asks for, so that the largest angles are reduced as exactly as small ones. Source: Payne
  /// and Hanek, "Radian reduction for trigonometric functions" (SIGNUM Newsletter 18, 1983).
  init(_ angle: Double) {
    guard angle.magnitude > 0.785_398_163_397_448 else {
      rest = DoublePair(angle)
      quadrant = 0
      return
    }
    // angle = mantissa · 2^power; bits of 2/π worth 4 turns or more after the product are left out.
    let mantissa = angle.significandBitPattern | 1 << 52
    let power = Int(angle.exponent) - 52
    let start = power - 2 + 64
    let word = start >> 6
    let shift = UInt64(start & 63)
    func bits(_ index: Int) -> UInt64 {
      let words = ReducedAngle.twoOverPi
      return shift == 0
        ? words[word + index]
        : words[word + index] << shift | words[word + index + 1] >> (64 - shift)
    }
    // The product modulo 2^192: two bits of quadrant, 190 bits of fraction.
    let low = mantissa.multipliedFullWidth(by: bits(2))
    let middle = mantissa.multipliedFullWidth(by: bits(1))
    let (second, carry) = middle.low.addingReportingOverflow(low.high)
    let first = mantissa &* bits(0) &+ middle.high &+ (carry ? 1 : 0)
    var turns = Int(first >> 62)
    var fraction = (first << 2 | second >> 62, second << 2 | low.low >> 62, low.low << 2)
    let isAbove = fraction.0 >> 63 == 1
    if isAbove {
      turns += 1
      let third = 0 &- fraction.2
      let borrow: UInt64 = fraction.2 == 0 ? 0 : 1
      let middle = 0 &- fraction.1 &- borrow
      let borrowed: UInt64 = fraction.1 == 0 && borrow == 0 ? 0 : 1
      fraction = (0 &- fraction.0 &- borrowed, middle, third)
    }
    let scaled = ReducedAngle.pair(fraction)
    let halfPi = DoublePair(0x1.921f_b544_42d18p+0, 0x1.1a62_6331_45c07p-54)
    let size = scaled * halfPi
    let isNegative = isAbove != (angle < 0)
    rest = isNegative ? -size : size
    quadrant = (angle < 0 ? -turns : turns) & 3
  }

  /// A fraction of 192 bits as a pair, cut to 106 bits from its first bit on.
  private static func pair(_ fraction: (UInt64, UInt64, UInt64)) -> DoublePair {
    var words = fraction
    var power = -53
    if words.0 == 0 {
      words = (words.1, words.2, 0)
      power -= 64
    }
    let zeros = words.0.leadingZeroBitCount
    guard zeros < 64 else { return DoublePair(0) }
    if zeros > 0 {
      let back = UInt64(64 - zeros)
      let up = UInt64(zeros)
      words = (words.0 << up | words.1 >> back, words.1 << up | words.2 >> back, 0)
      power -= zeros
    }
    let high = Double(words.0 >> 11) * Elementary.powerOfTwo(power)
    let low = Double((words.0 << 53 | words.1 >> 11) >> 11) * Elementary.powerOfTwo(power - 53)
    return DoublePair.orderedSum(high, low)
  }

  /// 64 zero bits and then the first 1280 bits of 2/π.
  private static let twoOverPi: [UInt64] = [
    0,
    0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041,
    0xfe51_63ab_debb_c561, 0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c,
    0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484, 0xe99c_7026_b45f_7e41,
    0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d,
    0x7527_bac7_ebe5_f17b, 0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08,
    0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
  ]
}
