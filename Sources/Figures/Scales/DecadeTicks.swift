/// The powers of ten of a logarithmic scale of counts.
package enum DecadeTicks {
  /// 1, 10, 100 … up to a greatest value; none when it is less than 1 or 1e300 and more.
  package static func ticks(to greatest: Double) -> [Tick] {
    guard greatest < 1e300 else { return [] }
    var ticks: [Tick] = []
    var value = 1.0
    while value <= greatest {
      let isLong = value >= 1e6
      ticks.append(
        Tick(value, isLong ? NumberText.scientific(value) : NumberText.fixed(value, decimals: 0)))
      value *= 10
    }
    return ticks
  }
}
