import Determinism

/// Several day × hour maps one below the other, with one axis of days and one legend.
///
/// All maps count their days as the first one does.
package struct DayHourPanels: Chart, Equatable {
  package var maps: [DayHourMap]
  /// Whether the legend stands below the maps.
  var hasLegend = true

  package init(_ maps: [DayHourMap]) { self.maps = maps }

  private static let headingHeight = 10.5
  private static let panelGap = 3.5
  private static let barGap = 7.0

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let plot = plotHeight(width)
    let panels = maps.reduce(0.0) { sum, map in
      sum + plot + (map.heading.isEmpty ? 0 : DayHourPanels.headingHeight)
    }
    let gaps = Double(max(0, maps.count - 1)) * (DayHourPanels.panelGap + FigureStyle.tickLength)
    let legend =
      hasLegend ? Legend(items: legendItems).height(width: width - 4, canvas: canvas) : 0
    let axis = BottomAxis(axis: dayAxis(width: width)).height(width: width, canvas: canvas)
    return 4 + panels + gaps + axis + (legend > 0 ? legend + 3 : 0)
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let height = plotHeight(frame.width)
    let tickRoom = tickRoom(height, canvas)
    let isNamedAbove = namesBarsAbove(frame.width, canvas)
    let (left, right) = margins(frame, height, tickRoom, isNamedAbove, canvas)
    let days = dayAxis(width: right - left)
    var top = frame.y + 4
    for (index, map) in maps.enumerated() {
      if !map.heading.isEmpty {
        let style = FigureStyle.label(.left, .top, bold: true)
        let words = TextFitting.shortened(
          map.heading, width: frame.right - left - 1, style: style, canvas: canvas)
        canvas.text(words, at: Point(left, top), style)
        if isNamedAbove, DayHourColours(map).mapping != nil {
          canvas.text(
            map.valueLabel, at: Point(frame.right - 1, top), FigureStyle.label(.right, .top))
        }
        top += DayHourPanels.headingHeight
      }
      let plot = Rectangle(left: left, top: top, right: right, bottom: top + height)
      let isLast = index == maps.count - 1
      draw(
        map, days: days, hasDayLabels: isLast, tickRoom: tickRoom, hasBarLabel: !isNamedAbove,
        on: &canvas, plot, frame)
      top = plot.bottom + FigureStyle.tickLength + DayHourPanels.panelGap
      if isLast {
        top = plot.bottom + BottomAxis(axis: days).height(width: frame.width, canvas: canvas)
      }
    }
    if hasLegend {
      Legend(items: legendItems)
        .draw(on: &canvas, at: Point(frame.x + 2, top + 1), width: frame.width - 4)
    }
  }

  private func draw(
    _ map: DayHourMap, days: Axis, hasDayLabels: Bool, tickRoom: Double, hasBarLabel: Bool,
    on canvas: inout some Canvas, _ plot: Rectangle, _ frame: Rectangle
  ) {
    let colours = DayHourColours(map)
    DayHourCells(map: map, columns: columns, rows: rows(map), colours: colours)
      .draw(on: &canvas, plot)
    canvas.stroke(Path(plot), FigureStyle.axis)
    BottomAxis(axis: days, hasLabels: hasDayLabels)
      .draw(on: &canvas, plot: plot, left: frame.x + 1, right: frame.right - 1, line: false)
    LeftAxis(axis: hourAxis(map, plot.height))
      .draw(
        on: &canvas, plot: plot, labelLeft: frame.x + 1, top: plot.y, bottom: plot.bottom,
        line: false)
    if let mapping = colours.mapping {
      ColourBar(
        mapping: mapping, label: hasBarLabel ? map.valueLabel : "",
        clipsLow: colours.clipsLow, clipsHigh: colours.clipsHigh, tickRoom: tickRoom
      ).draw(
        on: &canvas, left: plot.right + DayHourPanels.barGap, top: plot.y, bottom: plot.bottom)
    }
  }

  /// Heights with which two figures of three or of five maps fill an A4 page.
  private func plotHeight(_ width: Double) -> Double {
    switch maps.count {
    case ...1: max(72, min(120, width * 0.24))
    case 4: max(44, min(52, width * 0.1))
    case 3: max(54, min(58, width * 0.112))
    case 8...: max(30, min(54, 400 / Double(maps.count)))
    case 5...: max(32, min(33, width * 0.064))
    default: max(54, min(72, width * 0.13))
    }
  }

  /// Whether the colour bars are named at the right of the maps' headings: beside low maps their names
  /// would not be whole.
  private func namesBarsAbove(_ width: Double, _ canvas: some Canvas) -> Bool {
    maps.count >= 5
      && maps.allSatisfy { map in
        let heading = canvas.measure(map.heading, FigureStyle.label(.left, .top, bold: true)).width
        let name = canvas.measure(map.valueLabel, FigureStyle.label(.right, .top)).width
        return !map.heading.isEmpty && heading + name + 40 <= width
      }
  }

  /// Width of the widest tick label of all colour bars.
  private func tickRoom(_ height: Double, _ canvas: some Canvas) -> Double {
    maps.compactMap { map in
      DayHourColours(map).mapping.map {
        ColourBar(mapping: $0, label: map.valueLabel).tickWidth(height: height, canvas: canvas)
      }
    }.max() ?? 0
  }

  /// Left and right edges of all plots.
  private func margins(
    _ frame: Rectangle, _ height: Double, _ tickRoom: Double, _ isNamedAbove: Bool,
    _ canvas: some Canvas
  ) -> (Double, Double) {
    var left = 0.0
    var right = 4.0
    for map in maps {
      let axis = LeftAxis(axis: hourAxis(map, height))
      left = max(
        left,
        axis.tickWidth(height: height, canvas: canvas)
          + axis.labelWidth(height: height, canvas: canvas))
      let colours = DayHourColours(map)
      guard let mapping = colours.mapping else { continue }
      let bar = ColourBar(
        mapping: mapping, label: isNamedAbove ? "" : map.valueLabel, tickRoom: tickRoom)
      right = max(right, DayHourPanels.barGap + bar.width(height: height, canvas: canvas) + 1)
    }
    return (frame.x + left + 1, max(frame.x + left + 20, frame.right - right))
  }

  /// Columns of the longest map; at least one, so that an empty map still has an axis.
  private var columns: Int { max(1, maps.map(\.values.count).max() ?? 0) }

  private func rows(_ map: DayHourMap) -> Int {
    max(1, map.rowLabels.count, map.values.map(\.count).max() ?? 0)
  }

  private func dayAxis(width: Double) -> Axis {
    let count = max(2, Int(width / 30))
    let range = -0.5...(Double(columns) - 0.5)
    var ticks: [Tick] = []
    switch maps.first?.days {
    case .relative(let first):
      let days = (Double(first) - 0.5)...(Double(first + columns) - 0.5)
      ticks = NiceTicks.ticks(days, count: count, integers: true)
        .map { Tick($0.value - Double(first), $0.label) }
    case .dates(let first):
      let last = UTCTime(first.advanced(by: columns - 1))
      ticks = TimeTicks.ticks(from: UTCTime(first), to: last, count: count)
        .filter { Int($0.value) % 86_400 == 0 }
        .map { Tick(($0.value / 86_400) - Double(first.dayNumber), $0.label) }
    case nil: break
    }
    return Axis(range: range, ticks: ticks, label: maps.first?.dayLabel ?? "")
  }

  /// An axis of hours with ticks at the same hours in every map, whether rows count from 0 or from 1
  /// and however high it is: every sixth.
  private func hourAxis(_ map: DayHourMap, _ height: Double) -> Axis {
    let rows = rows(map)
    var ticks: [Tick] = []
    for (row, label) in map.rowLabels.enumerated()
    where Int(label).map({ $0 % 6 == 0 }) == true && ticks.last?.label != label {
      ticks.append(Tick(Double(row), label))
    }
    return Axis(range: -0.5...(Double(rows) - 0.5), ticks: ticks, label: map.rowTitle)
  }

  var legendItems: [LegendItem] {
    var items: [LegendItem] = []
    for map in maps {
      let colours = DayHourColours(map)
      var keys: Set<Int> = []
      for column in map.values { keys.formUnion(column.map(colours.key)) }
      if map.values.contains(where: { $0.count < rows(map) }) || map.values.count < columns {
        keys.insert(DayHourColours.missing)
      }
      items += colours.legend(of: keys)
      if keys.contains(DayHourColours.missing) {
        items.append(LegendItem(.missing, map.missingLabel))
      }
      if !map.hatched.isEmpty, !map.hatchLabel.isEmpty {
        items.append(LegendItem(.hatched, map.hatchLabel))
      }
      if map.event != nil, !map.eventLabel.isEmpty {
        items.append(LegendItem(.marker(.asterisk, .black), map.eventLabel))
      }
      if !map.marks.isEmpty, !map.markLabel.isEmpty {
        items.append(LegendItem(.marker(.dot, .black), map.markLabel))
      }
      if map.clippedPart > 0, colours.clipsLow || colours.clipsHigh {
        let percent = NumberText.fixed(map.clippedPart * 100, decimals: 0)
        items.append(
          LegendItem(.none, "pointed colour bars: the outer \(percent) % take the end’s colour"))
      }
    }
    let unique = items.reduce(into: [LegendItem]()) { if !$0.contains($1) { $0.append($1) } }
    return unique.filter { $0.sign != .none } + unique.filter { $0.sign == .none }
  }
}
