/// Groups of bars with error bars, one panel to a quantity; bars start at 0.
package struct GroupedBars: Chart, Equatable {
  /// A value with the ends of its error bar; nil or not finite leaves its place empty.
  package struct Bar: Sendable, Equatable {
    package var value: Double?
    package var low: Double?
    package var high: Double?

    package init(_ value: Double?, low: Double? = nil, high: Double? = nil) {
      self.value = value
      self.low = low
      self.high = high
    }
  }

  package struct Panel: Sendable, Equatable {
    /// Quantity and unit.
    package var label: String
    /// Bars by group, then series.
    package var bars: [[Bar]]

    package init(label: String, bars: [[Bar]]) {
      self.label = label
      self.bars = bars
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

  private func plotHeight(_ width: Double) -> Double { max(56, min(84, width * 0.19)) }

  private func color(_ index: Int) -> Color {
    guard let colors, !colors.isEmpty else { return Palette.category(index) }
    return colors[index % colors.count]
  }

  private var legend: Legend {
    Legend(items: series.enumerated().map { LegendItem(.area(color($0.offset)), $0.element) })
  }

  private func axis(_ panel: Panel, height: Double) -> Axis {
    let values = panel.bars.joined().flatMap { [$0.value, $0.low, $0.high] }.compactMap { $0 }
    let range = DataRange.covering(values + [0])
    let room = (range.upperBound - range.lowerBound) * 0.04
    // Room for the cap of an error bar, none beyond the zero from which bars rise or hang.
    let ends = (range.lowerBound < 0 ? range.lowerBound - room : 0, range.upperBound + room)
    return Axis(
      range: ends.0...max(ends.0 + room, ends.1), count: max(3, Int(height / 14)),
      label: panel.label)
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
      let y = top + Double(index) * (height + GroupedBars.panelGap)
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
    var errors = Path()
    var within = Path()
    for index in series.indices {
      var boxes: [Rectangle] = []
      for (group, bars) in panel.bars.enumerated().prefix(groups.count) {
        guard index < bars.count, let value = bars[index].value, value.magnitude < 1e300
        else { continue }
        let x = plot.x + Double(group) * room + room * 0.1 + Double(index) * width
        boxes.append(
          Rectangle(
            left: x + width * 0.06, top: min(y(value), y(0)), right: x + width * 0.94,
            bottom: max(y(value), y(0))))
        guard let low = bars[index].low, let high = bars[index].high,
          low.magnitude < 1e300, high.magnitude < 1e300
        else { continue }
        let (middle, cap) = (x + width / 2, min(2, width * 0.25))
        func line(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Path {
          Path(line: [Point(left, top), Point(right, bottom)])
        }
        errors.append(line(middle, y(low), middle, y(high)))
        for end in [y(low), y(high)] { errors.append(line(middle - cap, end, middle + cap, end)) }
        guard color(index).isDark else { continue }
        // Ink does not show on a dark bar, so what stands on it is drawn in white.
        func kept(_ place: Double) -> Double {
          max(min(y(value), y(0)), min(max(y(value), y(0)), place))
        }
        within.append(line(middle, kept(y(low)), middle, kept(y(high))))
        for end in [y(low), y(high)] where end == kept(end) && end != y(0) {
          within.append(line(middle - cap, end, middle + cap, end))
        }
      }
      if !boxes.isEmpty { canvas.perform(.cells(boxes, color(index))) }
    }
    canvas.stroke(errors, StrokeStyle(color: FigureStyle.ink, width: 0.6))
    canvas.stroke(within, StrokeStyle(color: .white, width: 0.6))
    canvas.line(Point(plot.x, y(0)), Point(plot.right, y(0)), FigureStyle.axis)
  }
}
