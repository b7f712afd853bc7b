/// The names of groups below a plot, each under the middle of its group.
///
/// All are set in one way, the first in which every name is whole and none meets another: on one
/// line; on two, broken at a space or after a hyphen; turned by 45°; turned by 90°. Only names that
/// would reach further than `deepest` below the plot are broken into as many turned lines as a
/// group has room for, and end in an ellipsis when those do not suffice. Groups narrower than a
/// line are named in even steps: every second one, every third one and so on.
struct CategoryLabels {
  var names: [String]

  /// A name on one line, ready to be drawn.
  private struct Placed {
    var words: String
    var point: Point
    var style: TextStyle
  }

  /// Greatest length of a turned name in points: half of a column's width.
  static let deepest = FigureWidth.single / 2
  private static let lineHeight = FigureStyle.smallSize * FigureStyle.leading
  private static let upright = FigureStyle.small(.centre, .top)
  /// From the plot to the names, and from the names to whatever is below.
  private static let (above, below) = (3.0, 5.2)

  /// Room below the plot, which has a left edge and a width in a frame that begins at an x.
  func height(plot: Rectangle, frameLeft: Double, canvas: some Canvas) -> Double {
    place(plot, frameLeft, canvas).height
  }

  func draw(on canvas: inout some Canvas, plot: Rectangle, frameLeft: Double) {
    for name in place(plot, frameLeft, canvas).names {
      canvas.text(name.words, at: name.point, name.style)
    }
  }

  private func place(
    _ plot: Rectangle, _ frameLeft: Double, _ canvas: some Canvas
  ) -> (names: [Placed], height: Double) {
    let room = plot.width / Double(max(1, names.count))
    let centres = names.indices.map { plot.x + (Double($0) + 0.5) * room }
    for lines in 1...2 {
      if let set = uprightLines(most: lines, room - 3, centres, plot, canvas) { return set }
    }
    return slanted(room, centres, plot, frameLeft, canvas)
      ?? turned(room, centres, plot, canvas)
  }

  /// Nil when a name does not fit.
  private func uprightLines(
    most: Int, _ width: Double, _ centres: [Double], _ plot: Rectangle, _ canvas: some Canvas
  ) -> (names: [Placed], height: Double)? {
    let style = CategoryLabels.upright
    let lines = names.map {
      // One line keeps a name as it was given, spaces at its ends included.
      most == 1
        ? [TextFitting.shortened($0, width: width, style: style, canvas: canvas)]
        : TextFitting.wrap(
          $0, width: width, style: style, lines: most, hyphens: true, canvas: canvas)
    }
    guard zip(lines, names).allSatisfy({ TextFitting.isWhole($0, of: $1) }) else { return nil }
    let placed = zip(centres, lines).flatMap { centre, lines in
      lines.enumerated().map { index, words in
        let y = plot.bottom + CategoryLabels.above + Double(index) * CategoryLabels.lineHeight
        return Placed(words: words, point: Point(centre, y), style: style)
      }
    }
    let most = lines.map(\.count).max() ?? 1
    return (placed, height(Double(max(1, most)) * CategoryLabels.lineHeight))
  }

  /// Names that rise to the right and end below their groups; nil when one is too long, leaves the
  /// frame at the left, or groups are too narrow for lines at this angle.
  private func slanted(
    _ room: Double, _ centres: [Double], _ plot: Rectangle, _ frameLeft: Double,
    _ canvas: some Canvas
  ) -> (names: [Placed], height: Double)? {
    var style = FigureStyle.small(.right, .top)
    style.turn = 315
    let across = EighthTurn(45).sine
    guard room * across >= CategoryLabels.lineHeight else { return nil }
    var placed: [Placed] = []
    var deepest = 0.0
    for (name, centre) in zip(names, centres) {
      let extents = canvas.measure(name, style)
      guard extents.width <= CategoryLabels.deepest else { return nil }
      // The middle of the text's end, not its upper corner, stands below the group's middle.
      let end = (extents.ascent + extents.descent) * across / 2
      let point = Point(centre - end, plot.bottom + CategoryLabels.above)
      let box = extents.box(at: point, style)
      guard box.x >= frameLeft else { return nil }
      deepest = max(deepest, box.height)
      placed.append(Placed(words: name, point: point, style: style))
    }
    return (placed, height(deepest))
  }

  private func turned(
    _ room: Double, _ centres: [Double], _ plot: Rectangle, _ canvas: some Canvas
  ) -> (names: [Placed], height: Double) {
    var style = FigureStyle.small(.right, .middle)
    style.turn = 270
    let line = CategoryLabels.lineHeight
    // A plot without width has no room for any name but the first.
    let step =
      room > 0 ? max(1, Int((min(1e6, line / room) - 1e-9).rounded(.up))) : max(1, names.count)
    let most = max(1, min(3, Int(room / line)))
    var placed: [Placed] = []
    var deepest = 0.0
    for (index, (name, centre)) in zip(names, centres).enumerated() where index % step == 0 {
      let lines =
        canvas.measure(name, style).width <= CategoryLabels.deepest
        ? [name]
        : TextFitting.wrap(
          name, width: CategoryLabels.deepest, style: style, lines: most, hyphens: true,
          canvas: canvas)
      for (index, words) in lines.enumerated() {
        let x = centre + (Double(index) - Double(lines.count - 1) / 2) * line
        placed.append(
          Placed(
            words: words, point: Point(x, plot.bottom + CategoryLabels.above), style: style))
        deepest = max(deepest, canvas.measure(words, style).width)
      }
    }
    return (placed, height(deepest))
  }

  private func height(_ ofNames: Double) -> Double {
    CategoryLabels.above + ofNames + CategoryLabels.below
  }
}
