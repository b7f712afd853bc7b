/// A number with a fixed count of decimals, halves away from zero; never a negative zero.
enum FixedDecimals {
  /// - Parameter decimals: digits after the point, 0 ... 9.
  static func text(_ value: Double, _ decimals: Int) -> String {
    var power = 1
    for _ in 0..<decimals { power *= 10 }
    let scaled = (value.magnitude * Double(power)).rounded()
    guard scaled < 1e15 else { return value.description }
    let units = Int(scaled)
    let sign = value < 0 && units > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(units) }
    let digits = String(units % power)
    return sign + String(units / power) + "."
      + String(repeating: "0", count: decimals - digits.count) + digits
  }
}
