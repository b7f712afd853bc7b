import CCairo

/// Paints operations on a Cairo context.
struct CairoPainter {
  let surface: CairoSurface
  let typesetter: Typesetter

  private var context: OpaquePointer? { surface.context }

  func paint(_ drawing: Drawing) throws(FigureError) {
    try drawing.check()
    cairo_save(context)
    for operation in drawing.operations {
      paint(operation)
      guard cairo_status(context) == CAIRO_STATUS_SUCCESS else {
        try surface.check("`\(operation.text)`")
        return
      }
    }
    cairo_restore(context)
    try surface.check("end of drawing")
  }

  private func paint(_ operation: DrawingOperation) {
    switch operation {
    case .fill(let path, let color):
      trace(path)
      set(color)
      cairo_fill(context)
    case .cells(let boxes, let color): paint(boxes, color)
    case .grid(let grid, let frame): paint(grid, frame)
    case .stroke(let path, let style):
      trace(path)
      stroke(style)
    case .text(let text, let point, let style): paint(text, point, style)
    case .beginClip(let box):
      cairo_save(context)
      cairo_rectangle(context, box.x, box.y, box.width, box.height)
      cairo_clip(context)
    case .endClip: cairo_restore(context)
    }
  }

  private func paint(_ boxes: [Rectangle], _ color: Color) {
    cairo_save(context)
    cairo_set_antialias(context, CAIRO_ANTIALIAS_NONE)
    for box in boxes {
      cairo_rectangle(context, box.x, box.y, box.width, box.height)
    }
    set(color)
    cairo_fill(context)
    cairo_restore(context)
  }

  private func paint(_ grid: CellGrid, _ frame: Rectangle) {
    cairo_save(context)
    cairo_set_antialias(context, CAIRO_ANTIALIAS_NONE)
    for (color, box) in grid.overlappingRuns(in: frame) {
      cairo_rectangle(context, box.x, box.y, box.width, box.height)
      set(color)
      cairo_fill(context)
    }
    cairo_restore(context)
  }

  private func trace(_ path: Path) {
    cairo_new_path(context)
    for element in path.elements {
      switch element {
      case .move(let point): cairo_move_to(context, point.x, point.y)
      case .line(let point): cairo_line_to(context, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  private func stroke(_ style: StrokeStyle) {
    set(style.color)
    cairo_set_line_width(context, style.width)
    cairo_set_dash(context, style.dashes, Int32(style.dashes.count), 0)
    let cap =
      switch style.cap {
      case .butt: CAIRO_LINE_CAP_BUTT
      case .round: CAIRO_LINE_CAP_ROUND
      case .square: CAIRO_LINE_CAP_SQUARE
      }
    let join =
      switch style.join {
      case .miter: CAIRO_LINE_JOIN_MITER
      case .round: CAIRO_LINE_JOIN_ROUND
      case .bevel: CAIRO_LINE_JOIN_BEVEL
      }
    cairo_set_line_cap(context, cap)
    cairo_set_line_join(context, join)
    cairo_stroke(context)
  }

  private func paint(_ text: String, _ point: Point, _ style: TextStyle) {
    let line = SetLine(text, size: style.size, bold: style.bold, typesetter: typesetter)
    let origin = line.origin(style)
    cairo_save(context)
    set(style.color)
    let turn = EighthTurn(style.turn)
    var matrix = cairo_matrix_t(
      xx: turn.cosine, yx: turn.sine, xy: -turn.sine, yy: turn.cosine, x0: point.x, y0: point.y)
    cairo_transform(context, &matrix)
    cairo_move_to(context, origin.x, origin.y)
    pango_cairo_show_layout_line(context, pango_layout_get_line_readonly(line.layout, 0))
    cairo_restore(context)
  }

  private func set(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }
}
