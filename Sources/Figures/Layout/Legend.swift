/// One entry of a legend.
package struct LegendItem: Sendable, Equatable {
  package enum Sign: Sendable, Equatable {
    case line(StrokeStyle)
    case area(Color)
    case missing
    /// What is hatched over its colour.
    case hatched
    case marker(Marker, Color)
    /// A filled sign with a dark edge.
    case outlined(Marker, Color)
    /// Words without a sign, for notes.
    case none
  }

  package var sign: Sign
  package var label: String

  package init(_ sign: Sign, _ label: String) {
    self.sign = sign
    self.label = label
  }
}

/// Entries in rows, always outside of the data.
struct Legend {
  var items: [LegendItem]

  private static let signWidth = 12.0
  private static let signGap = 3.0
  private static let itemGap = 11.0
  private static let rowHeight = 9.5

  private struct Placed {
    var item: LegendItem
    var x: Double
    var row: Int
  }

  func height(width: Double, canvas: some Canvas) -> Double {
    guard let last = place(width, canvas).last else { return 0 }
    return Double(last.row + 1) * Legend.rowHeight
  }

  func draw(on canvas: inout some Canvas, at corner: Point, width: Double) {
    for placed in place(width, canvas) {
      let y = corner.y + (Double(placed.row) + 0.5) * Legend.rowHeight
      let left = corner.x + placed.x
      drawSign(placed.item.sign, on: &canvas, left: left, y: y)
      let text = left + indent(placed.item)
      canvas.text(placed.item.label, at: Point(text, y), FigureStyle.small(.left, .middle))
    }
  }

  private func indent(_ item: LegendItem) -> Double {
    item.sign == .none ? 0 : Legend.signWidth + Legend.signGap
  }

  private func place(_ width: Double, _ canvas: some Canvas) -> [Placed] {
    var x = 0.0
    var row = 0
    let style = FigureStyle.small()
    return items.map { item in
      var item = item
      let room = width - indent(item)
      item.label = TextFitting.shortened(item.label, width: room, style: style, canvas: canvas)
      let length = indent(item) + canvas.measure(item.label, style).width
      if x > 0 && x + length > width {
        x = 0
        row += 1
      }
      defer { x += length + Legend.itemGap }
      return Placed(item: item, x: x, row: row)
    }
  }

  private func drawSign(
    _ sign: LegendItem.Sign, on canvas: inout some Canvas, left: Double, y: Double
  ) {
    let box = Rectangle(x: left, y: y - 3, width: Legend.signWidth, height: 6)
    switch sign {
    case .line(let style):
      canvas.line(Point(left, y), Point(left + Legend.signWidth, y), style)
    case .area(let color):
      canvas.fill(box, color)
      canvas.stroke(Path(box), StrokeStyle(color: FigureStyle.quietInk, width: 0.3))
    case .missing:
      Hatching.draw([box], on: &canvas)
      canvas.stroke(Path(box), StrokeStyle(color: FigureStyle.quietInk, width: 0.3))
    case .hatched:
      canvas.fill(box, .white)
      Hatching.overlay([box], on: &canvas)
      canvas.stroke(Path(box), StrokeStyle(color: FigureStyle.quietInk, width: 0.3))
    case .marker(let marker, let color):
      let radius = marker == .dot ? 1.0 : 2.6
      marker.draw(on: &canvas, at: box.centre, radius: radius, color: color)
    case .outlined(let marker, let color):
      marker.drawOutlined(on: &canvas, at: box.centre, radius: 2.6, fill: color)
    case .none: break
    }
  }
}
