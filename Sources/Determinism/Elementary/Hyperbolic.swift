extension Elementary {
  /// The hyperbolic tangent. Worst error met: 0.501 ULP.
  package static func tanh(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-28 { return x }
    let size = x.magnitude
    if size > 22 { return x < 0 ? -1 : 1 }
    let growth = exponentialMinusOne(2 * size)
    let result = (growth / (growth + 2)).rounded
    return x < 0 ? -result : result
  }

  /// The logistic function 1 / (1 + e⁻ˣ). Worst error met: 0.501 ULP (0.75 where subnormal).
  package static func sigmoid(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 40 { return 1 }
    if x < -40 { return exp(x) }
    let decay = exponentialPair(-x.magnitude)
    let result = (x < 0 ? decay : DoublePair(1)) / (decay + 1)
    return result.rounded
  }
}
