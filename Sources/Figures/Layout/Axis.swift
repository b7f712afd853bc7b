/// A straight axis: the range it covers, its ticks and its label.
package struct Axis: Sendable, Equatable {
  package var range: ClosedRange<Double>
  package var ticks: [Tick]
  /// Quantity with its unit in parentheses; may be empty.
  package var label: String

  package init(range: ClosedRange<Double>, ticks: [Tick], label: String) {
    self.range = range
    self.ticks = ticks
    self.label = label
  }

  /// An axis with round ticks.
  package init(range: ClosedRange<Double>, count: Int, label: String, integers: Bool = false) {
    self.init(
      range: range, ticks: NiceTicks.ticks(range, count: count, integers: integers), label: label)
  }

  /// The range widened to whole tick distances, so that data do not touch the end of the axis.
  package init(covering range: ClosedRange<Double>, count: Int, label: String) {
    let ticks = NiceTicks.ticks(range, count: count)
    guard ticks.count > 1 else {
      self.init(range: range, ticks: ticks, label: label)
      return
    }
    let step = ticks[1].value - ticks[0].value
    let low = (range.lowerBound / step + 1e-9).rounded(.down) * step
    let high = (range.upperBound / step - 1e-9).rounded(.up) * step
    self.init(range: low...high, count: count + 2, label: label)
  }

  /// Where a value stands when the range runs from one coordinate to another.
  package func position(_ value: Double, from start: Double, to end: Double) -> Double {
    let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return start + part * (end - start)
  }
}
