/// Diagonal lines within rectangles, on one grid for all of them.
enum Hatching {
  static let style = StrokeStyle(color: FigureStyle.missingHatch, width: 0.35)

  static func path(in boxes: [Rectangle], spacing: Double = 2.4) -> Path {
    var path = Path()
    for box in boxes where box.width > 0 && box.height > 0 {
      // Lines of constant x + y.
      let first = ((box.x + box.y) / spacing).rounded(.down) + 1
      let last = ((box.right + box.bottom) / spacing).rounded(.up) - 1
      guard first <= last, last - first < 10_000 else { continue }
      for index in Int(first)...Int(last) {
        let sum = Double(index) * spacing
        let left = max(box.x, sum - box.bottom)
        let right = min(box.right, sum - box.y)
        if right - left > 0.05 {
          path.append(Path(line: [Point(left, sum - left), Point(right, sum - right)]))
        }
      }
    }
    return path
  }

  /// Lines that fall to the right, against those of what is missing, each on a broader white one so that
  /// they show on any colour.
  static func overlay(_ boxes: [Rectangle], on canvas: inout some Canvas) {
    if boxes.isEmpty { return }
    let path = falling(in: boxes)
    canvas.stroke(path, StrokeStyle(color: .white, width: 0.8))
    canvas.stroke(path, StrokeStyle(color: .black, width: 0.35))
  }

  private static func falling(in boxes: [Rectangle], spacing: Double = 2.4) -> Path {
    var path = Path()
    for box in boxes where box.width > 0 && box.height > 0 {
      // Lines of constant x - y.
      let first = ((box.x - box.bottom) / spacing).rounded(.down) + 1
      let last = ((box.right - box.y) / spacing).rounded(.up) - 1
      guard first <= last, last - first < 10_000 else { continue }
      for index in Int(first)...Int(last) {
        let difference = Double(index) * spacing
        let left = max(box.x, difference + box.y)
        let right = min(box.right, difference + box.bottom)
        if right - left > 0.05 {
          path.append(
            Path(line: [Point(left, left - difference), Point(right, right - difference)]))
        }
      }
    }
    return path
  }

  static func draw(_ boxes: [Rectangle], on canvas: inout some Canvas) {
    if boxes.isEmpty { return }
    canvas.perform(.cells(boxes, FigureStyle.missing))
    canvas.stroke(path(in: boxes), style)
  }
}
