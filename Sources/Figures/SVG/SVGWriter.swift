/// Writes a drawing as SVG: short path data, text that stays text, ids with one prefix.
struct SVGWriter {
  private let drawing: Drawing
  private let prefix: String
  private var body = ""
  private var definitions = ""
  private var clips = 0

  init(drawing: Drawing, prefix: String) {
    self.drawing = drawing
    self.prefix = SVGText.identifier(prefix)
  }

  mutating func write(source: String?, fixedSize: Bool) -> String {
    for operation in drawing.operations { write(operation) }
    let width = Decimal3.text(drawing.width)
    let height = Decimal3.text(drawing.height)
    let size = fixedSize ? " width=\"\(width)pt\" height=\"\(height)pt\"" : ""
    let metadata = source.map { "<metadata>\(SVGText.escaped($0))</metadata>\n" } ?? ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg"\(size) viewBox="0 0 \(width) \(height)"\
      \(SVGTextElement.rootAttributes) role="img" aria-labelledby="\(prefix)-title \(prefix)-desc">
      <title id="\(prefix)-title">\(SVGText.escaped(drawing.title ?? drawing.name))</title>
      <desc id="\(prefix)-desc">\(SVGText.escaped(drawing.alternative))</desc>
      \(metadata)\(definitions.isEmpty ? "" : "<defs>\(definitions)</defs>\n")\(body)</svg>

      """
  }

  private mutating func write(_ operation: DrawingOperation) {
    switch operation {
    case .fill(let path, let color):
      body += "<path\(SVGText.paint("fill", color)) d=\"\(data(path))\"/>\n"
    case .cells(let boxes, let color):
      var path = PathData(decimals: 2)
      for box in boxes { path.box(box) }
      body +=
        "<path shape-rendering=\"crispEdges\"\(SVGText.paint("fill", color)) d=\"\(path.text)\"/>\n"
    case .grid(let grid, let frame): write(grid, frame)
    case .stroke(let path, let style):
      body += "<path fill=\"none\"\(SVGText.stroke(style)) d=\"\(data(path))\"/>\n"
    case .text(let words, let point, let style):
      body += SVGTextElement(words, at: point, style).text
    case .beginClip(let box):
      clips += 1
      let id = "\(prefix)-c\(clips)"
      var path = PathData(decimals: 2)
      path.box(box)
      definitions += "<clipPath id=\"\(id)\"><path d=\"\(path.text)\"/></clipPath>"
      body += "<g clip-path=\"url(#\(id))\">\n"
    case .endClip: body += "</g>\n"
    }
  }

  /// Cells as upright strokes one column wide, in whole numbers on a grid of their own.
  ///
  /// A stroke takes half the characters of a rectangle, and a map has thousands of cells.
  private mutating func write(_ grid: CellGrid, _ frame: Rectangle) {
    let column = frame.width / Double(grid.columnCount)
    let row = frame.height / Double(grid.rowCount)
    let corner = "\(Decimal3.text(frame.x + column / 2)) \(Decimal3.text(frame.y))"
    body +=
      "<g fill=\"none\" shape-rendering=\"crispEdges\" transform=\"translate(\(corner)) "
      + "scale(\(SVGText.small(column)) \(SVGText.small(row)))\">\n"
    var paths = [PathData](repeating: PathData(decimals: 0), count: grid.colors.count)
    for (column, cells) in grid.cells.enumerated() {
      for (index, rows) in CellMerge.runs(cells) {
        paths[index].move(Point(Double(column), Double(rows.lowerBound)))
        paths[index].line(Point(Double(column), Double(rows.upperBound)))
      }
    }
    for (color, path) in zip(grid.colors, paths) where !path.text.isEmpty {
      body += "<path stroke=\"\(color.hex)\" d=\"\(path.text)\"/>\n"
    }
    body += "</g>\n"
  }

  private func data(_ path: Path) -> String {
    var writer = PathData(decimals: 2)
    for element in path.elements {
      switch element {
      case .move(let point): writer.move(point)
      case .line(let point): writer.line(point)
      case .curve(let first, let second, let end): writer.curve(first, second, end)
      case .close: writer.close()
      }
    }
    return writer.text
  }
}
