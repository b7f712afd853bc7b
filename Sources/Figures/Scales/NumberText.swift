/// Numbers as labels.
package enum NumberText {
  /// A number with a fixed count of decimals (0 ... 9) and a true minus sign (U+2212); `no value`
  /// for NaN and ±∞ for infinities.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    if value.isNaN { return "no value" }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    let places = max(0, min(9, decimals))
    let power = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (value.magnitude * power).rounded()
    guard scaled < 9e15 else { return scientific(value) }
    let whole = UInt64(scaled) / UInt64(power)
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let rest = String(UInt64(scaled) % UInt64(power))
    return "\(sign)\(whole)." + String(repeating: "0", count: places - rest.count) + rest
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
