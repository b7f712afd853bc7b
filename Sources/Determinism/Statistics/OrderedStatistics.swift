/// Sums and moments taken in the order of the elements, in Float64.
public enum OrderedStatistics {
  /// The sum with Neumaier's compensation, first element to last.
  ///
  /// Public, so that other modules' compilers make it anew for their sequences: through the tables of a
  /// generic one, each element would take some hundred times as long.
  @inlinable
  public static func sum(_ values: some Sequence<Double>) -> Double {
    var total = 0.0
    var compensation = 0.0
    for value in values {
      let next = total + value
      compensation +=
        total.magnitude >= value.magnitude ? (total - next) + value : (value - next) + total
      total = next
    }
    // Of an infinite or overflown sum the compensation is no number.
    return total.isFinite ? total + compensation : total
  }

  /// The arithmetic mean, or nil of nothing.
  package static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : sum(values) / Double(values.count)
  }

  /// The sample standard deviation (ddof 1), or nil of fewer than two values.
  package static func standardDeviation(_ values: [Double]) -> Double? {
    guard values.count > 1, let mean = mean(values) else { return nil }
    let squares = sum(values.lazy.map { ($0 - mean) * ($0 - mean) })
    return (squares / Double(values.count - 1)).squareRoot()
  }

  /// The quantile by linear interpolation between order statistics (R's type 7, NumPy's default),
  /// or nil of nothing.
  ///
  /// NaN among the values gives NaN, having no place in their order.
  ///
  /// - Parameter probability: 0 ... 1; nil beyond.
  package static func quantile(_ values: [Double], _ probability: Double) -> Double? {
    if values.contains(where: \.isNaN) { return .nan }
    return quantile(sorted: values.sorted(), probability)
  }

  /// The same of values already in ascending order.
  package static func quantile(sorted values: [Double], _ probability: Double) -> Double? {
    guard let last = values.indices.last, (0...1).contains(probability) else { return nil }
    let position = Double(last) * probability
    let below = Int(position)
    guard below < last else { return values[last] }
    let fraction = position - Double(below)
    return values[below] + (values[below + 1] - values[below]) * fraction
  }

  /// The median, or nil of nothing.
  package static func median(_ values: [Double]) -> Double? { quantile(values, 0.5) }
}
