/// Exact decimal digits of a Double, in plain integer arithmetic.
enum DecimalDigits {
  /// The decimal digits of `value · 10^power`, rounded to a whole number half to even.
  ///
  /// - Precondition: value is finite and not negative; power is not negative.
  static func scaled(_ value: Double, byPowerOfTen power: Int) -> [UInt8] {
    guard value > 0 else { return [0] }
    // value = significand · 2^exponent with a whole significand.
    let isSubnormal = value.exponentBitPattern == 0
    let significand = value.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
    let exponent = Int(isSubnormal ? 1 : value.exponentBitPattern) - 1_075
    var limbs = [UInt32(truncatingIfNeeded: significand), UInt32(significand >> 32)]
    for _ in 0..<power { multiply(&limbs, by: 10) }
    if exponent > 0 {
      for _ in 0..<exponent { multiply(&limbs, by: 2) }
    } else {
      divideRounding(&limbs, byPowerOfTwo: -exponent)
    }
    return decimal(&limbs)
  }

  private static func multiply(_ limbs: inout [UInt32], by factor: UInt32) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * UInt64(factor) + carry
      limbs[index] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  private static func bit(_ limbs: [UInt32], _ position: Int) -> Bool {
    position / 32 < limbs.count && limbs[position / 32] >> UInt32(position % 32) & 1 == 1
  }

  private static func divideRounding(_ limbs: inout [UInt32], byPowerOfTwo power: Int) {
    guard power > 0 else { return }
    let half = bit(limbs, power - 1)
    let rest = (0..<(power - 1)).contains { bit(limbs, $0) }
    let (words, bits) = (power / 32, UInt32(power % 32))
    var quotient = words < limbs.count ? Array(limbs[words...]) : [0]
    if bits > 0 {
      for index in quotient.indices {
        let above = index + 1 < quotient.count ? quotient[index + 1] << (32 - bits) : 0
        quotient[index] = quotient[index] >> bits | above
      }
    }
    if half, rest || quotient[0] & 1 == 1 {
      var index = 0
      while true {
        if index == quotient.count { quotient.append(0) }
        quotient[index] &+= 1
        if quotient[index] != 0 { break }
        index += 1
      }
    }
    limbs = quotient
  }

  private static func decimal(_ limbs: inout [UInt32]) -> [UInt8] {
    var reversed: [UInt8] = []
    while limbs.contains(where: { $0 != 0 }) {
      var remainder: UInt64 = 0
      for index in limbs.indices.reversed() {
        let value = remainder << 32 | UInt64(limbs[index])
        limbs[index] = UInt32(value / 1_000_000_000)
        remainder = value % 1_000_000_000
      }
      for _ in 0..<9 {
        reversed.append(UInt8(remainder % 10))
        remainder /= 10
      }
    }
    while let last = reversed.last, last == 0 { reversed.removeLast() }
    return reversed.isEmpty ? [0] : reversed.reversed()
  }
}
