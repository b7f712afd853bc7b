import Determinism

/// Numbers as labels.
package enum NumberText {
  /// A number with a fixed count of decimals (0 ... 9) and a true minus sign (U+2212); `no value`
  /// for NaN and ±∞ for infinities.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    if value.isNaN { return "no value" }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    guard value.magnitude < 9e15 else { return scientific(value) }
    return DecimalText.plain(value, decimals: min(9, decimals))
  }

  /// A number as `−1.5×10^{6}`, three digits at most.
  package static func scientific(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
    var mantissa = value.magnitude
    var exponent = 0
    while mantissa >= 9.995 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 0.9995 {
      mantissa *= 10
      exponent -= 1
    }
    let hundredths = Int((mantissa * 100).rounded())
    let decimals = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
    let sign = exponent < 0 ? "−" : ""
    return fixed(value < 0 ? -mantissa : mantissa, decimals: decimals)
      + "×10^{\(sign)\(exponent.magnitude)}"
  }
}
