extension Elementary {
  /// The natural logarithm. Worst error met: 0.501 ULP. -∞ of 0, NaN of a negative number.
  package static func log(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return .nan }
    if x == 0 { return -.infinity }
    if x == .infinity { return x }
    return logarithm(DoublePair(x)).rounded
  }

  /// log(1 + x), exact in its last digits near 0. Worst error met: 0.501 ULP.
  package static func log1p(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-54 || x == .infinity { return x }
    if x < -1 { return .nan }
    if x == -1 { return -.infinity }
    return logarithm(DoublePair.sum(1, x)).rounded
  }

  /// The logarithm of a finite positive pair, with a relative error below 2^-65.
  static func logarithm(_ x: DoublePair) -> DoublePair {
    var power = Int(x.high.exponent)
    var mantissa = x.high.significand
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      power += 1
    }
    // The low part of a pair is 0 where the power is extreme.
    let low = x.low == 0 || power > 1000 || power < -1000 ? 0 : x.low * powerOfTwo(-power)
    let f = DoublePair.sum(mantissa - 1, low)
    // log(1 + f) = 2 atanh(s), s = f / (2 + f), |s| < 0.1716.
    let s = f / (f + 2)
    let z = s * s
    let h = z.high
    var tail = 1 / 29.0
    tail = tail * h + 1 / 27.0
    tail = tail * h + 1 / 25.0
    tail = tail * h + 1 / 23.0
    tail = tail * h + 1 / 21.0
    tail = tail * h + 1 / 19.0
    tail = tail * h + 1 / 17.0
    tail = tail * h + 1 / 15.0
    tail = tail * h + 1 / 13.0
    tail = tail * h + 1 / 11.0
    tail = tail * h + 1 / 9.0
    tail = tail * h + 1 / 7.0
    let fifth = DoublePair(0x1.9999_9999_9999ap-3, -0x1.9999_9999_9999_ap-57)
    let third = DoublePair(0x1.5555_5555_55555p-2, 0x1.5555_5555_5555_5p-56)
    let series = third + z * (fifth + tail * h)
    let atanh = s + s * z * series
    let ofMantissa = atanh.scaled(by: 2)
    if power == 0 { return ofMantissa }
    let p = Double(power)
    let ofPower = DoublePair.orderedSum(
      p * 0x1.62e4_2fef_a4p-1, p * -0x1.8432_a1b0_e2634p-43)
    return ofPower + ofMantissa
  }
}
