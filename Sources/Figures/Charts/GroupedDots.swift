/// Groups of dots with intervals, one panel to a quantity.
package struct GroupedDots: Chart, Equatable {
  /// A value with the ends of its interval; nil or not finite leaves its place empty.
  package struct Dot: Sendable, Equatable {
    package var value: Double?
    package var low: Double?
    package var high: Double?
    /// The same quantity of other trainings, as short dashes across the interval.
    package var others: [Double]

    package init(
      _ value: Double?, low: Double? = nil, high: Double? = nil, others: [Double] = []
    ) {
      self.value = value
      self.low = low
      self.high = high
      self.others = others
    }
  }

  package struct Panel: Sendable, Equatable {
    /// Quantity and unit.
    package var label: String
    /// Dots by group, then series.
    package var dots: [[Dot]]

    package init(label: String, dots: [[Dot]]) {
      self.label = label
      self.dots = dots
    }
  }

  package var panels: [Panel]
  package var groups: [String]
  package var series: [String]
  /// Colours of the series; the palette's when nil.
  package var colors: [Color]?

  package init(
    panels: [Panel], groups: [String], series: [String], colors: [Color]? = nil
  ) {
    self.panels = panels
    self.groups = groups
    self.series = series
    self.colors = colors
  }

  private static let panelGap = 7.0

  private func plotHeight(_ width: Double) -> Double { max(46, min(56, width * 0.12)) }

  private func color(_ index: Int) -> Color {
    guard let colors, !colors.isEmpty else { return Palette.category(index) }
    return colors[index % colors.count]
  }

  /// A sign of its own for each series, which a print without colours keeps apart.
  private func sign(_ index: Int) -> Marker { Marker.filled[index % Marker.filled.count] }

  private var legend: Legend {
    Legend(
      items: series.enumerated().map { index, name in
        LegendItem(.marker(sign(index), color(index)), name)
      })
  }

  private func axis(_ panel: Panel, height: Double) -> Axis {
    let range = range(panel)
    let room = (range.upperBound - range.lowerBound) * 0.06
    return Axis(
      range: (range.lowerBound - room)...(range.upperBound + room), count: max(3, Int(height / 14)),
      label: panel.label)
  }

  /// What an axis covers: the dots but for outliers, with the intervals and other trainings of those.
  private func range(_ panel: Panel) -> ClosedRange<Double> {
    let dots = panel.dots.joined()
    let range = DataRange.withoutOutliers(dots.compactMap(\.value))
    return DataRange.covering(
      dots.filter { dot in dot.value.map { range.contains($0) } ?? false }
        .flatMap { [$0.value, $0.low, $0.high] + $0.others }.compactMap { $0 })
  }

  /// Whether some dots lie beyond their axis and are marked at an edge, for a caption that must say so.
  package var clips: Bool {
    panels.contains { panel in
      let range = range(panel)
      return panel.dots.joined().contains { dot in
        dot.value.map { $0.magnitude < 1e300 && !range.contains($0) } ?? false
      }
    }
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let layout = layout(Rectangle(x: 0, y: 0, width: width, height: 0), canvas)
    guard let last = layout.plots.last else { return layout.top + 9 }
    return last.bottom
      + CategoryLabels(names: groups).height(plot: last, frameLeft: 1, canvas: canvas)
  }

  /// Plots and axes of the panels in a frame whose height is not yet used, and where panels begin.
  private func layout(
    _ frame: Rectangle, _ canvas: some Canvas
  ) -> (top: Double, axes: [LeftAxis], plots: [Rectangle]) {
    let legendHeight = legend.height(width: frame.width - 4, canvas: canvas)
    let top = frame.y + 4 + (legendHeight > 0 ? legendHeight + 3 : 0)
    let height = plotHeight(frame.width)
    let axes = panels.map { LeftAxis(axis: axis($0, height: height)) }
    let left =
      axes.map {
        $0.tickWidth(height: height, canvas: canvas) + $0.labelWidth(height: height, canvas: canvas)
      }.max() ?? 0
    let plots = panels.indices.map { index in
      let y = top + Double(index) * (height + GroupedDots.panelGap)
      return Rectangle(
        left: frame.x + left + 2, top: y, right: frame.right - 3, bottom: y + height)
    }
    return (top, axes, plots)
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    legend.draw(on: &canvas, at: Point(frame.x + 2, frame.y + 1), width: frame.width - 4)
    let layout = layout(frame, canvas)
    for ((panel, axis), plot) in zip(zip(panels, layout.axes), layout.plots) {
      draw(panel, axis.axis, plot, on: &canvas)
      axis.draw(
        on: &canvas, plot: plot, labelLeft: frame.x + 1, top: plot.y, bottom: plot.bottom)
    }
    guard let last = layout.plots.last else { return }
    CategoryLabels(names: groups).draw(on: &canvas, plot: last, frameLeft: frame.x + 1)
  }

  private func draw(
    _ panel: Panel, _ axis: Axis, _ plot: Rectangle, on canvas: inout some Canvas
  ) {
    let room = plot.width / Double(max(1, groups.count))
    let width = room * 0.8 / Double(max(1, series.count))
    func y(_ value: Double) -> Double { axis.position(value, from: plot.bottom, to: plot.y) }
    drawGround(axis, plot, room: room, on: &canvas)
    for index in series.indices {
      var intervals = Path()
      var dashes = Path()
      var points: [Point] = []
      var marks = EdgeMarks(plot: plot)
      for (group, dots) in panel.dots.enumerated().prefix(groups.count) {
        guard index < dots.count, let value = dots[index].value, value.magnitude < 1e300
        else { continue }
        let x = plot.x + Double(group) * room + room * 0.1 + (Double(index) + 0.5) * width
        guard axis.range.contains(value) else {
          marks.add(x: x, isAbove: value > axis.range.upperBound)
          continue
        }
        points.append(Point(x, y(value)))
        let reach = min(2.4, width * 0.46)
        for other in dots[index].others where other.magnitude < 1e300 {
          dashes.append(Path(line: [Point(x - reach, y(other)), Point(x + reach, y(other))]))
        }
        guard let low = dots[index].low, let high = dots[index].high,
          low.magnitude < 1e300, high.magnitude < 1e300
        else { continue }
        intervals.append(Path(line: [Point(x, y(low)), Point(x, y(high))]))
      }
      let style = StrokeStyle(color: color(index), width: 1)
      if !intervals.elements.isEmpty { canvas.stroke(intervals, style) }
      if !dashes.elements.isEmpty {
        canvas.stroke(dashes, StrokeStyle(color: color(index), width: 0.7))
      }
      marks.draw(on: &canvas, color: color(index))
      for point in points {
        sign(index).draw(
          on: &canvas, at: point, radius: min(2, max(1.2, width * 0.42)), color: color(index))
      }
    }
  }

  /// A line at 0 where the axis has it, and lines between the groups.
  private func drawGround(
    _ axis: Axis, _ plot: Rectangle, room: Double, on canvas: inout some Canvas
  ) {
    let soft = StrokeStyle(color: Color(hex: 0xD5DAE1), width: 0.5)
    for group in groups.indices.dropFirst() {
      let x = plot.x + Double(group) * room
      canvas.line(Point(x, plot.y), Point(x, plot.bottom), soft)
    }
    if axis.range.contains(0) {
      let zero = axis.position(0, from: plot.bottom, to: plot.y)
      canvas.line(Point(plot.x, zero), Point(plot.right, zero), FigureStyle.axis)
    }
    canvas.line(Point(plot.x, plot.bottom), Point(plot.right, plot.bottom), FigureStyle.axis)
  }
}
