/// Elementary functions whose bits depend on IEEE 754 basic operations alone.
///
/// No libm is called: its results differ between versions and processors. Every function is written
/// with additions, multiplications, divisions and square roots of Float64 in a fixed order, none of
/// them fused, so that every processor gives the same bits. Inner results are carried as unevaluated
/// pairs (``DoublePair``); the worst errors stated are those met on the tested points, measured
/// against mpmath in units in the last place (ULP) of the result.
public enum Elementary {
  /// 2 to a whole power, -1022 ... 1023.
  @inline(__always)
  static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: exponent + 1023) << 52)
  }

  /// A number between 0.5 and 4 times 2 to any power, rounded once where the result is normal.
  @inline(__always)
  static func scaled(_ value: Double, by exponent: Int) -> Double {
    if exponent > 1000 {
      return value * powerOfTwo(1000) * powerOfTwo(min(exponent - 1000, 1023))
    }
    if exponent < -1000 {
      return value * powerOfTwo(-1000) * powerOfTwo(max(exponent + 1000, -1022))
    }
    return value * powerOfTwo(exponent)
  }
}
