/// Where the parts of a scatter chart stand.
struct ScatterLayout {
  let columns: Int
  let plots: [Rectangle]
  /// One axis for both directions and all panels.
  let axis: Axis
  let densities: [ScatterDensity]
  /// The points of each panel beyond the axes.
  let beyond: [[Point]]
  /// Nil without any point.
  let mapping: ColourMapping?
  let barLeft: Double
  /// Width for the words above a panel.
  let wordWidth: Double
  let legend: [LegendItem]
  let legendTop: Double
  let height: Double

  /// The part of all predictions at each end that an axis may leave out.
  private static let sparedPart = 0.0005

  static let diagonal = StrokeStyle(color: FigureStyle.quietInk, width: 0.6, dashes: [3, 2])
  static let fit = StrokeStyle(color: Palette.vermilion, width: 0.9)

  init(_ chart: ScatterChart, frame: Rectangle, _ canvas: some Canvas) {
    let count = chart.panels.count
    let usual = frame.width > 400 ? 3 : count > 1 ? 2 : 1
    let columns = max(1, min(max(1, count), chart.columns ?? usual))
    self.columns = columns
    let finite = chart.panels.map { panel in
      panel.points.filter { $0.x.magnitude < 1e300 && $0.y.magnitude < 1e300 }
    }
    // A few predictions far from all others would press the rest together.
    let predicted = DataRange.sparing(finite.joined().map(\.y), part: Self.sparedPart)
    let range = DataRange.covering(
      finite.joined().map(\.x)
        + (finite.joined().isEmpty ? [] : [predicted.lowerBound, predicted.upperBound]))
    let tickCount = max(3, Int(frame.width / Double(columns) / 34))
    let axis = Axis(
      closelyCovering: range, count: tickCount, most: 5, label: chart.yLabel)
    self.axis = axis
    let densities = finite.map { ScatterDensity($0, range: axis.range) }
    self.densities = densities
    beyond = finite.map { $0.filter { !axis.range.contains($0.y) } }
    mapping = ScatterDensity.mapping(densities)
    let bar = mapping.map { ColourBar(mapping: $0, label: chart.densityLabel) }
    let barWidth = bar.map { $0.anyWidth(canvas: canvas) + 8 } ?? 4
    let left = LeftAxis(axis: axis)
    let ticks = left.tickWidth(height: 1_000, canvas: canvas)
    let labels = left.labelWidth(height: 100, canvas: canvas)
    // Labels below two neighbours reach 6 points over each.
    let gap = max(14, ticks + 8)
    let free = frame.width - labels - ticks - barWidth - 6 - Double(columns - 1) * gap
    let side = max(24, min(190, free / Double(columns)))
    let used = labels + ticks + Double(columns) * side + Double(columns - 1) * gap
    barLeft = frame.x + used + 9
    // The words above the last panel may reach to the frame's edge, but not beyond.
    wordWidth = side + min(columns > 1 ? gap - 8 : gap, frame.width - used - 1)
    var bottom = axis
    bottom.label = ""
    let inner = BottomAxis(axis: bottom).height(width: side, canvas: canvas)
    bottom.label = chart.xLabel
    let outer = BottomAxis(axis: bottom).height(width: side + 12, canvas: canvas)
    let words =
      (chart.panels.contains { !$0.heading.isEmpty } ? 9.0 : 0)
      + (chart.panels.contains { !$0.note.isEmpty } ? 8.0 : 0) + 5
    let rows = (count + columns - 1) / columns
    var plots: [Rectangle] = []
    for index in 0..<count {
      let (row, column) = (index / columns, index % columns)
      plots.append(
        Rectangle(
          x: frame.x + labels + ticks + Double(column) * (side + gap),
          y: frame.y + words + Double(row) * (words + side + inner + 2), width: side, height: side))
    }
    self.plots = plots
    // A panel above an empty place of the last row carries its label there.
    let full = Double(rows) * (words + side + inner + 2) - inner - 2 + outer
    legendTop = frame.y + max(0, full) + 3
    legend =
      [LegendItem(.line(ScatterLayout.diagonal), chart.diagonalLabel)]
      + (chart.panels.contains { $0.fit != nil }
        ? [LegendItem(.line(ScatterLayout.fit), chart.fitLabel)] : [])
    height =
      legendTop - frame.y + Legend(items: legend).height(width: frame.width - 4, canvas: canvas) + 2
  }
}
