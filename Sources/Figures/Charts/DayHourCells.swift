/// The cells, marks and event of one day × hour map.
struct DayHourCells {
  let map: DayHourMap
  let columns: Int
  let rows: Int
  let colours: DayHourColours

  func draw(on canvas: inout some Canvas, _ plot: Rectangle) {
    let grid = (0..<columns).map { column in
      (0..<rows).map { row in
        guard column < map.values.count, row < map.values[column].count else {
          return DayHourColours.missing
        }
        return colours.key(map.values[column][row])
      }
    }
    draw(grid, on: &canvas, plot)
    Hatching.overlay(map.hatched.compactMap { box($0, plot) }, on: &canvas)
    drawMarks(on: &canvas, plot)
    if let event = map.event, let point = point(event, plot) {
      Marker.asterisk.draw(on: &canvas, at: point, radius: 3, color: .black)
    }
  }

  private func drawMarks(on canvas: inout some Canvas, _ plot: Rectangle) {
    let points = map.marks.compactMap { point($0, plot) }
    let path = Path(points.flatMap { [.move($0), .line($0)] })
    canvas.stroke(path, StrokeStyle(color: .white, width: 2.8, cap: .round))
    canvas.stroke(path, StrokeStyle(color: .black, width: 1.8, cap: .round))
  }

  /// The cell of a place; nil off the map.
  private func box(_ place: DayHourMap.Place, _ plot: Rectangle) -> Rectangle? {
    guard let middle = point(place, plot) else { return nil }
    let (width, height) = (plot.width / Double(columns), plot.height / Double(rows))
    return Rectangle(
      x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
  }

  /// Nil for a place off the map.
  private func point(_ place: DayHourMap.Place, _ plot: Rectangle) -> Point? {
    let inside = place.row >= -0.5 && place.row <= Double(rows) - 0.5
    guard (0..<columns).contains(place.column), inside else { return nil }
    return Point(
      plot.x + (Double(place.column) + 0.5) / Double(columns) * plot.width,
      plot.bottom - (place.row + 0.5) / Double(rows) * plot.height)
  }

  private func draw(_ keys: [[Int]], on canvas: inout some Canvas, _ plot: Rectangle) {
    let used = Set(keys.joined()).sorted()
    let colors = used.map {
      $0 == DayHourColours.missing ? FigureStyle.missing : colours.color(ofKey: $0)
    }
    // Hours grow upwards, cells are counted downwards.
    let cells = keys.map { column in column.reversed().map { used.firstIndex(of: $0) ?? 0 } }
    guard let grid = CellGrid(colors: colors, cells: cells) else { return }
    canvas.perform(.grid(grid, plot))
    guard used.first == DayHourColours.missing else { return }
    let missing = CellMerge.blocks(cells).filter { $0.key == 0 }.flatMap(\.blocks)
    let boxes = missing.map { grid.box(columns: $0.columns, rows: $0.rows, in: plot) }
    canvas.stroke(Hatching.path(in: boxes), Hatching.style)
  }
}
