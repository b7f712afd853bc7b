/// Gives values the colours of a scale, in even steps.
package struct ColourMapping: Sendable, Equatable {
  package let scale: ColourScale
  /// Values at the two ends of the scale; values beyond them take the end's colour.
  package let range: ClosedRange<Double>
  /// Number of different colours: odd, so that the middle of a range has its own; few enough that
  /// equal neighbours merge, too many to be seen as steps.
  package static let levels = 49

  package init(scale: ColourScale, range: ClosedRange<Double>) {
    self.scale = scale
    self.range = range
  }

  /// Step of the scale for a value, 0 ..< levels.
  package func level(of value: Double) -> Int {
    let span = range.upperBound - range.lowerBound
    guard span > 0 else { return ColourMapping.levels / 2 }
    let place = (value - range.lowerBound) / span * Double(ColourMapping.levels)
    if place <= 0 { return 0 }
    return place >= Double(ColourMapping.levels) ? ColourMapping.levels - 1 : Int(place)
  }

  /// The colour of a step.
  package func color(ofLevel level: Int) -> Color {
    scale.color(at: Double(level) / Double(ColourMapping.levels - 1))
  }

  /// The colour of a value.
  package func color(of value: Double) -> Color { color(ofLevel: level(of: value)) }
}
