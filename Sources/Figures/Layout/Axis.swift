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

  /// The range widened to whole tick distances as `init(covering:count:label:)` does, but without
  /// leaving much of the axis empty.
  ///
  /// With few ticks a tick distance is long, and a range that reaches a little beyond one of them
  /// leaves most of the next one empty. Up to `most` ticks are tried, until the range fills four
  /// fifths of the axis; where it never does, the axis that it fills most is taken.
  package init(
    closelyCovering range: ClosedRange<Double>, count: Int, most: Int, label: String
  ) {
    func filled(_ axis: Axis) -> Double {
      (range.upperBound - range.lowerBound) / (axis.range.upperBound - axis.range.lowerBound)
    }
    var best = Axis(covering: range, count: count, label: label)
    for more in stride(from: count + 1, through: most, by: 1) where filled(best) < 0.8 {
      let next = Axis(covering: range, count: more, label: label)
      if filled(next) > filled(best) { best = next }
    }
    self = best
  }

  /// Where a value stands when the range runs from one coordinate to another.
  package func position(_ value: Double, from start: Double, to end: Double) -> Double {
    let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return start + part * (end - start)
  }
}
