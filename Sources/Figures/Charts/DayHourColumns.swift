/// Stacks of day × hour maps side by side, such as two methods at the same stations, with one
/// legend.
package struct DayHourColumns: Chart, Equatable {
  package var columns: [DayHourPanels]

  package init(_ columns: [[DayHourMap]]) {
    self.columns = columns.map { maps in
      var panels = DayHourPanels(maps)
      panels.hasLegend = false
      return panels
    }
  }

  private static let gap = 8.0

  private func columnWidth(_ width: Double) -> Double {
    let count = Double(max(1, columns.count))
    return (width - (count - 1) * DayHourColumns.gap) / count
  }

  private var legend: Legend {
    let items = columns.flatMap(\.legendItems)
    return Legend(items: items.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  private func stackHeight(_ width: Double, _ canvas: some Canvas) -> Double {
    columns.map { $0.height(forWidth: columnWidth(width), on: canvas) }.max() ?? 0
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let words = legend.height(width: width - 4, canvas: canvas)
    return stackHeight(width, canvas) + (words > 0 ? words + 3 : 1)
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let width = columnWidth(frame.width)
    for (index, panels) in columns.enumerated() {
      let left = frame.x + Double(index) * (width + DayHourColumns.gap)
      let height = panels.height(forWidth: width, on: canvas)
      panels.draw(on: &canvas, in: Rectangle(x: left, y: frame.y, width: width, height: height))
    }
    let top = frame.y + stackHeight(frame.width, canvas) + 1
    legend.draw(on: &canvas, at: Point(frame.x + 2, top), width: frame.width - 4)
  }
}
