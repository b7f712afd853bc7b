/// Draws the data of one panel of a time series chart.
struct TimeSeriesMarks {
  let chart: TimeSeriesChart
  let panel: TimeSeriesChart.Panel
  let time: Axis
  let values: Axis

  static let threshold = StrokeStyle(color: FigureStyle.quietInk, width: 0.6, dashes: [3, 2])
  static let event = StrokeStyle(color: .black, width: 0.9, dashes: [0.1, 2], cap: .round)

  func draw(on canvas: inout some Canvas, _ plot: Rectangle) {
    for span in panel.spans { draw(span, on: &canvas, plot) }
    for band in panel.bands { draw(band, on: &canvas, plot) }
    Hatching.overlay(panel.hatches.compactMap { box($0.samples, plot) }, on: &canvas)
    for bars in panel.bars { draw(bars: bars, on: &canvas, plot) }
    for threshold in panel.thresholds where threshold.value.isFinite {
      let y = y(threshold.value, plot)
      canvas.line(Point(plot.x, y), Point(plot.right, y), TimeSeriesMarks.threshold)
    }
    for line in panel.lines { draw(line, on: &canvas, plot) }
    if let event = chart.event, time.range.contains(Double(event.seconds)) {
      let x = time.position(Double(event.seconds), from: plot.x, to: plot.right)
      canvas.line(Point(x, plot.bottom), Point(x, plot.y), TimeSeriesMarks.event)
    }
  }

  private func x(_ sample: Double, _ plot: Rectangle) -> Double {
    let seconds = Double(chart.start.seconds) + sample * Double(chart.step)
    return time.position(seconds, from: plot.x, to: plot.right)
  }

  /// Heights far beyond the panel are kept near it; the clip hides them either way.
  private func y(_ value: Double, _ plot: Rectangle) -> Double {
    let y = values.position(value, from: plot.bottom, to: plot.y)
    return max(plot.y - plot.height * 20, min(plot.bottom + plot.height * 20, y))
  }

  private func draw(
    _ span: TimeSeriesChart.Span, on canvas: inout some Canvas, _ plot: Rectangle
  ) {
    guard let box = box(span.samples, plot) else { return }
    canvas.fill(box, span.color)
  }

  /// A stretch of samples over the height of the panel; nil for one outside it.
  private func box(_ samples: Range<Int>, _ plot: Rectangle) -> Rectangle? {
    let left = max(plot.x, x(Double(samples.lowerBound) - 0.5, plot))
    let right = min(plot.right, x(Double(samples.upperBound) - 0.5, plot))
    guard right > left, !samples.isEmpty else { return nil }
    return Rectangle(left: left, top: plot.y, right: right, bottom: plot.bottom)
  }

  private func draw(
    _ band: TimeSeriesChart.Band, on canvas: inout some Canvas, _ plot: Rectangle
  ) {
    let count = min(band.lower.count, band.upper.count)
    var path = Path()
    var upper: [Point] = []
    var lower: [Point] = []
    func flush() {
      path.append(Path(line: upper + lower.reversed(), closed: true))
      upper = []
      lower = []
    }
    for index in 0..<count {
      guard let low = finite(band.lower[index]), let high = finite(band.upper[index]) else {
        flush()
        continue
      }
      upper.append(Point(x(Double(index), plot), y(high, plot)).onGrid)
      lower.append(Point(x(Double(index), plot), y(low, plot)).onGrid)
    }
    flush()
    if !path.elements.isEmpty { canvas.fill(path, band.color) }
  }

  private func draw(
    bars: TimeSeriesChart.Line, on canvas: inout some Canvas, _ plot: Rectangle
  ) {
    let zero = y(0, plot)
    let boxes = bars.values.enumerated().compactMap { index, value -> Rectangle? in
      guard let value = finite(value), value != 0 else { return nil }
      let top = y(value, plot)
      return Rectangle(
        left: x(Double(index), plot), top: min(top, zero),
        right: x(Double(index + 1), plot), bottom: max(top, zero))
    }
    if !boxes.isEmpty { canvas.perform(.cells(boxes, bars.style.color)) }
    if values.range.lowerBound < 0 {
      canvas.line(Point(plot.x, zero), Point(plot.right, zero), FigureStyle.axis)
    }
  }

  private func draw(
    _ line: TimeSeriesChart.Line, on canvas: inout some Canvas, _ plot: Rectangle
  ) {
    var path = Path()
    var lonely = Path()
    var run: [Point] = []
    func flush() {
      if let point = run.first, run.count == 1 { lonely.elements += [.move(point), .line(point)] }
      path.append(Path(line: run))
      run = []
    }
    for (index, value) in line.values.enumerated() {
      guard let value = finite(value) else {
        flush()
        continue
      }
      run.append(Point(x(Double(index), plot), y(value, plot)).onGrid)
    }
    flush()
    canvas.stroke(path, line.style)
    canvas.stroke(
      lonely, StrokeStyle(color: line.style.color, width: line.style.width * 1.8, cap: .round))
  }

  private func finite(_ value: Double?) -> Double? {
    value.flatMap { $0.magnitude < 1e300 ? $0 : nil }
  }
}
