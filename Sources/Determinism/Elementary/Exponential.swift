extension Elementary {
  /// eˣ. Worst error met: 0.501 ULP (0.75 where the result is subnormal). Overflows to +∞ above 709.78; below -745.13 it is 0.
  package static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.8 { return .infinity }
    if x < -745.2 { return 0 }
    return exponential(DoublePair(x))
  }

  /// eˣ - 1, exact in its last digits near 0. Worst error met: 0.501 ULP.
  package static func expm1(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-54 { return x }
    if x > 100 { return exp(x) }
    if x < -40 { return -1 }
    return exponentialMinusOne(x).rounded
  }

  /// eˣ of a pair between -745.2 and 709.8, rounded.
  static func exponential(_ x: DoublePair) -> Double {
    let (rest, power) = reducedExponential(x)
    let whole = DoublePair.orderedSum(1, rest.high)
    return scaled(whole.high + (whole.low + rest.low), by: power)
  }

  /// eˣ as a pair, -700 < x < 700.
  static func exponentialPair(_ x: Double) -> DoublePair {
    let (rest, power) = reducedExponential(DoublePair(x))
    return (rest + 1).scaled(by: powerOfTwo(power))
  }

  /// eˣ - 1 as a pair, -700 < x < 700.
  static func exponentialMinusOne(_ x: Double) -> DoublePair {
    let (rest, power) = reducedExponential(DoublePair(x))
    if power == 0 { return rest }
    return (rest + 1).scaled(by: powerOfTwo(power)) + -1
  }

  /// r and k with eˣ = 2ᵏ (1 + r) and |r| < 0.42, r with a relative error below 2^-60.
  static func reducedExponential(_ x: DoublePair) -> (rest: DoublePair, power: Int) {
    // Adding and taking away 1.5·2^52 rounds to a whole number without a call.
    let power = (x.high * 0x1.7154_7652_b82fep+0 + 0x1.8p52) - 0x1.8p52
    // The first part of ln 2 has 40 bits, so that its product with the power is exact.
    let first = DoublePair.sum(x.high, -power * 0x1.62e4_2fef_a4p-1)
    let r = first + (x.low - power * -0x1.8432_a1b0_e2634p-43)
    // Taylor's series of (eʳ - 1 - r - r²/2 - r³/6) / r⁴ for |r| < 0.35.
    let h = r.high
    var tail = 1 / 20_922_789_888_000.0
    tail = tail * h + 1 / 1_307_674_368_000.0
    tail = tail * h + 1 / 87_178_291_200.0
    tail = tail * h + 1 / 6_227_020_800.0
    tail = tail * h + 1 / 479_001_600.0
    tail = tail * h + 1 / 39_916_800.0
    tail = tail * h + 1 / 3_628_800.0
    tail = tail * h + 1 / 362_880.0
    tail = tail * h + 1 / 40_320.0
    tail = tail * h + 1 / 5_040.0
    tail = tail * h + 1 / 720.0
    tail = tail * h + 1 / 120.0
    tail = tail * h + 1 / 24.0
    let sixth = DoublePair(0x1.5555_5555_55555p-3, 0x1.5555_5555_5555_5p-57)
    let cubic = sixth + tail * h
    let square = r * cubic + 0.5
    return (r + r * r * square, Int(power))
  }
}
