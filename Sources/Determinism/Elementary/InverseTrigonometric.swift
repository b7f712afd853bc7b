extension Elementary {
  /// The angle whose sine is x, -π/2 ... π/2 (radian). Worst error met: 0.501 ULP. NaN beyond ±1.
  package static func asin(_ x: Double) -> Double {
    if x.magnitude < 0x1p-28 { return x }
    guard x.magnitude <= 1 else { return .nan }
    let result = angle(DoublePair(x.magnitude), legOf(x)).rounded
    return x < 0 ? -result : result
  }

  /// The angle whose cosine is x, 0 ... π (radian). Worst error met: 0.501 ULP. NaN beyond ±1.
  package static func acos(_ x: Double) -> Double {
    guard x.magnitude <= 1 else { return .nan }
    let result = angle(legOf(x), DoublePair(x.magnitude))
    return (x < 0 ? pi - result : result).rounded
  }

  /// The angle whose tangent is x, -π/2 ... π/2 (radian). Worst error met: that of ``atan2(_:_:)``.
  package static func atan(_ x: Double) -> Double { atan2(x, 1) }

  /// The angle of the point (x, y) from the positive x axis, -π ... π (radian).
  ///
  /// Worst error met: 0.501 ULP. Zeros and infinities as IEEE 754 `atan2` has them.
  package static func atan2(_ y: Double, _ x: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    let size = angleOfMagnitudes(y.magnitude, x.magnitude)
    let result = (x.sign == .minus ? pi - size : size).rounded
    return y.sign == .minus ? -result : result
  }

  static let pi = DoublePair(0x1.921f_b544_42d18p+1, 0x1.1a62_6331_45c07p-53)
  private static let halfPi = DoublePair(0x1.921f_b544_42d18p+0, 0x1.1a62_6331_45c07p-54)

  /// √(1 - x²).
  private static func legOf(_ x: Double) -> DoublePair {
    let size = x.magnitude
    return (DoublePair.sum(1, -size) * DoublePair.sum(1, size)).squareRoot
  }

  private static func angleOfMagnitudes(_ y: Double, _ x: Double) -> DoublePair {
    if y == 0 { return DoublePair(0) }
    if x == 0 { return halfPi }
    if y.isInfinite || x.isInfinite {
      if y.isInfinite && x.isInfinite { return halfPi.scaled(by: 0.5) }
      return y.isInfinite ? halfPi : DoublePair(0)
    }
    let difference = Int(y.exponent) - Int(x.exponent)
    if difference > 120 { return halfPi }
    // A subnormal quotient must be rounded by the division itself.
    if difference < -120 { return DoublePair(y / x) }
    let shared = Int(max(x, y).exponent)
    return angle(
      DoublePair(y.significand * powerOfTwo(Int(y.exponent) - shared)),
      DoublePair(x.significand * powerOfTwo(Int(x.exponent) - shared)))
  }

  /// The angle of a point of the first quadrant, the larger coordinate of ordinary size.
  private static func angle(_ y: DoublePair, _ x: DoublePair) -> DoublePair {
    if y.high > x.high { return halfPi - angleBelowDiagonal(x, y) }
    return angleBelowDiagonal(y, x)
  }

  private static func angleBelowDiagonal(_ y: DoublePair, _ x: DoublePair) -> DoublePair {
    // atan(y/x) = atan(j/8) + atan((y - x j/8) / (x + y j/8)), the last below 0.07.
    let step = Int(y.high / x.high * 8 + 0.5)
    let slope = Double(step) * 0.125
    let t = step == 0 ? y / x : (y - x * slope) / (x + y * slope)
    let z = t * t
    let h = z.high
    var tail = 1 / 19.0
    tail = tail * -h + 1 / 17.0
    tail = tail * -h + 1 / 15.0
    tail = tail * -h + 1 / 13.0
    tail = tail * -h + 1 / 11.0
    tail = tail * -h + 1 / 9.0
    tail = tail * -h + 1 / 7.0
    tail = tail * -h + 1 / 5.0
    let third = DoublePair(0x1.5555_5555_55555p-2, 0x1.5555_5555_5555_5p-56)
    let rest = t - t * z * (third + tail * -h)
    return step == 0 ? rest : arcTangents[step] + rest
  }

  /// The angles whose tangents are 0, 1/8 ... 1.
  private static let arcTangents: [DoublePair] = [
    DoublePair(0x0.0p+0, 0x0.0p+0),
    DoublePair(0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59),
    DoublePair(0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57),
    DoublePair(0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56),
    DoublePair(0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56),
    DoublePair(0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58),
    DoublePair(0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56),
    DoublePair(0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56),
    DoublePair(0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55),
  ]
}
