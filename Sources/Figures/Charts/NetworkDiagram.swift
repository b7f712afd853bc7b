/// The layers of a network as boxes in reading order, joined by arrows.
package struct NetworkDiagram: Chart, Equatable {
  /// One layer as it stands in the network.
  package struct Layer: Sendable, Equatable {
    /// Such as `LSTM`.
    package var kind: String
    /// Sizes of its output without the batch, such as `[24, 64]`.
    package var shape: [Int]
    /// How many it learns; nil for what is no layer, such as the input.
    package var parameters: Int?
    /// A further line, such as `tanh`; may be empty.
    package var note: String

    package init(kind: String, shape: [Int], parameters: Int?, note: String = "") {
      self.kind = kind
      self.shape = shape
      self.parameters = parameters
      self.note = note
    }

    fileprivate var lines: [String] {
      let output = shape.isEmpty ? "" : "output " + shape.map { "\($0)" }.joined(separator: " × ")
      let count =
        switch parameters {
        case nil: ""
        case 0?: "no parameters"
        case let count?: NetworkDiagram.grouped(count) + " parameter\(count == 1 ? "" : "s")"
        }
      return [note, output, count].filter { !$0.isEmpty }
    }
  }

  package var layers: [Layer]

  package init(layers: [Layer]) { self.layers = layers }

  /// Parameters of all layers.
  package var parameters: Int { layers.reduce(0) { $0 + ($1.parameters ?? 0) } }

  private static let padding = 4.0
  private static let gap = 13.0
  private static let rowGap = 15.0
  private static let line = 8.2

  /// Digits in groups of three from 10 000 on, thin spaces between them, as in the report's tables.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, digits.count > 4, (digits.count - index) % 3 == 0 { text += "\u{2009}" }
      text.append(digit)
    }
    return text
  }

  private func boxWidth(_ width: Double, _ canvas: some Canvas) -> Double {
    let small = FigureStyle.small()
    let widest =
      layers.flatMap { layer in
        layer.lines.map { canvas.measure($0, small).width }
          + [canvas.measure(layer.kind, FigureStyle.label(bold: true)).width]
      }.max() ?? 0
    return min(widest + 2 * NetworkDiagram.padding, width - 4)
  }

  private var boxHeight: Double {
    let lines = Double(layers.map(\.lines.count).max() ?? 0)
    return (lines + 1) * NetworkDiagram.line + 2 * NetworkDiagram.padding
  }

  private func boxes(_ frame: Rectangle, _ canvas: some Canvas) -> (boxes: [Rectangle], perRow: Int)
  {
    let width = boxWidth(frame.width, canvas)
    let step = width + NetworkDiagram.gap
    let perRow = max(1, Int((frame.width - 4 + NetworkDiagram.gap) / step))
    let boxes = layers.indices.map { index in
      Rectangle(
        x: frame.x + 2 + Double(index % perRow) * step,
        y: frame.y + 3 + Double(index / perRow) * (boxHeight + NetworkDiagram.rowGap),
        width: width, height: boxHeight)
    }
    return (boxes, perRow)
  }

  private var total: String { "\(NetworkDiagram.grouped(parameters)) parameters in all" }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let frame = Rectangle(x: 0, y: 0, width: width, height: 0)
    return (boxes(frame, canvas).boxes.last?.bottom ?? 0) + 14
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let (boxes, perRow) = boxes(frame, canvas)
    for (index, box) in boxes.enumerated() {
      draw(layers[index], box, on: &canvas)
      guard index > 0 else { continue }
      let before = boxes[index - 1]
      if index % perRow == 0 {
        let middle = before.bottom + NetworkDiagram.rowGap * 0.45
        arrow(
          [
            Point(before.centre.x, before.bottom), Point(before.centre.x, middle),
            Point(box.centre.x, middle), Point(box.centre.x, box.y),
          ], on: &canvas)
      } else {
        arrow(
          [Point(before.right, before.centre.y), Point(box.x, box.centre.y)], on: &canvas)
      }
    }
    canvas.text(
      total, at: Point(frame.x + 2, (boxes.last?.bottom ?? frame.y) + 3),
      FigureStyle.small(.left, .top))
  }

  private func draw(_ layer: Layer, _ box: Rectangle, on canvas: inout some Canvas) {
    let isPlain = (layer.parameters ?? 0) == 0
    canvas.fill(box, Color(hex: isPlain ? 0xF4F4F4 : 0xE2EEF6))
    canvas.stroke(Path(box), FigureStyle.axis)
    let room = box.width - 2 * NetworkDiagram.padding + 0.01
    let head = FigureStyle.label(.centre, .top, bold: true)
    var y = box.y + NetworkDiagram.padding
    canvas.text(
      TextFitting.shortened(layer.kind, width: room, style: head, canvas: canvas),
      at: Point(box.centre.x, y), head)
    let style = FigureStyle.small(.centre, .top)
    for line in layer.lines {
      y += NetworkDiagram.line
      canvas.text(
        TextFitting.shortened(line, width: room, style: style, canvas: canvas),
        at: Point(box.centre.x, y), style)
    }
  }

  private func arrow(_ points: [Point], on canvas: inout some Canvas) {
    guard let end = points.last, points.count > 1 else { return }
    let before = points[points.count - 2]
    let style = StrokeStyle(color: FigureStyle.ink, width: 0.7)
    let size = 3.5
    let isDown = end.y > before.y
    let neck = isDown ? Point(end.x, end.y - size) : Point(end.x - size, end.y)
    canvas.stroke(Path(line: points.dropLast() + [neck]), style)
    let wings =
      isDown
      ? [Point(end.x - size * 0.45, neck.y), Point(end.x + size * 0.45, neck.y)]
      : [Point(neck.x, end.y - size * 0.45), Point(neck.x, end.y + size * 0.45)]
    canvas.fill(Path(line: [end] + wings, closed: true), FigureStyle.ink)
  }
}
