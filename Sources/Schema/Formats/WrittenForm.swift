import Determinism

/// What a manifest holds that gives a value.
package enum WrittenForm {
  /// The form of a number, a text, a date, a time or a word; nil for what has none of its own, such as
  /// a number that is not finite.
  package static func tree<Value>(of value: Value) -> JSONTree? {
    if let number = value as? Double { return number.isFinite ? .number(digits(of: number)) : nil }
    if let value = value as? any CanonicalValue { return value.canonical }
    if let word = (value as? any RawRepresentable)?.rawValue as? String { return .string(word) }
    return nil
  }

  /// The fewest digits that are read as a finite number, without an exponent.
  package static func digits(of value: Double) -> String {
    if let whole = Int(exactly: value) { return "\(whole)" }
    let text = "\(value.magnitude)"
    let parts = text.split(separator: "e")
    let sign = value < 0 ? "-" : ""
    guard parts.count == 2, let exponent = Int(parts[1]) else { return sign + text }
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count == 2 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    let digits = String(mantissa[0]) + fraction
    let point = mantissa[0].utf8.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    let missing = point - digits.utf8.count
    if missing >= 0 { return sign + digits + String(repeating: "0", count: missing) }
    return sign + String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
  }

  /// A number with as many digits after its point as it was printed with.
  ///
  /// - Parameter decimals: digits after the point, 0 ... 15.
  package static func digits(of value: Double, decimals: Int) -> String {
    let text = DecimalText.csv(value, decimals: decimals)
    // A printed minus sign before zeros is none to the reader of numbers, nor is it lost.
    return value.sign == .minus && value == 0 ? "-" + text : text
  }
}
