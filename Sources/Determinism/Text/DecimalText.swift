/// Numbers as text, from the exact value of a Double and rounded half to even.
///
/// Neither locale nor C library is asked: the same bits give the same characters everywhere.
package enum DecimalText {
  /// What stands where there is no number.
  package static let dash = "\u{2013}"
  /// The minus sign of printed numbers.
  package static let minus = "\u{2212}"
  private static let thinSpace = "\u{202F}"

  /// A number for reading: true minus sign, thin spaces between thousands from 10 000 on.
  ///
  /// - Parameter decimals: digits after the point, 0 ... 40.
  /// - Returns: a dash for NaN; a value that rounds to zero has no sign.
  package static func text(_ value: Double, decimals: Int) -> String {
    if value.isNaN { return dash }
    if value.isInfinite { return value < 0 ? minus + "\u{221E}" : "\u{221E}" }
    let parts = rounded(value, decimals: decimals)
    let whole = grouped(parts.whole)
    return (parts.negative ? minus : "") + whole + (decimals > 0 ? "." + parts.fraction : "")
  }

  /// A number for labels: true minus sign, no grouping; empty for what is not finite.
  package static func plain(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "" }
    let parts = rounded(value, decimals: decimals)
    return (parts.negative ? minus : "") + parts.whole + (decimals > 0 ? "." + parts.fraction : "")
  }

  /// A whole number for reading.
  package static func text(_ value: Int) -> String {
    (value < 0 ? minus : "") + grouped(String(value.magnitude))
  }

  /// A number for a CSV file: ASCII, no grouping; empty for NaN, `inf` and `-inf`.
  package static func csv(_ value: Double, decimals: Int) -> String {
    if value.isNaN { return "" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let parts = rounded(value, decimals: decimals)
    return (parts.negative ? "-" : "") + parts.whole + (decimals > 0 ? "." + parts.fraction : "")
  }

  /// The shortest decimal that reads back as the same number, for CSV files; empty for nil and NaN.
  package static func csv(_ value: Double?) -> String {
    guard let value, !value.isNaN else { return "" }
    return whole(value) ?? "\(value)"
  }

  /// The shortest decimal that reads back as the same number, with a true minus sign.
  package static func shortest(_ value: Double) -> String {
    if value.isNaN || value.isInfinite { return text(value, decimals: 0) }
    let digits = whole(value.magnitude) ?? "\(value.magnitude)"
    let signed = digits.split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: minus)
    return (value < 0 ? minus : "") + signed
  }

  private static func whole(_ value: Double) -> String? {
    Int(exactly: value).flatMap { $0.magnitude < 1_000_000_000_000_000 ? String($0) : nil }
  }

  private static func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += thinSpace }
      text.append(digit)
    }
    return text
  }

  private static func rounded(
    _ value: Double, decimals: Int
  ) -> (negative: Bool, whole: String, fraction: String) {
    let decimals = min(max(decimals, 0), 40)
    var digits = DecimalDigits.scaled(value.magnitude, byPowerOfTen: decimals)
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(0, count: decimals + 1 - digits.count), at: 0)
    }
    let text = digits.map { String($0) }
    return (
      value < 0 && digits.contains { $0 != 0 }, text.dropLast(decimals).joined(),
      text.suffix(decimals).joined()
    )
  }
}
