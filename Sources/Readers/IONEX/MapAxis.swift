/// The evenly spaced latitudes or longitudes of a map, in thousandths of a degree so that they are
/// exact.
package struct MapAxis: Sendable, Equatable {
  /// The first coordinate, in thousandths of a degree.
  package let first: Int
  /// The step, in thousandths of a degree; negative when coordinates fall. Not 0 unless `count` is 1.
  package let step: Int
  /// How many coordinates there are, ≥ 1.
  package let count: Int

  /// An axis from its first and last coordinate and its step, all in thousandths of a degree; nil
  /// when the step does not lead from the first to the last.
  package init?(first: Int, last: Int, step: Int) {
    let span = last - first
    if span == 0 {
      count = 1
    } else {
      guard step != 0, span % step == 0, span / step > 0 else { return nil }
      count = span / step + 1
    }
    self.first = first
    self.step = step
  }

  /// The last coordinate, in thousandths of a degree.
  package var last: Int { first + (count - 1) * step }

  /// A coordinate, in thousandths of a degree.
  func coordinate(_ index: Int) -> Int { first + index * step }

  /// An axis of a few neighbouring coordinates of this one.
  func part(_ range: ClosedRange<Int>) -> MapAxis {
    MapAxis(first: coordinate(range.lowerBound), step: step, count: range.count)
  }

  private init(first: Int, step: Int, count: Int) {
    self.first = first
    self.step = step
    self.count = count
  }
}

/// The two places of an axis between which a coordinate lies.
struct AxisPlace: Equatable {
  /// The place before the coordinate, or at it.
  let lower: Int
  /// The place behind the coordinate; equal to `lower` when the coordinate is a place itself.
  let upper: Int
  /// The weight of the upper place, 0 ..< 1.
  let weight: Double

  init(lower: Int, upper: Int, weight: Double) {
    self.lower = lower
    self.upper = weight == 0 ? lower : upper
    self.weight = weight
  }
}
