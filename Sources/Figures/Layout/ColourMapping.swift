import Determinism

/// Gives values the colours of a scale, in even steps of the values or of their logarithm.
package struct ColourMapping: Sendable, Equatable {
  package let scale: ColourScale
  /// Values at the two ends of the scale; values beyond them take the end's colour.
  package let range: ClosedRange<Double>
  /// Whether equal ratios of values, rather than equal differences, are equal parts of the scale.
  package let isLogarithmic: Bool
  /// Number of different colours: odd, so that the middle of a range has its own; few enough that
  /// equal neighbours merge, too many to be seen as steps.
  package static let levels = 49

  package init(scale: ColourScale, range: ClosedRange<Double>) {
    self.scale = scale
    self.range = range
    isLogarithmic = false
  }

  /// Counts from 1 to a greatest one in even steps of their logarithm; lesser values take the
  /// lowest colour. The range is never less than a decade, so that it has two ticks.
  package init(scale: ColourScale, logarithmicTo greatest: Int) {
    self.scale = scale
    range = 1...Double(max(10, greatest))
    isLogarithmic = true
  }

  /// Step of the scale for a value, 0 ..< levels.
  package func level(of value: Double) -> Int {
    let (low, high) = (coordinate(range.lowerBound), coordinate(range.upperBound))
    guard high > low else { return ColourMapping.levels / 2 }
    let place = (coordinate(value) - low) / (high - low) * Double(ColourMapping.levels)
    guard place > 0 else { return 0 }
    return place >= Double(ColourMapping.levels) ? ColourMapping.levels - 1 : Int(place)
  }

  /// Where a value stands on the scale's own axis: itself or its natural logarithm.
  func coordinate(_ value: Double) -> Double {
    isLogarithmic ? Elementary.log(value) : value
  }

  /// The axis along the scale, with round ticks at most `count` on an even one and with the powers
  /// of ten on a logarithmic one, where places are coordinates.
  func axis(count: Int, label: String) -> Axis {
    guard isLogarithmic else { return Axis(range: range, count: count, label: label) }
    return Axis(
      range: coordinate(range.lowerBound)...coordinate(range.upperBound),
      ticks: DecadeTicks.ticks(to: range.upperBound).map { Tick(coordinate($0.value), $0.label) },
      label: label)
  }

  /// The colour of a step.
  package func color(ofLevel level: Int) -> Color {
    scale.color(at: Double(level) / Double(ColourMapping.levels - 1))
  }

  /// The colour of a value.
  package func color(of value: Double) -> Color { color(ofLevel: level(of: value)) }
}
