/// Maps of gridded values at several times, with one key of colours.
package struct GriddedMaps: Chart, Equatable {
  package struct Map: Sendable, Equatable {
    package var heading: String
    /// Values by longitude from the west, then latitude from the south; nil is missing.
    package var values: [[Double?]]

    package init(heading: String, values: [[Double?]]) {
      self.heading = heading
      self.values = values
    }
  }

  package var maps: [Map]
  /// What the grid covers, edges of the outer cells included.
  package var region: GeoFrame
  /// Quantity and unit.
  package var valueLabel: String
  package var isDiverging: Bool
  package var event: Coastline.Place?
  package var eventLabel: String
  /// Maps side by side; fitting the width when nil.
  package var columns: Int?

  package init(
    maps: [Map], region: GeoFrame, valueLabel: String, isDiverging: Bool,
    event: Coastline.Place? = nil, eventLabel: String = "", columns: Int? = nil
  ) {
    self.maps = maps
    self.region = region
    self.valueLabel = valueLabel
    self.isDiverging = isDiverging
    self.event = event
    self.eventLabel = eventLabel
    self.columns = columns
  }

  private struct Layout {
    var plots: [Rectangle]
    var columns: Int
    var barLeft: Double
    var bottom: Double
  }

  private static let heading = 10.5

  private var mapping: ColourMapping {
    let values = maps.flatMap { $0.values.joined().compactMap { $0 } }
    return ColourMapping(
      scale: isDiverging ? .diverging : .sequential,
      range: isDiverging ? DataRange.centred(values) : DataRange.covering(values))
  }

  private var legend: Legend {
    var items: [LegendItem] = []
    let isMissing: (Double?) -> Bool = { !($0?.isFinite ?? false) }
    if maps.contains(where: { $0.values.joined().contains(where: isMissing) }) {
      items.append(LegendItem(.missing, "no data"))
    }
    if event != nil { items.append(LegendItem(.marker(.asterisk, .black), eventLabel)) }
    return Legend(items: items)
  }

  private func layout(_ frame: Rectangle, _ canvas: some Canvas) -> Layout {
    let usual = frame.width > 400 ? 4 : 2
    let columns = max(1, min(maps.count, columns ?? usual))
    let bar = ColourBar(mapping: mapping, label: valueLabel).anyWidth(canvas: canvas) + 9
    func size(left: Double) -> (width: Double, height: Double) {
      let free = frame.width - left - bar - Double(columns - 1) * 5
      let width = max(20, free / Double(columns))
      let height = min(300, width * region.aspect)
      return (min(width, height / region.aspect), height)
    }
    func room(_ size: (width: Double, height: Double)) -> Double {
      let axes = MapAxes.axes(region, width: size.width, height: size.height)
      return LeftAxis(axis: axes.y).tickWidth(height: size.height, canvas: canvas) + 2
    }
    // As on a map of stations: with the wider of two readings no label is cut.
    let first = room(size(left: 20))
    let left = max(first, room(size(left: first)))
    let (used, height) = size(left: left)
    var plots: [Rectangle] = []
    for index in maps.indices {
      let (row, column) = (index / columns, index % columns)
      plots.append(
        Rectangle(
          x: frame.x + left + Double(column) * (used + 5),
          y: frame.y + 3 + GriddedMaps.heading + Double(row) * (height + GriddedMaps.heading + 5),
          width: used, height: height))
    }
    return Layout(
      plots: plots, columns: columns,
      barLeft: frame.x + left + Double(columns) * (used + 5) + 3,
      bottom: (plots.last?.bottom ?? frame.y) + 13)
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let words = legend.height(width: width - 4, canvas: canvas)
    return layout(Rectangle(x: 0, y: 0, width: width, height: 0), canvas).bottom
      + (words > 0 ? words + 4 : 2)
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let layout = layout(frame, canvas)
    let mapping = mapping
    for (index, map) in maps.enumerated() {
      let plot = layout.plots[index]
      let style = FigureStyle.small(.left, .bottom)
      let words = TextFitting.shortened(
        map.heading, width: plot.width, style: style, canvas: canvas)
      canvas.text(words, at: Point(plot.x, plot.y - 1), style)
      draw(map, mapping, plot, on: &canvas)
      let axes = MapAxes.axes(region, width: plot.width, height: plot.height)
      BottomAxis(axis: axes.x, hasLabels: index + layout.columns >= maps.count)
        .draw(on: &canvas, plot: plot, left: plot.x - 2, right: plot.right + 2, line: false)
      var y = axes.y
      if index % layout.columns > 0 { y.ticks = y.ticks.map { Tick($0.value, "") } }
      LeftAxis(axis: y).draw(
        on: &canvas, plot: plot, labelLeft: frame.x, top: plot.y, bottom: plot.bottom, line: false)
    }
    if let first = layout.plots.first {
      ColourBar(mapping: mapping, label: valueLabel)
        .draw(on: &canvas, left: layout.barLeft, top: first.y, bottom: first.bottom)
    }
    legend.draw(on: &canvas, at: Point(frame.x + 2, layout.bottom + 1), width: frame.width - 4)
  }

  private func draw(
    _ map: Map, _ mapping: ColourMapping, _ plot: Rectangle, on canvas: inout some Canvas
  ) {
    let rows = max(1, map.values.map(\.count).max() ?? 1)
    let keys = (map.values.isEmpty ? [[]] : map.values).map { column in
      (0..<rows).reversed().map { row -> Int in
        guard row < column.count, let value = column[row], value.isFinite else { return 0 }
        return mapping.level(of: value) + 1
      }
    }
    let used = Set(keys.joined()).sorted()
    let colors = used.map { $0 == 0 ? FigureStyle.missing : mapping.color(ofLevel: $0 - 1) }
    let cells = keys.map { column in column.map { used.firstIndex(of: $0) ?? 0 } }
    if let grid = CellGrid(colors: colors, cells: cells) {
      canvas.perform(.grid(grid, plot))
      if used.first == 0 {
        let missing = CellMerge.blocks(cells).filter { $0.key == 0 }.flatMap(\.blocks)
        let boxes = missing.map { grid.box(columns: $0.columns, rows: $0.rows, in: plot) }
        canvas.stroke(Hatching.path(in: boxes), Hatching.style)
      }
    }
    canvas.clipped(to: plot) { canvas in
      canvas.stroke(
        region.path(Coastline.world.coasts, plot),
        StrokeStyle(color: .black, width: 0.5, join: .round))
      guard let event else { return }
      let turned = Coastline.Place(
        longitude: region.unwrapped(event.longitude), latitude: event.latitude)
      let point = region.point(turned, plot)
      if plot.contains(point) {
        Marker.asterisk.draw(on: &canvas, at: point, radius: 2.6, color: .black)
      }
    }
    canvas.stroke(Path(plot), FigureStyle.axis)
  }
}
