/// Chooses which tick labels are written, so that none runs into another.
enum TickLabels {
  struct Place: Equatable {
    var label: String
    /// Middle of the label along the axis.
    var centre: Double
  }

  static func horizontal(
    _ axis: Axis, plot: Rectangle, left: Double, right: Double, canvas: some Canvas
  ) -> [Place] {
    let style = FigureStyle.small()
    let all = axis.ticks.map { tick in
      let half = canvas.measure(tick.label, style).width / 2
      let x = axis.position(tick.value, from: plot.x, to: plot.right)
      return (
        place: Place(label: tick.label, centre: max(left + half, min(right - half, x))), half: half
      )
    }
    return thinned(all, anchor: zero(axis), gap: 4)
  }

  static func vertical(_ axis: Axis, plot: Rectangle, canvas: some Canvas) -> [Place] {
    let all = axis.ticks.map { tick in
      let y = axis.position(tick.value, from: plot.bottom, to: plot.y)
      return (
        place: Place(label: tick.label, centre: y), half: FigureStyle.smallSize * Font.capitals / 2
      )
    }
    return thinned(all, anchor: zero(axis), gap: 2.5)
  }

  /// The tick that stays whatever is left out: the one at 0.
  private static func zero(_ axis: Axis) -> Int { axis.ticks.firstIndex { $0.value == 0 } ?? 0 }

  private static func thinned(
    _ all: [(place: Place, half: Double)], anchor: Int, gap: Double
  ) -> [Place] {
    let worded = all.filter { !$0.place.label.isEmpty }
    guard !worded.isEmpty else { return [] }
    for step in 1...worded.count {
      let kept = worded.enumerated().filter { ($0.offset - anchor) % step == 0 }.map(\.element)
      let clear = zip(kept, kept.dropFirst()).allSatisfy { first, second in
        (second.place.centre - first.place.centre).magnitude >= first.half + second.half + gap
      }
      if clear { return kept.map(\.place) }
    }
    return []
  }
}
