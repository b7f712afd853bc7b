/// Draws the data of a chart of curves.
struct XYMarks {
  let x: Axis
  let y: Axis
  let plot: Rectangle

  func draw(_ band: XYChart.Band, on canvas: inout some Canvas) {
    let lower = band.lower.compactMap(place)
    let upper = band.upper.compactMap(place)
    let path = Path(line: upper + lower.reversed(), closed: true)
    if lower.count > 1 && upper.count > 1 { canvas.fill(path, band.color) }
  }

  func draw(_ curve: XYChart.Curve, on canvas: inout some Canvas) {
    let runs = runs(curve)
    if curve.form == .points {
      let dots = Path(runs.joined().flatMap { [.move($0), .line($0)] })
      canvas.stroke(
        dots, StrokeStyle(color: curve.style.color, width: curve.style.width * 2.6, cap: .round))
      return
    }
    let path = runs.reduce(into: Path()) { path, run in
      path.append(Path(line: curve.form == .steps ? XYMarks.steps(run) : run))
    }
    canvas.stroke(path, curve.style)
    let lonely = Path(
      runs.filter { $0.count == 1 }.flatMap { [.move($0[0]), .line($0[0])] })
    canvas.stroke(
      lonely, StrokeStyle(color: curve.style.color, width: curve.style.width * 2.2, cap: .round))
  }

  /// Points between gaps.
  private func runs(_ curve: XYChart.Curve) -> [[Point]] {
    curve.points.map(place).split(separator: nil).map { $0.compactMap { $0 } }
  }

  /// Nil for a pair that is not finite; what is far outside stays near the clip's edge.
  private func place(_ point: Point) -> Point? {
    guard point.x.magnitude < 1e300, point.y.magnitude < 1e300 else { return nil }
    let left = x.position(point.x, from: plot.x, to: plot.right)
    let top = y.position(point.y, from: plot.bottom, to: plot.y)
    return Point(max(-1e4, min(1e4, left)), max(-1e4, min(1e4, top)))
  }

  private static func steps(_ run: [Point]) -> [Point] {
    zip(run, run.dropFirst()).reduce(into: run.prefix(1) + []) { path, pair in
      path += [Point(pair.1.x, pair.0.y), pair.1]
    }
  }
}
