import Determinism

/// Where the parts of a time series chart stand.
struct TimeSeriesLayout {
  let plots: [Rectangle]
  let valueAxes: [Axis]
  /// Seconds since 1970.
  let time: Axis
  let legend: [LegendItem]
  let height: Double

  private static let headingHeight = 10.5
  private static let panelGap = 6.0

  init(_ chart: TimeSeriesChart, frame: Rectangle, _ canvas: some Canvas) {
    let length = TimeSeriesLayout.length(chart)
    legend = TimeSeriesLayout.legend(chart, length: length)
    let heights = chart.panels.map { panel in
      max(26, max(58, min(92, frame.width * 0.2)) * max(0.1, min(4, panel.weight)))
    }
    let axes = zip(chart.panels, heights).map { TimeSeriesLayout.axis($0, height: $1) }
    valueAxes = axes
    var left = 0.0
    for (axis, height) in zip(axes, heights) {
      let painter = LeftAxis(axis: axis)
      left = max(
        left,
        painter.tickWidth(height: height, canvas: canvas)
          + painter.labelWidth(height: height, canvas: canvas))
    }
    let plotLeft = frame.x + left + 2
    let plotRight = max(plotLeft + 10, frame.right - 6)
    let legendHeight = Legend(items: legend).height(width: frame.width - 4, canvas: canvas)
    var top = frame.y + 3 + (legendHeight > 0 ? legendHeight + 3 : 0)
    var plots: [Rectangle] = []
    for (index, panel) in chart.panels.enumerated() {
      if index > 0 { top += TimeSeriesLayout.panelGap }
      if !panel.heading.isEmpty { top += TimeSeriesLayout.headingHeight }
      plots.append(
        Rectangle(left: plotLeft, top: top, right: plotRight, bottom: top + heights[index]))
      top += heights[index] + FigureStyle.tickLength
    }
    self.plots = plots
    time = TimeSeriesLayout.time(chart, length: length, width: plotRight - plotLeft)
    let axisHeight = BottomAxis(axis: time).height(width: frame.width - 2, canvas: canvas)
    height = top - FigureStyle.tickLength + axisHeight - frame.y
  }

  private static func axis(_ panel: TimeSeriesChart.Panel, height: Double) -> Axis {
    let count = max(2, Int(height / 14))
    if let range = panel.range { return Axis(range: range, count: count, label: panel.label) }
    var values = panel.thresholds.map(\.value)
    for line in panel.lines { values += line.values.compactMap { $0 } }
    for band in panel.bands { values += (band.lower + band.upper).compactMap { $0 } }
    for bars in panel.bars { values += bars.values.compactMap { $0 } }
    // Bars stand for their length, so their axis holds 0.
    if !panel.bars.isEmpty { values.append(0) }
    return Axis(
      closelyCovering: DataRange.covering(values), count: count, most: max(count, Int(height / 9)),
      label: panel.label)
  }

  /// Samples of the longest series, at least 1.
  private static func length(_ chart: TimeSeriesChart) -> Int {
    let samples = chart.panels.flatMap { panel in
      panel.lines.map(\.values.count) + panel.bars.map(\.values.count)
        + panel.bands.map { max($0.lower.count, $0.upper.count) }
    }
    return max(1, samples.max() ?? 1)
  }

  private static func time(_ chart: TimeSeriesChart, length: Int, width: Double) -> Axis {
    let last = chart.start + length * chart.step
    let range = Double(chart.start.seconds)...Double(last.seconds)
    let count = max(2, Int(width / 34))
    switch chart.timeAxis {
    case .dates:
      let ticks = TimeTicks.ticks(from: chart.start, to: last, count: count)
      let years = TimeTicks.years(from: chart.start, to: last + -1)
      let label = chart.timeLabel.isEmpty ? "Date in \(years) (UTC)" : chart.timeLabel
      return Axis(range: range, ticks: ticks, label: label)
    case .days(let origin):
      let low = Double(chart.start - origin) / 86_400
      let high = Double(last - origin) / 86_400
      // Where days are counted, parts of a day stand between ticks only when there is no room for two.
      let ticks = NiceTicks.ticks(low...high, count: count, integers: high - low >= 2)
        .map { Tick($0.value * 86_400 + Double(origin.seconds), $0.label) }
      return Axis(range: range, ticks: ticks, label: chart.timeLabel)
    }
  }

  private static func legend(_ chart: TimeSeriesChart, length: Int) -> [LegendItem] {
    var items: [LegendItem] = []
    for panel in chart.panels {
      items += panel.lines.map { LegendItem(.line($0.style), $0.label) }
      items += panel.bars.map { LegendItem(.area($0.style.color), $0.label) }
      items += panel.bands.map { LegendItem(.area($0.color), $0.label) }
      items += panel.hatches.filter { $0.samples.overlaps(0..<length) }.map {
        LegendItem(.hatched, $0.label)
      }
      items += panel.spans.filter { $0.samples.overlaps(0..<length) }.map {
        LegendItem(.area($0.color), $0.label)
      }
      items += panel.thresholds.map { LegendItem(.line(TimeSeriesMarks.threshold), $0.label) }
    }
    if let event = chart.event, (0...length * chart.step).contains(event - chart.start) {
      items.append(LegendItem(.line(TimeSeriesMarks.event), chart.eventLabel))
    }
    return items.reduce(into: []) { list, item in
      if !item.label.isEmpty && !list.contains(item) { list.append(item) }
    }
  }
}
