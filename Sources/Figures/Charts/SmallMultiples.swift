/// Charts of one kind in rows and columns, each below its heading.
package struct SmallMultiples: Chart {
  /// One of the charts.
  package struct Panel: Sendable {
    package var heading: String
    package var chart: any Chart

    package init(_ heading: String, _ chart: any Chart) {
      self.heading = heading
      self.chart = chart
    }
  }

  package var panels: [Panel]
  /// Charts in a row, ≥ 1.
  package var columns: Int

  package init(_ panels: [Panel], columns: Int) {
    self.panels = panels
    self.columns = max(1, columns)
  }

  private static let headingHeight = 10.5
  private static let gap = 8.0

  private func columnWidth(_ width: Double) -> Double {
    (width - Double(columns - 1) * SmallMultiples.gap) / Double(columns)
  }

  /// Heights of the rows, headings included.
  private func rows<C: Canvas>(_ width: Double, _ canvas: C) -> [Double] {
    stride(from: 0, to: panels.count, by: columns).map { first in
      let row = panels[first..<min(first + columns, panels.count)]
      let heights = row.map { $0.chart.height(forWidth: columnWidth(width), on: canvas) }
      return SmallMultiples.headingHeight + (heights.max() ?? 0)
    }
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let rows = rows(width, canvas)
    return rows.reduce(0, +) + Double(max(0, rows.count - 1)) * SmallMultiples.gap
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let width = columnWidth(frame.width)
    var top = frame.y
    for (row, height) in rows(frame.width, canvas).enumerated() {
      for column in 0..<columns {
        let index = row * columns + column
        guard index < panels.count else { break }
        let panel = panels[index]
        let left = frame.x + Double(column) * (width + SmallMultiples.gap)
        let style = FigureStyle.label(.left, .top, bold: true)
        let words = TextFitting.shortened(
          panel.heading, width: width - 3, style: style, canvas: canvas)
        canvas.text(words, at: Point(left + 2, top), style)
        let body = top + SmallMultiples.headingHeight
        let size = panel.chart.height(forWidth: width, on: canvas)
        panel.chart.draw(
          on: &canvas, in: Rectangle(x: left, y: body, width: width, height: size))
      }
      top += height + SmallMultiples.gap
    }
  }
}
