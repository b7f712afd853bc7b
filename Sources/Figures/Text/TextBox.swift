extension TextExtents {
  /// The corners of what a text covers when its anchor stands at a point, with the full height of
  /// its font: top left, top right, bottom right and bottom left before it is turned.
  package func corners(at point: Point, _ style: TextStyle) -> [Point] {
    let left =
      switch style.horizontal {
      case .left: 0.0
      case .centre: -width / 2
      case .right: -width
      }
    let baseline = style.baseline
    let (right, top, bottom) = (left + width, baseline - ascent, baseline + descent)
    let turn = EighthTurn(style.turn)
    return [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)].map {
      Point(
        point.x + turn.cosine * $0.x - turn.sine * $0.y,
        point.y + turn.sine * $0.x + turn.cosine * $0.y)
    }
  }

  /// The smallest upright box around the corners.
  package func box(at point: Point, _ style: TextStyle) -> Rectangle {
    let corners = corners(at: point, style)
    return corners.dropFirst().reduce(
      Rectangle(x: corners[0].x, y: corners[0].y, width: 0, height: 0)
    ) { box, corner in
      Rectangle(
        left: min(box.x, corner.x), top: min(box.y, corner.y), right: max(box.right, corner.x),
        bottom: max(box.bottom, corner.y))
    }
  }
}
