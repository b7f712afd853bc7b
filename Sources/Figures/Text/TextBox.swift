extension TextExtents {
  /// The box that a text covers when its anchor stands at a point, with the full height of its
  /// font.
  package func box(at point: Point, _ style: TextStyle) -> Rectangle {
    let left =
      switch style.horizontal {
      case .left: 0.0
      case .centre: -width / 2
      case .right: -width
      }
    let baseline =
      switch style.vertical {
      case .top: ascent
      case .middle: style.size * Font.capitals / 2
      case .baseline: 0.0
      case .bottom: -descent
      }
    let top = baseline - ascent
    let height = ascent + descent
    return switch ((style.turn % 360) + 360) % 360 {
    case 90:
      Rectangle(x: point.x - top - height, y: point.y + left, width: height, height: width)
    case 180:
      Rectangle(
        x: point.x - left - width, y: point.y - top - height, width: width, height: height)
    case 270:
      Rectangle(x: point.x + top, y: point.y - left - width, width: height, height: width)
    default: Rectangle(x: point.x + left, y: point.y + top, width: width, height: height)
    }
  }
}
