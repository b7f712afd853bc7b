/// The range of an axis or of colours for given values.
package enum DataRange {
  /// The smallest range that covers the finite values, never of length 0: about a single value it
  /// reaches a tenth of its size, or 0.5 about 0. Without any finite value 0 ... 1.
  package static func covering(_ values: some Sequence<Double>) -> ClosedRange<Double> {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.magnitude < 1e300 {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return 0...1 }
    return widened(low, high)
  }

  /// The same with a part of its length added at both ends.
  package static func padded(_ range: ClosedRange<Double>, by part: Double) -> ClosedRange<Double> {
    let length = (range.upperBound - range.lowerBound) * part
    return (range.lowerBound - length)...(range.upperBound + length)
  }

  /// The smallest range that covers the finite values but for so few that stand far apart.
  ///
  /// A part of them at each end is left out where the range is so shortened by more than a sixth.
  ///
  /// - Parameter part: 0 ..< 0.5.
  package static func sparing(_ values: [Double], part: Double) -> ClosedRange<Double> {
    let (whole, most) = (covering(values), robust(values, part: part))
    let isLong =
      whole.upperBound - whole.lowerBound > 1.2 * (most.upperBound - most.lowerBound)
    return isLong ? most : whole
  }

  /// The smallest range that covers the finite values but for those further from the middle half of
  /// all than six times its length, where that more than halves the range.
  package static func withoutOutliers(_ values: [Double]) -> ClosedRange<Double> {
    let whole = covering(values)
    let half = robust(values, part: 0.25)
    let reach = 6 * (half.upperBound - half.lowerBound)
    let near = (half.lowerBound - reach)...(half.upperBound + reach)
    let rest = covering(values.filter { near.contains($0) })
    let isLong = whole.upperBound - whole.lowerBound > 2 * (rest.upperBound - rest.lowerBound)
    return isLong ? rest : whole
  }

  /// The smallest range with 0 in its middle that covers the finite values.
  package static func centred(_ values: some Sequence<Double>) -> ClosedRange<Double> {
    var size = 0.0
    for value in values where value.magnitude < 1e300 { size = max(size, value.magnitude) }
    if size == 0 { size = 1 }
    return -size...size
  }

  /// Limits between which all but a part of the finite values at each end lie, by order statistics.
  ///
  /// - Parameter part: 0 ..< 0.5, such as 0.01 for the 1st and 99th percentile.
  package static func robust(_ values: some Sequence<Double>, part: Double) -> ClosedRange<Double> {
    let sorted = values.filter { $0.magnitude < 1e300 }.sorted()
    guard let first = sorted.first, let last = sorted.last else { return 0...1 }
    let cut = Int(Double(sorted.count) * max(0, min(0.499, part)))
    let (low, high) = (sorted[cut], sorted[sorted.count - 1 - cut])
    return low < high ? low...high : widened(first, last)
  }

  private static func widened(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    let least = max(low.magnitude, high.magnitude) * 1e-9
    if high - low > least { return low...high }
    let reach = low == 0 ? 0.5 : low.magnitude * 0.1
    return (low - reach)...(high + reach)
  }
}
